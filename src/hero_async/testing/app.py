"""The server as an ASGI application: record, fault, credentials, contract, answer."""

import hmac
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import datetime

from attrs import field, frozen
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from hero_async.testing.answers.ask import Answer, Ask
from hero_async.testing.call import Call
from hero_async.testing.clock import http_date
from hero_async.testing.contract import Contract, Endpoint
from hero_async.testing.faults import ConnectionDroppedError, Delay, Drop, Fault, FaultQueue, Status
from hero_async.testing.page.page import PATH, Page
from hero_async.testing.paging import Paging
from hero_async.testing.problems import Problem
from hero_async.testing.refusal import NotThereError, RefusedError
from hero_async.testing.requests import RecordedRequest, RequestLog
from hero_async.testing.state.practice import Practice

KEY_HEADER = "x-api-key"
PRACTICE_HEADER = "x-practice-group-id"


@frozen(eq=False)
class App:
    """Serves the API; raises `ConnectionDroppedError` where the connection itself has to break."""

    _api_key: str = field(repr=False)
    _contract: Contract
    _practices: Mapping[str, Practice] = field(repr=False)
    _answers: Mapping[tuple[str, str], Answer] = field(repr=False)
    _faults: FaultQueue
    _log: RequestLog
    _sleep: Callable[[float], Awaitable[object]]
    _now: Callable[[], datetime]
    _paging: Paging
    _page: Page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request: the page, or a call that counts from its arrival on."""
        if scope["path"] == PATH and scope["method"] == "GET":
            response = self._page.answer()
        else:
            response = await self._response(Request(scope, receive))
        response.headers.setdefault("Date", http_date(self._now()))
        await response(scope, receive, send)

    async def _response(self, request: Request) -> Response:
        call = await Call.read(request)
        endpoint = self._contract.endpoint(call.path)
        record = _recorded(call, endpoint)
        number = self._log.arrived(record)
        response = await self._faulted(self._faults.take(record.names), call, endpoint)
        self._log.answered(number, response.status_code)
        return response

    async def _faulted(
        self, fault: Fault | None, call: Call, endpoint: Endpoint | None
    ) -> Response:
        match fault:
            case Status():
                return Response(fault.body, fault.code, fault.all_headers())
            case Drop():
                if fault.after_processing:
                    self._answer(call, endpoint)
                raise ConnectionDroppedError
            case Delay():
                await self._sleep(fault.seconds)
            case None:
                pass
        return self._answer(call, endpoint)

    def _answer(self, call: Call, endpoint: Endpoint | None) -> Response:
        if not self._is_known(call):
            return Response(status_code=401)
        practice = self._practices.get(call.header(PRACTICE_HEADER))
        if practice is None:
            # What Hero answers here is in no page that we found; 403 is our guess.
            return Response(status_code=403)
        if endpoint is None:
            return Response(status_code=404)
        if call.method not in endpoint.methods:
            return Response(status_code=405, headers={"Allow": ", ".join(sorted(endpoint.methods))})
        return self._answer_known(practice, call, endpoint)

    def _is_known(self, call: Call) -> bool:
        keys, practices = call.header_values(KEY_HEADER), call.header_values(PRACTICE_HEADER)
        once = len(keys) == len(practices) == 1
        return once and hmac.compare_digest(keys[0].encode(), self._api_key.encode())

    def _answer_known(self, practice: Practice, call: Call, endpoint: Endpoint) -> Response:
        if problems := self._contract.problems(call, endpoint):
            return _refused(problems)
        answer = self._answers[call.method, endpoint.template]
        ask = Ask(
            practice,
            call,
            endpoint.variables(call.path),
            endpoint.methods[call.method],
            self._now(),
            self._paging,
        )
        try:
            # An answer is one step: no other request, and no test, sees the middle of it.
            with practice.lock:
                return answer(ask)
        except RefusedError as refusal:
            return _refused(refusal.problems)
        except NotThereError:
            return Response(status_code=404)


def _refused(problems: Iterable[Problem]) -> Response:
    message = [problem.as_json() for problem in problems]
    return JSONResponse({"error": True, "statusCode": 400, "message": message}, status_code=400)


def _recorded(call: Call, endpoint: Endpoint | None) -> RecordedRequest:
    return RecordedRequest(
        method=call.method,
        path=call.path,
        template=endpoint.template if endpoint else None,
        query={name: tuple(call.values(name)) for name, _ in call.query},
        practice_group_id=call.header(PRACTICE_HEADER) or None,
        status=None,
        body=call.body,
    )
