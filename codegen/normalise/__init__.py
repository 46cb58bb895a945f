"""Give the generator a document that it reads without loss; each change is listed.

In this order: operations are bound to their names and made whole (`operations`, `parameters`,
`bodies`), their schemas brought into few forms (`schemas`), classes named (`hoist`), and Python
names found for what is on the wire (`spelling`). What can't be carried is left out with a reason.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from codegen.document import Json, objects
from codegen.normalise.hoist import Hoist
from codegen.normalise.operations import Operations
from codegen.normalise.problems import CannotCarry
from codegen.normalise.spelling import spell
from codegen.normalise.texts import clean
from codegen.problems import PipelineError
from codegen.tables import Tables


@frozen
class Normalised:
    """The document for the generator, what was changed, left out, and names that nothing uses.

    `places` tells where each class was first met.
    """

    document: Json
    changes: tuple[str, ...]
    stale: tuple[str, ...]
    left_out: Mapping[str, str]
    places: Mapping[str, str]


def normalise(document: Json, tables: Tables) -> Normalised:
    """Make a new document of this one.

    Raises:
        PipelineError: a path that refers to nothing, or names in the tables that contradict.
    """
    changes: list[str] = []
    operations = Operations(document, tables, changes)
    try:
        paths = operations.paths()
    except CannotCarry as reason:
        raise PipelineError(f"the document's paths can't be followed: {reason}") from reason
    for name in objects(objects(document, "components"), "schemas"):
        operations.lowering.want_own(name)
    result: Json = {"openapi": "3.1.0", "info": document.get("info"), "paths": paths}
    hoist = Hoist(result, operations.lowering.components(), tables.schemas)
    hoist.run()
    result["components"] = {"schemas": hoist.classes}
    changes += [*hoist.changes, *spell(result, tables.spellings.attributes)]
    changes += [f"{key}: left out: {reason}" for key, reason in operations.left_out.items()]
    stale = [*operations.stale, *hoist.stale]
    return Normalised(
        clean(result), tuple(changes), tuple(sorted(stale)), operations.left_out, hoist.places
    )
