"""The examples are run as they stand."""
