"""What patients answered to forms."""

from __future__ import annotations

from attrs import field, frozen
from hero_api.api.form_response import get_form_response

from hero_async.models import FormResponse
from hero_async.options import RequestOptions
from hero_async.sender import PracticeSender, Reply
from hero_async.values import Id, ident


@frozen
class FormResponses:
    """`hero.form_responses`"""

    _sender: PracticeSender = field(repr=False)

    def get(self, id: Id, *, options: RequestOptions | None = None) -> Reply[FormResponse]:
        """One response, by GET /v1/form_response/{id}.

        It was read from an example, so that any of its fields may be `UNSET`.

        Raises:
            NotFoundError: the practice has no such response.
        """
        return self._sender.using(options).ask(
            get_form_response, lambda: get_form_response.build_request(ident("id", id))
        )
