"""The API as one practice sees it: one attribute a resource, each loaded when it is first used."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from hero_async.leases import Leases
from hero_async.options import RequestOptions
from hero_async.runtime import Runtime
from hero_async.sender import PracticeSender

if TYPE_CHECKING:
    from hero_async.across import Across
    from hero_async.resources.admins import Admins
    from hero_async.resources.appointment_types import AppointmentTypes
    from hero_async.resources.appointments import Appointments
    from hero_async.resources.booking_links import BookingLinks
    from hero_async.resources.elements import Elements
    from hero_async.resources.episodes import Episodes
    from hero_async.resources.form_responses import FormResponses
    from hero_async.resources.forms import Forms
    from hero_async.resources.invoicing import Invoicing
    from hero_async.resources.links import Links
    from hero_async.resources.locations import Locations
    from hero_async.resources.messages import Messages
    from hero_async.resources.partners import Partners
    from hero_async.resources.patients import Patients
    from hero_async.resources.practice import Practice
    from hero_async.resources.practitioners import Practitioners
    from hero_async.resources.prescriptions import Prescriptions
    from hero_async.resources.short_links import ShortLinks
    from hero_async.resources.slots import Slots
    from hero_async.resources.tasks import Tasks
    from hero_async.resources.webhooks import Webhooks

T = TypeVar("T")


class PracticeView:
    """The API as one practice sees it. Making one costs nothing; all share one client's parts."""

    def __init__(self, leases: Leases, runtime: Runtime) -> None:
        self._leases = leases
        self._runtime = runtime

    @property
    def practice_group_id(self) -> str:
        """The practice that every call from here is for."""
        return self.raw.practice_group_id

    @property
    def raw(self) -> PracticeSender:
        """The sender for the functions of `hero_api.api`, with the same retries and limits."""
        return self._leases.sender

    @cached_property
    def admins(self) -> Admins:
        """Staff users."""
        from hero_async.resources.admins import Admins

        return Admins(self.raw)

    @cached_property
    def appointment_types(self) -> AppointmentTypes:
        """Kinds of appointment that the practice offers."""
        from hero_async.resources.appointment_types import AppointmentTypes

        return AppointmentTypes(self.raw)

    @cached_property
    def appointments(self) -> Appointments:
        """Appointments, and reservations of them."""
        from hero_async.resources.appointments import Appointments

        return Appointments(self.raw, self._runtime)

    @cached_property
    def booking_links(self) -> BookingLinks:
        """Links by which patients book."""
        from hero_async.resources.booking_links import BookingLinks

        return BookingLinks(self.raw)

    @cached_property
    def elements(self) -> Elements:
        """Hero Elements, and tokens for them."""
        from hero_async.resources.elements import Elements

        return Elements(self._leases)

    @cached_property
    def episodes(self) -> Episodes:
        """Episodes and their notes."""
        from hero_async.resources.episodes import Episodes

        return Episodes(self.raw)

    @cached_property
    def form_responses(self) -> FormResponses:
        """What patients answered to forms."""
        from hero_async.resources.form_responses import FormResponses

        return FormResponses(self.raw)

    @cached_property
    def forms(self) -> Forms:
        """The forms of the practice."""
        from hero_async.resources.forms import Forms

        return Forms(self.raw)

    @cached_property
    def invoicing(self) -> Invoicing:
        """Customers, coupons and invoices at Stripe."""
        from hero_async.resources.invoicing import Invoicing

        return Invoicing(self.raw)

    @cached_property
    def links(self) -> Links:
        """Links to attachments and video calls, and whether a link was used."""
        from hero_async.resources.links import Links

        return Links(self.raw)

    @cached_property
    def locations(self) -> Locations:
        """Places where the practice sees patients."""
        from hero_async.resources.locations import Locations

        return Locations(self.raw)

    @cached_property
    def messages(self) -> Messages:
        """Messages to patients, in batches and automated ones too."""
        from hero_async.resources.messages import Messages

        return Messages(self.raw)

    @cached_property
    def partners(self) -> Partners:
        """Tokens for partner products."""
        from hero_async.resources.partners import Partners

        return Partners(self._leases, self._runtime)

    @cached_property
    def patients(self) -> Patients:
        """Patients: found, registered, merged."""
        from hero_async.resources.patients import Patients

        return Patients(self.raw)

    @cached_property
    def practice(self) -> Practice:
        """The practice group itself."""
        from hero_async.resources.practice import Practice

        return Practice(self.raw)

    @cached_property
    def practitioners(self) -> Practitioners:
        """Those who see patients."""
        from hero_async.resources.practitioners import Practitioners

        return Practitioners(self.raw)

    @cached_property
    def prescriptions(self) -> Prescriptions:
        """What prescribers need."""
        from hero_async.resources.prescriptions import Prescriptions

        return Prescriptions(self.raw)

    @cached_property
    def short_links(self) -> ShortLinks:
        """All links of the practice, of every kind."""
        from hero_async.resources.short_links import ShortLinks

        return ShortLinks(self.raw)

    @cached_property
    def slots(self) -> Slots:
        """Times that can be booked."""
        from hero_async.resources.slots import Slots

        return Slots(self.raw)

    @cached_property
    def tasks(self) -> Tasks:
        """The work items of episodes."""
        from hero_async.resources.tasks import Tasks

        return Tasks(self.raw)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Subscriptions to events."""
        from hero_async.resources.webhooks import Webhooks

        return Webhooks(self.raw)

    def for_practice(self, practice_group_id: str) -> PracticeView:
        """The API as another practice sees it; this view stays as it is.

        Hero answers only if a network it configured holds both practices
        (developer.herohealth.net/pages/api/authentication).

        Raises:
            ConfigurationError: the id can't be sent in a header.
        """
        return self._over(self.raw.for_practice(practice_group_id))

    def with_options(self, options: RequestOptions) -> PracticeView:
        """The same practice with other options for every call, where these say something."""
        return self._over(self.raw.using(options))

    def across(
        self,
        practice_ids: Sequence[str],
        call: Callable[[PracticeView], Awaitable[T]],
        *,
        concurrency: int = 10,
    ) -> Across[PracticeView, T]:
        """Make one call for many practices, at most `concurrency` at a time.

        Await the result for all outcomes in the order of the practices, or iterate over them as
        they come; see `Across`. An outcome holds a value or an error: one practice's failure stops
        no other.

        Raises:
            InvalidRequestError: a practice is named twice.
        """
        from hero_async.across import Across

        return Across(practice_ids, self.for_practice, call, concurrency)

    def _over(self, sender: PracticeSender) -> PracticeView:
        return PracticeView(self._leases.over(sender), self._runtime)

    def __repr__(self) -> str:
        # Tracebacks with locals show half-built clients too.
        leases = getattr(self, "_leases", None)
        practice = leases.sender.practice_group_id if leases else None
        return f"<{type(self).__name__} practice_group_id={practice!r}>"
