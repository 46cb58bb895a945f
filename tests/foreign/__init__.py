"""The promises over another HTTP library."""
