"""One file a tag of the API: calls only."""
