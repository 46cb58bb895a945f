"""A page with a Hero Element in it, on a leased token: python examples/embed_element.py

The application is all that a service needs. `main` asks it for the page as a browser would, with
the embedded server behind it; no account is needed.
"""

from __future__ import annotations

import re
from html import escape

import anyio
import httpx
from fastapi import FastAPI
from fastapi.responses import HTMLResponse

from hero_async import HeroClient
from hero_async.errors import CallError
from hero_async.testing import FakeHero

# The script and the attributes are those of developer.herohealth.net/pages/elements/web-component.
SCRIPT = "https://scripts.htech.app/message-builder/web-component/latest.js"
PAGE = """<!doctype html>
<html lang="en">
<head>
<title>Messages</title>
<script type="module" src="{script}"></script>
</head>
<body>
<hh-message-builder jwt-token="{token}" tenant-id="{practice}" env="staging"></hh-message-builder>
</body>
</html>
"""

NOT_KEPT = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


def application(hero: HeroClient) -> FastAPI:
    """Pages for the browser. The API key stays on this side; only a token that ends goes out."""
    app = FastAPI()

    @app.get("/practices/{practice_id}/messages")
    async def messages(practice_id: str) -> HTMLResponse:  # pyright: ignore[reportUnusedFunction]  # FastAPI calls it
        # Who may see which practice is the service's own business: check it here.
        try:
            # Somebody writes a message for a while: half of the token's life has to be left.
            token = await hero.for_practice(practice_id).elements.access_token(min_ttl=900)
        except CallError as error:
            return HTMLResponse(f"Not now: {escape(type(error).__name__)}", 503, NOT_KEPT)
        page = PAGE.format(script=SCRIPT, token=escape(token.value), practice=escape(practice_id))
        return HTMLResponse(page, headers=NOT_KEPT)

    return app


async def main() -> None:
    """Three people of two practices open the page, and one of a practice that is not ours."""
    fake = FakeHero(practice_group_ids=["1", "2"])
    async with HeroClient(
        api_key=fake.api_key,
        practice_group_id="1",
        base_url="https://hero.invalid",
        transport=fake.transport(),
    ) as hero:
        browser = httpx.ASGITransport(application(hero))
        async with httpx.AsyncClient(transport=browser, base_url="https://app.invalid") as pages:
            for practice_id in ("1", "1", "2", "3"):
                answer = await pages.get(f"/practices/{practice_id}/messages")
                shown = re.sub(r'jwt-token="[^"]+"', 'jwt-token="..."', answer.text)
                print(f"practice {practice_id}: {answer.status_code}")
                print("\n".join(f"  {line}" for line in shown.splitlines() if "hh-" in line))
    print(f"tokens minted: {sum(r.status == 200 for r in fake.requests)}")


if __name__ == "__main__":
    anyio.run(main)
