"""Tests of the regeneration pipeline."""
