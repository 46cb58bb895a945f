"""The forms of the practice."""

from __future__ import annotations

from hero_api.api.form import get_form, list_forms
from hero_api.types import UNSET, Unset

from hero_async import models
from hero_async.arguments import enum
from hero_async.listing import private_pager
from hero_async.options import RequestOptions
from hero_async.pagination import Pager
from hero_async.resources.resource import Resource
from hero_async.sender import Reply
from hero_async.values import Id, flag, ident, some_text


class Forms(Resource):
    """`hero.forms`"""

    def list(
        self,
        *,
        search: str | Unset = UNSET,
        reply_form: bool | Unset = UNSET,
        form_type: models.FormTypeLike | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Pager[models.Form]:
        """Forms of the practice, by GET /v1/forms, which has no pages.

        Raises:
            InvalidRequestError: when it is read, for a filter that can't be sent.
        """
        return private_pager(
            self._sender.using(options),
            list_forms,
            lambda: {
                "search": some_text.optional("search", search),
                "reply_form": flag.optional("reply_form", reply_form),
                "form_type": enum("form_type", models.FormType, form_type),
            },
        )

    def get(self, id: Id, *, options: RequestOptions | None = None) -> Reply[models.FormDetail]:
        """One form with its fields, by GET /v1/forms/{id}.

        Its page was cut after a field's name: the rest is in `additional_properties` of the field.

        Raises:
            NotFoundError: the practice has no such form.
        """
        return self._sender.using(options).ask(
            get_form, lambda: get_form.build_request(ident("id", id))
        )
