"""What hero-async costs, measured against what one would use instead. `make bench` runs it."""
