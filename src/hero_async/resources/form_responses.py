"""What patients answered to forms."""

from __future__ import annotations

from hero_api.api.form_response import get_form_response

from hero_async import models
from hero_async.options import RequestOptions
from hero_async.resources.resource import Resource
from hero_async.sender import Reply
from hero_async.values import Id, ident


class FormResponses(Resource):
    """`hero.form_responses`"""

    def get(self, id: Id, *, options: RequestOptions | None = None) -> Reply[models.FormResponse]:
        """One response, by GET /v1/form_response/{id}.

        It was read from an example, so that any of its fields may be `UNSET`.

        Raises:
            NotFoundError: the practice has no such response.
        """
        return self._sender.using(options).ask(
            get_form_response, lambda: get_form_response.build_request(ident("id", id))
        )
