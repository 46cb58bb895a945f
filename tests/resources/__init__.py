"""Tests of the resources: what each method puts on the wire, and what it refuses."""
