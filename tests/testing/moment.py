"""The one moment that the fakes under test know."""

NOW = 1_750_000_000.5
"""2025-06-15T15:06:40.500Z, in seconds since the epoch."""
