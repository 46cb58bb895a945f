"""What the test kit promises to those who test their own service with it."""
