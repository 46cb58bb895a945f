"""What changed between two descriptions, and what it means for a Python caller.

None of the tools on PyPI could be used: `api-schema-diff` finds 9 of 14 planted changes, and none
knows what these bindings do with an enum, a missing field or an operation's id.
"""
