"""Late fields: kept as they came, and read when somebody asks for them.

Most of a record is never looked at. So whatever takes more to read than a look at its type is late:
records within it, lists of anything, enums, dates.
"""

from __future__ import annotations

from typing import Final

from openapi_python_client.parser.properties import AnyProperty, EnumProperty, ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty

_OF_TEXT: Final = {f"{kind}_property.py.jinja" for kind in ("date", "datetime", "uuid")}


def member(prop: PropertyProtocol) -> PropertyProtocol:
    """The property itself, or of a union with null alone the other member."""
    if not isinstance(prop, UnionProperty):
        return prop
    others = [each for each in prop.inner_properties if not isinstance(each, NoneProperty)]
    return member(others[0]) if len(others) == 1 else prop


def late(prop: PropertyProtocol) -> str:
    """The type that a late field has until it is read; nothing for another field.

    No JSON is a tuple: that is a list which nobody has read.
    """
    match member(prop):
        case ModelProperty():
            return "dict"
        case ListProperty(inner_property=inner) if not isinstance(inner, AnyProperty):
            return "tuple"
        case EnumProperty(value_type=kind):
            return kind.__name__
        case each if each.template in _OF_TEXT:
            return "str"
        case _:
            return ""
