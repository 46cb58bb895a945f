"""One call for many practices, beyond the everyday."""
