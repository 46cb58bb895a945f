"""The regeneration pipeline: from the description, through overlays and gates, to the package.

Run as `python -m codegen`; `docs/architecture.md` has the map.
"""
