"""The machine that keeps tokens: zones, clocks, keys, and any interleaving of callers."""
