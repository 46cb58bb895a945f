"""Whether the hand-written layer and the bindings still fit: read from the sources, not imported.

So one message names what a new description added or took away, and the file to touch, where the
type checker would have a hundred errors, or none for what is merely new.
"""
