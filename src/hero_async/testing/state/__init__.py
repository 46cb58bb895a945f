"""What the fake remembers, one file a domain, one practice apart from the other. No I/O."""
