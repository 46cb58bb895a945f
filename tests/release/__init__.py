"""All that a release does, but publish."""
