"""Lists that shift, hide and repeat: what tests/lists does not look at."""
