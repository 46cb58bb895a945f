"""Tests of the comparison of two descriptions, and of two packages."""
