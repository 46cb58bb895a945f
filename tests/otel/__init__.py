"""Traces and metrics: what they tell, and what they keep to themselves."""
