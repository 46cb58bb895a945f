"""Tests of the gate between the bindings and the hand-written layer."""
