"""Links to attachments and video calls, and whether a link was used."""

from __future__ import annotations

from datetime import date

from hero_api import models as bodies
from hero_api.api.links import create_attachment_link, create_video_link, get_link_status
from hero_api.types import UNSET, Unset
from hero_api.wire import RequestParts

from hero_async import models
from hero_async.arguments import at_least
from hero_async.errors import InvalidRequestError
from hero_async.options import RequestOptions
from hero_async.resources.resource import Resource
from hero_async.sender import Reply
from hero_async.values import Id, day_text, ident, some_text


class Links(Resource):
    """`hero.links`

    Booking links are `hero.booking_links`; all kinds are listed by `hero.short_links`. A link to a
    form can't be made here: no page that was read has its path (createFormLink).
    """

    def attachment(
        self,
        *,
        patient_id: Id,
        ehr_file_id: Id | Unset = UNSET,
        file_data: str | Unset = UNSET,
        file_name: str | Unset = UNSET,
        expiry_date: date | str | Unset = UNSET,
        maximum_use_count: int | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.AttachmentLink]:
        """Make a link to a file for a patient, by POST /v1/attachment_links.

        The file is either one of the EHR (`hero.patients.attachments` has the ids) or `file_data`,
        whose encoding is not documented. The `attachment_uuid` of the answer is what a message
        takes. Whether the API needs `patient_id` was not read. This method does, so that no link
        to a patient's file is anybody's by an oversight.

        Raises:
            InvalidRequestError: both files were passed, or none, or a value can't be sent.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            create_attachment_link,
            lambda: create_attachment_link.build_request(
                body=_one_file(
                    bodies.CreateAttachmentLinkBody(
                        patient_id=ident("patient_id", patient_id),
                        ehr_file_id=ident.optional("ehr_file_id", ehr_file_id),
                        file_data=some_text.optional("file_data", file_data),
                        file_name=some_text.optional("file_name", file_name),
                        expiry_date=day_text.optional("expiry_date", expiry_date),
                        maximum_use_count=at_least("maximum_use_count", 1, maximum_use_count),
                    )
                )
            ),
        )

    def video(self, *, options: RequestOptions | None = None) -> Reply[models.VideoLink]:
        """Make a link to a video call, by POST /v1/video_links.

        That it is a POST is inferred, and neither body nor answer was read: fields go by
        `RequestOptions(extra_body=...)`, and the answer is in `additional_properties`.

        Raises:
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).call(create_video_link)

    def status(
        self,
        *,
        url: str | Unset = UNSET,
        id: Id | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.LinkStatus]:
        """Whether a link was used, by GET /v1/links/status, for its `url` or its `id`.

        The values that were read are `unused` for `status` and `booking` for `type_`; there are
        more.

        Raises:
            InvalidRequestError: both were passed, or none.
            NotFoundError: there is no such link.
        """
        return self._sender.using(options).ask(get_link_status, lambda: _status(url, id))


def _one_file(body: bodies.CreateAttachmentLinkBody) -> bodies.CreateAttachmentLinkBody:
    if isinstance(body.ehr_file_id, Unset) == isinstance(body.file_data, Unset):
        raise InvalidRequestError("ehr_file_id", "pass either this or file_data")
    return body


def _status(url: str | Unset, id: Id | Unset) -> RequestParts:
    if isinstance(url, Unset) == isinstance(id, Unset):
        raise InvalidRequestError("url", "pass either this or id")
    return get_link_status.build_request(
        url_query=some_text.optional("url", url), id=ident.optional("id", id)
    )
