"""Patients: finding, registering, connecting and merging them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, overload

from hero_api import models as bodies
from hero_api.api.patients import (
    connect_patient_ehr,
    get_patient_by_id,
    get_patient_by_id_v2,
    list_patient_attachments,
    list_patient_ehr_candidates,
    list_patients,
    list_patients_v2,
    list_patients_v3,
    merge_patient,
    preview_patient_merge,
    register_patient,
    register_patient_pds,
)
from hero_api.types import UNSET, Unset

from hero_async import models
from hero_async.arguments import enum, given
from hero_async.errors import InvalidRequestError
from hero_async.listing import pager, private_pager
from hero_async.options import RequestOptions
from hero_async.pagination import Pager
from hero_async.resources.registration import traced
from hero_async.resources.resource import Resource
from hero_async.secret import Secret
from hero_async.sender import Reply
from hero_async.values import (
    Id,
    day_text,
    digits,
    ident,
    secret_text,
    some_text,
    text,
)
from hero_async.values import (
    nhs_number as checked_nhs_number,
)


class Patients(Resource):
    """`hero.patients`

    NHS numbers may be written with spaces; one whose check digit is wrong is refused before
    anything is sent.
    """

    def list(
        self,
        *,
        first_name: str | Unset = UNSET,
        last_name: str | Unset = UNSET,
        dob: date | str | Unset = UNSET,
        nhs_number: str | Unset = UNSET,
        ehr_partner_id: str | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_index: int = 0,
        start_at: str | None = None,
        options: RequestOptions | None = None,
    ) -> Pager[models.Patient]:
        """Patients that match all that is passed, by GET /v3/patients.

        At least one filter is needed. `dob` is matched exactly; how the others are is not
        documented. Await the result for the first page, iterate over it for all patients, or over
        its `pages()`. `page_index` is where to start, from zero; `start_at` takes a checkpoint of
        this same list instead.

        Raises:
            InvalidRequestError: when read: no filter was passed, or one that can't be sent.
        """
        return private_pager(
            self._sender.using(options),
            list_patients_v3,
            lambda: {
                "page_size": page_size,
                "page_index": page_index,
                "start_at": start_at,
                **_some_filter(
                    options,
                    first_name=some_text.optional("first_name", first_name),
                    last_name=some_text.optional("last_name", last_name),
                    dob=day_text.optional("dob", dob),
                    nhs_number=checked_nhs_number.optional("nhs_number", nhs_number),
                    ehr_partner_id=some_text.optional("ehr_partner_id", ehr_partner_id),
                ),
            },
        )

    def list_v1(self, *, options: RequestOptions | None = None) -> Pager[models.PatientListItem]:
        """The older list, by GET /v1/patients.

        Only its name was read: filters go by `RequestOptions(extra_query=...)`, and what an item
        holds is in its `additional_properties`.
        """
        return pager(self._sender.using(options), list_patients)

    def list_v2(self, *, options: RequestOptions | None = None) -> Pager[models.PatientListItem]:
        """The older search by one field, by GET /v2/patients.

        The page of version 3 says no more than that it takes a field and a search, which go by
        `RequestOptions(extra_query=...)`. What an item holds is in its `additional_properties`.
        """
        return pager(self._sender.using(options), list_patients_v2)

    def get(
        self,
        id: Id,
        *,
        data_source: models.PatientSourceLike | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.Patient]:
        """One patient with all identifiers, by GET /v2/patients/{id}.

        `data_source` says whether to read from Hero or from the EHR.

        Raises:
            NotFoundError: the practice has no such patient.
        """
        return self._sender.using(options).ask(
            get_patient_by_id_v2,
            lambda: get_patient_by_id_v2.build_request(
                ident("id", id), data_source=enum("data_source", models.PatientSource, data_source)
            ),
        )

    def get_v1(self, id: Id, *, options: RequestOptions | None = None) -> Reply[models.PatientV1]:
        """One patient as version 1 has it, by GET /v1/patients/{id}.

        It alone says `status` (archived or not), `notes`, `emails`, `country` and
        `verification_credentials`.

        Raises:
            NotFoundError: the practice has no such patient.
        """
        return self._sender.using(options).ask(
            get_patient_by_id, lambda: get_patient_by_id.build_request(ident("id", id))
        )

    def attachments(
        self, id: Id, *, options: RequestOptions | None = None
    ) -> Pager[models.PatientAttachment]:
        """The patient's files in the EHR, by GET /v1/patients/{id}/attachments.

        What an item holds was not read: it is in its `additional_properties`. Its file id is what
        `hero.links.attachment` takes as `ehr_file_id`.

        Raises:
            InvalidRequestError: when read: the id can't be sent.
        """
        return private_pager(
            self._sender.using(options),
            list_patient_attachments,
            lambda: {"id": ident("id", id)},
        )

    def ehr_candidates(
        self, id: Id, *, options: RequestOptions | None = None
    ) -> Pager[models.Patient]:
        """Records of the EHR that may be this patient, by GET /v1/patients/{id}/ehr/candidates.

        Raises:
            InvalidRequestError: when read: the id can't be sent.
        """
        return private_pager(
            self._sender.using(options),
            list_patient_ehr_candidates,
            lambda: {"id": ident("id", id)},
        )

    def connect_ehr(
        self, id: Id, *, ehr_partner_id: str, options: RequestOptions | None = None
    ) -> Reply[models.ConnectPatientEhrResult]:
        """Connect the patient to a record of the EHR, by POST /v1/patients/{id}/ehr/connect.

        `ehr_partner_id` is that of one of the `ehr_candidates`. The wrong one puts what is written
        later into another person's record: compare names and date of birth first.

        Raises:
            InvalidRequestError: a value can't be sent.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            connect_patient_ehr,
            lambda: connect_patient_ehr.build_request(
                ident("id", id),
                body=bodies.ConnectPatientEhrBody(
                    ehr_partner_id=some_text("ehr_partner_id", ehr_partner_id)
                ),
            ),
        )

    def merge_preview(
        self, id: Id, *, patient_id: Id, options: RequestOptions | None = None
    ) -> Reply[models.PreviewPatientMergeResult]:
        """What a merge would make of two patients, by POST /v1/patients/{id}/merge/preview.

        The answer holds the token that `merge` takes, in a field whose name was not read: find it
        in `additional_properties`. Which of the two patients remains is not documented either.

        Raises:
            InvalidRequestError: both ids are the same patient's, or one can't be sent.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            preview_patient_merge,
            lambda: preview_patient_merge.build_request(
                ident("id", id),
                body=bodies.PreviewPatientMergeBody(
                    patient_id=_other("patient_id", patient_id, id)
                ),
            ),
        )

    def merge(
        self,
        id: Id,
        *,
        patient_id: Id,
        merge_token: Secret | str,
        options: RequestOptions | None = None,
    ) -> Reply[models.MergePatientResult]:
        """Make one patient of two, by POST /v1/patients/{id}/merge. There is no way back.

        `merge_token` is from the answer to `merge_preview` for the same two patients: show that to
        a person before you call this.

        Raises:
            InvalidRequestError: both ids are the same patient's, or a value can't be sent.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            merge_patient,
            lambda: merge_patient.build_request(
                ident("id", id),
                body=bodies.MergePatientBody(
                    merge_token=secret_text("merge_token", merge_token),
                    patient_id=_other("patient_id", patient_id, id),
                ),
            ),
        )

    @overload
    def register_pds(
        self,
        *,
        nhs_number: str,
        dob: date | str,
        ehr_partner: str | Unset = UNSET,
        ehr_partner_id: str | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.RegisteredPatient | models.VerificationNeeded]: ...
    @overload
    def register_pds(
        self,
        *,
        forename: str,
        surname: str,
        dob: date | str,
        postcode: str,
        ehr_partner: str | Unset = UNSET,
        ehr_partner_id: str | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.RegisteredPatient | models.VerificationNeeded]: ...
    def register_pds(
        self,
        *,
        dob: date | str,
        nhs_number: str | Unset = UNSET,
        forename: str | Unset = UNSET,
        surname: str | Unset = UNSET,
        postcode: str | Unset = UNSET,
        ehr_partner: str | Unset = UNSET,
        ehr_partner_id: str | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.RegisteredPatient | models.VerificationNeeded]:
        """Trace a person on the NHS Spine, and find or create the patient.

        By POST /v1/patients/register_pds, with either `nhs_number`, or `forename`, `surname` and
        `postcode`; with `dob` in both cases. A patient that the practice group has already is
        found, not created again. The answer is one of two types:

            match await hero.patients.register_pds(nhs_number="943 476 5919", dob="1990-12-31"):
                case RegisteredPatient(patient_id=patient_id): ...
                case VerificationNeeded(login_url=url): ...  # send the person there, then again

        The login URL is for that person alone: keep it out of logs.

        The description lets `dob` be null beside an NHS number. This method does not: the number
        alone would identify a person.

        Raises:
            InvalidRequestError: both forms were passed, or none whole, or a value can't be sent.
            BadRequestError: the Spine does not know the number or the date of birth.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            register_patient_pds,
            lambda: register_patient_pds.build_request(
                body=traced(
                    number=nhs_number,
                    dob=dob,
                    forename=forename,
                    surname=surname,
                    postcode=postcode,
                    ehr_partner=ehr_partner,
                    ehr_partner_id=ehr_partner_id,
                )
            ),
        )

    def register(
        self,
        *,
        first_name: str,
        last_name: str,
        dob: date | str,
        mobile: str,
        title: models.PatientTitleLike | Unset = UNSET,
        sex: models.PatientSexLike | Unset = UNSET,
        nhs_number: str | Unset = UNSET,
        email: str | Unset = UNSET,
        landline: str | Unset = UNSET,
        address_line_1: str | Unset = UNSET,
        address_line_2: str | Unset = UNSET,
        address_line_3: str | Unset = UNSET,
        county: str | Unset = UNSET,
        country: str | Unset = UNSET,
        postcode: str | Unset = UNSET,
        data_source: str | Unset = UNSET,
        ehr_partner_id: str | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> Reply[models.RegisterPatientResult]:
        """Create a patient from what is passed, by POST /v1/patients/register.

        Nothing is looked up on the Spine: for an NHS patient, `register_pds` finds the one that
        there is. Whether this call does so too is not documented, so search with `list` first.

        The body is one of several; this is the one that was read. Fields of the others go by
        `RequestOptions(extra_body=...)`.

        Raises:
            InvalidRequestError: a value can't be sent.
            BadRequestError: the API refuses one; see its `issues`.
            CallError: look at `may_have_been_processed` before you repeat it: the SDK does not.
        """
        return self._sender.using(options).ask(
            register_patient,
            lambda: register_patient.build_request(
                body=bodies.RegisterPatientBody(
                    first_name=some_text("first_name", first_name),
                    last_name=some_text("last_name", last_name),
                    dob=day_text("dob", dob),
                    mobile=some_text("mobile", mobile),
                    title=enum("title", models.PatientTitle, title),
                    sex=enum("sex", models.PatientSex, sex),
                    nhs_number=checked_nhs_number.optional("nhs_number", nhs_number),
                    email=text.optional("email", email),
                    landline=text.optional("landline", landline),
                    address_line_1=text.optional("address_line_1", address_line_1),
                    address_line_2=text.optional("address_line_2", address_line_2),
                    address_line_3=text.optional("address_line_3", address_line_3),
                    county=text.optional("county", county),
                    country=text.optional("country", country),
                    postcode=text.optional("postcode", postcode),
                    data_source=text.optional("data_source", data_source),
                    ehr_partner_id=text.optional("ehr_partner_id", ehr_partner_id),
                )
            ),
        )


def _some_filter(options: RequestOptions | None, **filters: Any) -> Mapping[str, Any]:
    found = given(**filters)
    if not found and not (options and options.extra_query):
        raise InvalidRequestError("filters", f"pass at least one of {', '.join(filters)}")
    return found


def _other(name: str, patient_id: Id, id: Id) -> str:
    found = digits(name, patient_id)
    if found.lstrip("0") == ident("id", id).lstrip("0"):
        raise InvalidRequestError(name, "is the patient of the path: another one is needed")
    return found
