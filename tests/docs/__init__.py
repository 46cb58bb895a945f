"""What the README shows, run."""
