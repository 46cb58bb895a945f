"""Tests of the hand-written layer, through what it promises its callers."""
