"""What hooks may hear of whole calls, and of what calls wait and pay for."""

from __future__ import annotations

from attrs import field, frozen


@frozen(eq=False)
class CallStarted:
    """A call begins. Two calls are two, however alike: this object stands for one of them.

    `method` and `template` are the description's, so no id is in them. `practice_group_id` is the
    practice that the call is for.
    """

    operation: str
    method: str
    template: str
    base_url: str
    practice_group_id: str = field(repr=False)


@frozen
class CallEnded:
    """A call is over, after `seconds`, waits included.

    `error` is None if it succeeded, the name of the error's class if it failed, and "cancelled" if
    the caller cancelled it.
    """

    call: CallStarted
    error: str | None
    seconds: float


@frozen
class SlotTaken:
    """An attempt has its slot, after `paced` seconds for its pace and `queued` for the slot."""

    operation: str
    attempt: int
    paced: float
    queued: float


@frozen
class BudgetChanged:
    """The retry budget of a client after a call took of it or gave back.

    `refused` says that a retry was not made because there was too little.
    """

    left: int
    refused: bool


@frozen
class TokenMinted:
    """A token was minted, not found in a cache or store. `kind` is "elements" or a partner's."""

    kind: str
    lifetime: float
