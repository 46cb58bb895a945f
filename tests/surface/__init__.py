"""The public names of `hero_async`, written down."""
