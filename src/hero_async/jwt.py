"""What can be read of a JSON Web Token without its key: how long it was made to live."""

from __future__ import annotations

import base64
import json
from typing import Any, Final, cast

# developer.herohealth.net/pages/elements/authentication: valid for 30 minutes, cache no longer.
DOCUMENTED_LIFETIME: Final = 30 * 60.0
_MARGIN: Final = 60.0


def lifetime(jwt: str) -> float:
    """Seconds that a new token lives: `exp - iat`, since clocks differ, at most as documented.

    Without usable claims, the documented lifetime less a margin. The signature is for Hero's
    servers to check, not for us.
    """
    claims = _claims(jwt)
    issued, expires = claims.get("iat"), claims.get("exp")
    if not isinstance(issued, float) or not isinstance(expires, float):
        return DOCUMENTED_LIFETIME - _MARGIN
    return max(0.0, min(expires - issued, DOCUMENTED_LIFETIME))


def _claims(jwt: str) -> dict[str, Any]:
    try:
        payload = jwt.split(".")[1]
        decoded = json.loads(
            base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)),
            parse_int=float,  # subtracting can't overflow
        )
    except (IndexError, ValueError, RecursionError):
        return {}
    return cast(dict[str, Any], decoded) if isinstance(decoded, dict) else {}
