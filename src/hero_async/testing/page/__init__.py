"""The page at `/_fake`: what the fake holds and what it was asked, to look at."""
