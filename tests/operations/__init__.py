"""Every operation of the description, by the method that calls it."""
