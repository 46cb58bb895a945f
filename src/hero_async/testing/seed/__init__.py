"""Plausible data that is plainly nobody's: the same seed gives the same."""
