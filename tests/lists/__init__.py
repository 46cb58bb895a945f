"""Lists that change while they are read."""
