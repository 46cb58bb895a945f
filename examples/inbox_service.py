"""A small service for one practice, to run and look at: python examples/inbox_service.py

Its pages: the urgent open episodes, each with a button that takes it; below them what Hero reported
by webhook; and a Hero Element on a leased token. The embedded server answers: no account is needed.
Who may see the pages is left out: put your log-in before all but the webhooks.
"""

from __future__ import annotations

import os
import socket
from base64 import b64encode
from collections import deque
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager, suppress
from hashlib import sha256
from html import escape
from threading import Thread
from urllib.parse import quote, urlsplit

import anyio
import uvicorn
from attrs import field, frozen
from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Route

from hero_async import AssigneeType, Episode, EpisodeStatus, HeroClient, PracticeView
from hero_async.errors import CallError
from hero_async.integrations.starlette import WebhookReceiver
from hero_async.testing import FakeHero
from hero_async.webhooks import AppointmentConfirmed, WebhookDispatcher

SIGNING_KEY = os.environ.get("HERO_SIGNING_KEY", "an-example-key-of-32-characters!")
WEBHOOK_PATH = "/webhooks/hero"
TEAM = "2"  # the admin team for clinical triage
SCRIPT = "https://scripts.htech.app/message-builder/web-component/latest.js"

STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1rem;"
    "color:#1b2733}nav a{margin-right:1rem}a{color:#005eb8}table{border-collapse:collapse;"
    "width:100%}th,td{text-align:left;padding:.4rem .6rem .4rem 0;border-bottom:1px solid #dde3e8}"
    "td:last-child,th:last-child{text-align:right;padding-right:0}"
    "td:nth-child(3){white-space:nowrap}form{margin:0}"
    "button{font:inherit;padding:.3rem .9rem;border:0;border-radius:4px;background:#005eb8;"
    "color:#fff;cursor:pointer}.said{background:#eef4fa;padding:.6rem .8rem;border-radius:4px}"
)
PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>{style}</style>{head}</head>
<body><nav><a href="/">Inbox</a><a href="/messages">Messages</a></nav><h1>{title}</h1>
{body}
</body>
</html>
"""
POLICY = (
    f"default-src 'none'; style-src 'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# With "no-referrer" a browser would say "Origin: null" of our own form.
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
# What the Element asks for besides its script is not documented: try it, and widen this by that.
ELEMENT_HEADERS = HEADERS | {"Content-Security-Policy": f"{POLICY}; script-src {SCRIPT}"}

SAID = {
    "taken": "It is yours.",
    "gone": "It was taken before.",
    "note": "It is yours. Look whether the note is there: Hero did not say.",
    "failed": "Hero did not answer well. Look whether it is still in the list.",
}


async def take(practice: PracticeView, episode_id: str) -> str:
    """Give it to the team and note that, if nobody did; what to say of it."""
    episode = await practice.episodes.get(episode_id)
    if episode.status != EpisodeStatus.OPEN:
        return "gone"
    await practice.episodes.update(
        episode_id,
        status=EpisodeStatus.IN_PROGRESS,
        assignees=[{"type": AssigneeType.ADMIN_TEAM, "id": TEAM}],
    )
    # The note is last: should anything fail, it is missing, and never there twice.
    try:
        await practice.episodes.create_note(episode_id, "Taken from the inbox page.")
    except CallError:
        return "note"
    return "taken"


@frozen
class Service:
    """What the pages and the webhooks share."""

    hero: HeroClient
    origin: str
    reported: deque[str] = field(factory=lambda: deque[str](maxlen=10))  # yours: a table
    one_at_a_time: anyio.Lock = field(factory=anyio.Lock)  # several processes need a shared one

    @asynccontextmanager
    async def lifespan(self, _: FastAPI) -> AsyncGenerator[None]:
        """Open for as long as the service runs."""
        async with self.hero:
            # Of several processes only one may do this, such as `hero webhooks ensure`.
            await self.hero.webhooks.ensure(
                self.origin + WEBHOOK_PATH, "appointment.confirmed", signing_key=SIGNING_KEY
            )
            yield

    async def confirmed(self, event: AppointmentConfirmed) -> None:
        """Remember it, if it is of this practice."""
        if event.practice_group_id == self.hero.practice_group_id:
            self.reported.appendleft(event.id)

    async def inbox(self, said: str = "") -> HTMLResponse:
        """The page to work from."""
        try:
            episodes = await self.hero.episodes.list(
                status="open", priority=["high", "highest"], page_size=50
            ).collect()
        except CallError:
            return not_now()
        return shown("Urgent episodes", inbox_body(episodes, self.reported, SAID.get(said)))

    async def taken(self, episode_id: str, request: Request) -> HTMLResponse:
        """The button was pressed, if it was ours: every browser says where a form comes from."""
        if request.headers.get("origin") != self.origin:
            return shown("Not from here", "<p>Use the button on the inbox page.</p>", status=403)
        try:
            async with self.one_at_a_time:
                said = await take(self.hero, episode_id)
        except CallError:
            said = "failed"
        # 303: the browser asks for the page next, and "reload" does not send the form again.
        return HTMLResponse("", 303, HEADERS | {"Location": f"/?said={said}"})

    async def messages(self) -> HTMLResponse:
        """The page with the Element. The API key stays on this side."""
        try:
            # Somebody writes a message for a while: half of the token's life has to be left.
            token = await self.hero.elements.access_token(min_ttl=900)
        except CallError:
            return not_now()
        element = (
            f'<hh-message-builder jwt-token="{escape(token.value)}" env="staging"'
            f' tenant-id="{escape(self.hero.practice_group_id)}"></hh-message-builder>'
        )
        script = f'<script type="module" src="{SCRIPT}"></script>'
        return shown("Messages", element, script, headers=ELEMENT_HEADERS)


def application(hero: HeroClient, origin: str) -> FastAPI:
    """The service at this origin, as a browser names it. It closes the client when it ends."""
    service, events = Service(hero, origin), WebhookDispatcher()
    events.on(AppointmentConfirmed)(service.confirmed)
    hosts = [str(urlsplit(origin).hostname)]
    app = FastAPI(
        lifespan=service.lifespan,
        openapi_url=None,
        routes=[Route(WEBHOOK_PATH, WebhookReceiver(SIGNING_KEY, events.dispatch))],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=hosts)],
    )
    app.get("/")(service.inbox)
    app.post("/episodes/{episode_id}/take")(service.taken)
    app.get("/messages")(service.messages)
    return app


def inbox_body(episodes: list[Episode], reported: deque[str], said: str | None) -> str:
    """What is in the inbox page, with all that came from Hero escaped."""
    rows = "".join(map(row, episodes))
    head = "<tr><th>Priority</th><th>Patient</th><th>Born</th><th></th></tr>"
    news = "".join(f"<li>Appointment {escape(each)} is confirmed.</li>" for each in reported)
    return (
        (f'<p class="said" role="status">{said}</p>' if said else "")
        + (f"<table>{head}{rows}</table>" if rows else "<p>Nothing urgent is open.</p>")
        + f"<h2>From Hero</h2>{f'<ul>{news}</ul>' if news else '<p>No news yet.</p>'}"
    )


def row(episode: Episode) -> str:
    """One episode. Fields that Hero left out are left out here."""
    who = episode.patient
    cells = (episode.priority, who.full_name, who.dob) if who else (episode.priority, "", "")
    texts = "".join(f"<td>{escape(str(each or ''))}</td>" for each in cells)
    action = f"/episodes/{quote(episode.id, safe='')}/take"
    button = f'<form method="post" action="{action}"><button>Take</button></form>'
    return f"<tr>{texts}<td>{button}</td></tr>"


def shown(
    title: str, body: str, head: str = "", *, status: int = 200, headers: dict[str, str] = HEADERS
) -> HTMLResponse:
    """A page that no cache keeps, and in which nothing runs that is not ours."""
    page = PAGE.format(title=title, style=STYLE, head=head, body=body)
    return HTMLResponse(page, status, headers)


def not_now() -> HTMLResponse:
    """An outage, without its detail."""
    return shown("Not now", "<p>Hero does not answer. Try again in a minute.</p>", status=503)


def server(fake: FakeHero, origin: str) -> uvicorn.Server:
    """Serves the service. There is no access log: its lines would have episodes' ids in them."""
    hero = HeroClient(
        api_key=fake.api_key,
        practice_group_id="1",
        base_url="https://hero.invalid",
        transport=fake.transport(),
    )
    app = application(hero, origin)
    return uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))


@contextmanager
def listening() -> Generator[tuple[socket.socket, str]]:
    """A free port of this machine, and the origin there."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener, f"http://127.0.0.1:{listener.getsockname()[1]}"


@contextmanager
def served(fake: FakeHero) -> Generator[str]:
    """Serve in a thread until the block ends, for tests."""
    with listening() as (listener, origin):
        serving = server(fake, origin)
        thread = Thread(target=serving.run, args=([listener],))
        thread.start()
        try:
            yield origin
        finally:
            serving.should_exit = True
            thread.join()


def main() -> None:
    """Serve until Ctrl-C."""
    with listening() as (listener, origin), suppress(KeyboardInterrupt):
        print(f"open {origin} and stop with Ctrl-C", flush=True)
        server(FakeHero(episodes=40), origin).run([listener])


if __name__ == "__main__":
    main()
