"""Tests of what Hero sends."""
