"""What ties the SDK to other libraries, each a module and an extra of its own."""
