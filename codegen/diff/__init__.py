"""What changed between two descriptions, and what it means for a Python caller.

The tools on PyPI that run offline were tried and left. Of the 33 breaking changes of our test
release, `api-schema-diff` 1.0.4 calls 20 so, `breakwatch` 0.1.0 nine, `api-diff-sentinel` 1.0.2
five; none knows what these bindings do with an enum, a missing field or an operation's id.
"""
