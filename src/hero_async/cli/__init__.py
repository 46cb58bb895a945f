"""`hero`, the command line. It needs the extra: `pip install "hero-async[cli]"`."""
