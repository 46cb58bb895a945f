"""Tests of the generated bindings."""
