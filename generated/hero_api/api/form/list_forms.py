"""Forms of the practice group"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ... import answer, encode
from ... import models as _m
from ...types import UNSET, Unset
from ...wire import RawResponse, RequestParts, Sender

if TYPE_CHECKING:
    from ...models.form_page import FormPage
    from ...models.form_type import FormType
    from ...types import Response

OPERATION: Final = "list_forms"


def build_request(
    *,
    search: str | Unset = UNSET,
    reply_form: bool | Unset = UNSET,
    form_type: FormType | Unset = UNSET,
) -> RequestParts:
    """Build the request without sending it. Nothing is sent that was not passed.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is.
    """
    return RequestParts(
        operation=OPERATION,
        method="GET",
        path="/v1/forms",
        query=encode.query(
            (
                ("search", search),
                ("reply_form", reply_form),
                ("form_type", form_type),
            )
        ),
    )


def parse_response(response: RawResponse) -> FormPage:
    """Read a successful answer.

    Raises:
        UnexpectedStatus: the status is not 2xx.
        DecodeError: the body is not what the description says.
    """
    answer.expect_success(response, OPERATION)
    return answer.json_object(response, OPERATION, _m.FormPage.from_dict)


async def asyncio_detailed(
    *,
    client: Sender,
    search: str | Unset = UNSET,
    reply_form: bool | Unset = UNSET,
    form_type: FormType | Unset = UNSET,
) -> Response[FormPage]:
    """Send, and read the answer; gives the status and headers too.

    Raises:
        InvalidRequestError: an argument that can't be sent as it is; nothing was sent.
        UnexpectedStatus: the status is not 2xx (a sender may raise errors of its own first).
        DecodeError: the body is not what the description says.
    """
    response = await client.send(
        build_request(
            search=search,
            reply_form=reply_form,
            form_type=form_type,
        )
    )
    return answer.detailed(response, parse_response(response))


async def asyncio(
    *,
    client: Sender,
    search: str | Unset = UNSET,
    reply_form: bool | Unset = UNSET,
    form_type: FormType | Unset = UNSET,
) -> FormPage:
    """Send, and read the answer. Raises what `asyncio_detailed` raises."""
    return parse_response(
        await client.send(
            build_request(
                search=search,
                reply_form=reply_form,
                form_type=form_type,
            )
        )
    )
