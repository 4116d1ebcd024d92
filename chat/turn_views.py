"""Plain async views: POST and SSE over the same log as the socket."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Mapping
from contextlib import aclosing
from functools import wraps
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.views.decorators.csrf import csrf_exempt
from pydantic import ValidationError

from chat.db import db
from chat.domain import strict_json
from chat.domain.errors import ErrorCode, FlouError
from chat.domain.frames import MessageIn, faults
from chat.domain.principal import Principal
from chat.domain.wire import Frame, Logged
from chat.figures import FIGURES, Name
from chat.operations.accept import Accepted
from chat.queries import access_snapshot, access_turn, messages_of_turn
from chat.requests import FlouRequest
from chat.serializers import MAX_BODY_BYTES, error_answer
from chat.sse import event, event_stream, until, with_heartbeat
from chat.turn.control import stop_turn
from chat.turn.intake import CARD_WITHIN_S, Incoming, TurnRefused, only_card_within_s, submit
from chat.turn.log import follow
from chat.turn.runtime import Runtime
from chat.turn.wiring import get_runtime

# How long a plain POST waits for the answer before it says where to look for it.
ANSWER_WITHIN_S = 25.0
MAX_SEQ = 2**31 - 1
RETRY_MS = b"retry: 2000\n\n"


View = Callable[..., Coroutine[Any, Any, HttpResponseBase]]


def only(method: str) -> Callable[[View], View]:
    """Return a decorator that answers other methods with 405 in the API's own form."""

    def decorate(view: View) -> View:
        @csrf_exempt  # the bearer token is the proof: no cookie is ever looked at here
        @wraps(view)
        async def checked(request: FlouRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.method == method:
                return await view(request, *args, **kwargs)
            answer = error_answer(FlouError(ErrorCode.BAD_FRAME), 405)
            answer["Allow"] = method
            return answer

        return checked

    return decorate


@only("POST")
async def send(request: FlouRequest) -> HttpResponseBase:
    """Answer a message with the whole turn, or with 202 and its address when it takes longer than 25 s."""
    message = _message(request)
    runtime = get_runtime()
    try:
        accepted = await _submit(runtime, _incoming(request, message, "post", _give_up, only_card_within_s()))
    except TurnRefused as refused:
        return _refusal(refused)
    principal = await request.aprincipal()
    ending = await _wait_for_end(runtime, principal, accepted.turn)
    if ending is None:
        answer = JsonResponse({"turn": str(accepted.turn)}, status=202)
        answer["Location"] = f"/api/v1/chat/turns/{accepted.turn}"
        return answer
    return await _whole(accepted, principal, ending)


@only("POST")
async def send_stream(request: FlouRequest) -> HttpResponseBase:
    """Answer a message with the frames of its turn as server-sent events."""
    message = _message(request)
    runtime = get_runtime()
    early: asyncio.Future[Mapping[str, Any]] = asyncio.get_running_loop().create_future()

    async def show(card: Mapping[str, Any]) -> None:
        early.set_result(card)

    accepting = runtime.carry_through(_submit(runtime, _incoming(request, message, "sse", show)))
    either: set[asyncio.Future[Any]] = {accepting, early}
    await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
    if early.done():
        # The card leaves at once; what became of the message follows when it is known.
        first = _early_stream(runtime, request, early.result(), accepting, message)
        return event_stream(with_heartbeat(first))
    try:
        accepted = await accepting
    except TurnRefused as refused:
        if refused.card is None:
            return error_answer(refused.error)
        return event_stream(_refused_stream(refused))
    principal = await request.aprincipal()
    return event_stream(with_heartbeat(_turn_stream(runtime, principal, accepted, message)))


@only("GET")
async def turn(request: FlouRequest, turn_id: UUID) -> HttpResponseBase:
    """Return the state of a turn."""
    principal = await request.aprincipal()
    row = await db(access_turn, principal.user_id, turn_id)
    frame = await db(access_snapshot, principal.user_id, turn_id, row.last_seq)
    state = {
        "turn": str(turn_id),
        "status": row.status,
        "seq": frame["seq"],
        "finish": row.finish or None,
        "error": FlouError(ErrorCode[row.error_code.upper()]).as_json() if row.error_code else None,
        **{name: frame["data"].get(name) for name in ("text", "metadata", "crisis")},
    }
    return JsonResponse(state)


@only("GET")
async def turn_events(request: FlouRequest, turn_id: UUID) -> HttpResponseBase:
    """Follow a turn as server-sent events: a snapshot when the client is behind, then live."""
    principal = await request.aprincipal()
    after = _after(request)
    row = await db(access_turn, principal.user_id, turn_id)
    if row.finished_at is not None and after >= row.last_seq:
        return HttpResponse(status=204)
    frame = await db(access_snapshot, principal.user_id, turn_id, after)
    FIGURES.count(Name.AGAIN, "resumed")
    return event_stream(with_heartbeat(_resumed_stream(get_runtime(), principal, turn_id, after, frame)))


@only("POST")
async def cancel(request: FlouRequest, turn_id: UUID) -> HttpResponseBase:
    """Stop a turn; stopping an ended one is no error."""
    principal = await request.aprincipal()
    seen = _body(request).get("seen_chars")
    if seen is not None and (not isinstance(seen, int) or isinstance(seen, bool) or seen < 0):
        raise FlouError(ErrorCode.BAD_FRAME, fields={"seen_chars": ["Debe ser un número entero."]})
    found = await stop_turn(get_runtime(), principal.user_id, turn_id, seen)
    return JsonResponse({"turn": str(turn_id), "status": found.status}, status=202 if found.running else 200)


def _message(request: FlouRequest) -> MessageIn:
    """Return what somebody with a token of ours sends; who they are is asked of the database later.

    `message` stands for `text`, and the header for `client_id`.
    """
    request.check_token()
    body = _body(request)
    given = {
        "client_id": body.get("client_id") or request.headers.get("Idempotency-Key") or str(uuid4()),
        "text": body.get("text", body.get("message", "" if body.get("quick_reply") else None)),
        "quick_reply": body.get("quick_reply"),
    }
    try:
        return MessageIn.model_validate(given)
    except ValidationError as error:
        raise FlouError(ErrorCode.BAD_FRAME, fields=faults(error)) from None


def _body(request: FlouRequest) -> dict[str, Any]:
    if len(request.body) > MAX_BODY_BYTES:
        raise FlouError(ErrorCode.TOO_LONG)
    body = strict_json.loads(request.body) if request.body else {}
    if not isinstance(body, dict):
        raise FlouError(ErrorCode.BAD_FRAME)
    return body


def _after(request: FlouRequest) -> int:
    raw = request.headers.get("Last-Event-ID") or request.GET.get("after") or "0"
    if not (raw.isascii() and raw.isdecimal() and len(raw) < len(str(MAX_SEQ))):
        raise FlouError(ErrorCode.BAD_FRAME, fields={"after": ["Debe ser un número entero."]})
    return int(raw)


def _incoming(
    request: FlouRequest,
    message: MessageIn,
    transport: str,
    show_early: Callable[[Mapping[str, Any]], Awaitable[None]],
    early_after_s: float = CARD_WITHIN_S,
) -> Incoming:
    return Incoming(
        message=message,
        transport=transport,
        request_id=UUID(request.request_id),
        over_limit=request.over_limit,
        recheck=request.aprincipal,
        show_early=show_early,
        early_after_s=early_after_s,
    )


async def _submit(runtime: Runtime, incoming: Incoming) -> Accepted:
    accepted = await submit(runtime, None, incoming)
    if not accepted.duplicate and incoming.recheck is not None:
        principal = await incoming.recheck()  # known by now: nobody is asked again
        await runtime.announce(principal.user_id, accepted, incoming.message.text)
    return accepted


async def _give_up(card: Mapping[str, Any]) -> None:
    """Answer with the card alone: a database that hangs must not keep it from the student.

    Raises:
        TurnRefused: always. A retry with the same `client_id` finds the message, should it be stored yet.
    """
    raise TurnRefused(FlouError(ErrorCode.INTERNAL), card)


def _refusal(refused: TurnRefused) -> HttpResponse:
    """Return the refusal; a crisis card goes with it, because it must reach the student all the same."""
    answer = error_answer(refused.error)
    if refused.card is None:
        return answer
    whole = JsonResponse(
        {"crisis": refused.card, "error": refused.error.as_json()}, status=answer.status_code
    )
    for name in ("Retry-After", "WWW-Authenticate"):
        if name in answer:
            whole[name] = answer[name]
    return whole


async def _wait_for_end(runtime: Runtime, principal: Principal, turn_id: UUID) -> dict[str, Logged] | None:
    """Return the last event of each kind of a turn, or None when it takes too long.

    Raises:
        FlouError: the sign-in was ended meanwhile.
    """
    seen: dict[str, Logged] = {}

    async def collect() -> None:
        async with aclosing(follow(runtime.hub, turn_id, 0)) as events:
            async for item in events:
                seen[item.kind] = item

    with runtime.watch.over(principal) as ended:
        collecting = asyncio.create_task(collect())
        either: set[asyncio.Future[Any]] = {collecting, ended}
        try:
            await asyncio.wait(either, timeout=ANSWER_WITHIN_S, return_when=asyncio.FIRST_COMPLETED)
        finally:
            done = collecting.done()
            collecting.cancel()
        if ended.done():
            raise ended.result()
        if not done:
            return None
        collecting.result()
        return seen


async def _whole(accepted: Accepted, principal: Principal, seen: dict[str, Logged]) -> HttpResponse:
    if "complete" not in seen:
        code = ErrorCode[seen["error"].data["code"].upper()] if "error" in seen else ErrorCode.INTERNAL
        return error_answer(FlouError(code))
    ending = seen["complete"].data
    messages = await db(messages_of_turn, accepted.turn, principal.public_id)
    whole: dict[str, Any] = {
        "user_message": messages["user"],
        "ai_message": messages.get("assistant"),
        "quick_replies": ending["quick_replies"],
        "session": ending["session"],
        "turn": str(accepted.turn),
        "finish": ending["finish"],
        "usage": ending["usage"],
    }
    whole |= {kind: seen[kind].data for kind in ("crisis", "metadata") if kind in seen}
    return JsonResponse(whole)


async def _turn_stream(
    runtime: Runtime, principal: Principal, accepted: Accepted, message: MessageIn
) -> AsyncGenerator[bytes, None]:
    ack = {
        "client_id": str(message.client_id),
        "message_id": accepted.message_id,
        "turn": str(accepted.turn),
        "duplicate": accepted.duplicate,
    }
    yield event({"type": "ack", "data": ack})
    async with aclosing(_followed(runtime, principal, accepted.turn, 0)) as frames:
        async for frame in frames:
            yield frame


async def _refused_stream(refused: TurnRefused) -> AsyncGenerator[bytes, None]:
    yield event({"type": "crisis", "data": refused.card})
    yield event({"type": "error", "data": refused.error.as_json()})


async def _early_stream(
    runtime: Runtime,
    request: FlouRequest,
    card: Mapping[str, Any],
    accepting: asyncio.Future[Accepted],
    message: MessageIn,
) -> AsyncGenerator[bytes, None]:
    yield event({"type": "crisis", "data": dict(card)})
    try:
        accepted = await accepting
    except TurnRefused as refused:
        yield event({"type": "error", "data": refused.error.as_json()})
        return
    async with aclosing(_turn_stream(runtime, await request.aprincipal(), accepted, message)) as frames:
        async for frame in frames:
            yield frame


async def _resumed_stream(
    runtime: Runtime, principal: Principal, turn_id: UUID, after: int, frame: Frame
) -> AsyncGenerator[bytes, None]:
    yield RETRY_MS
    if frame["seq"] > after:
        yield event(frame, with_id=True)
    following = _followed(runtime, principal, turn_id, max(after, frame["seq"]), with_id=True)
    async with aclosing(following) as frames:
        async for each in frames:
            yield each


async def _followed(
    runtime: Runtime, principal: Principal, turn_id: UUID, after: int, *, with_id: bool = False
) -> AsyncGenerator[bytes, None]:
    """Yield the events of a turn as long as the sign-in to which they are shown is in force."""
    with runtime.watch.over(principal) as ended:
        frames = until(ended, _frames(runtime, turn_id, after, with_id=with_id))
        async with aclosing(frames):
            async for frame in frames:
                yield frame


async def _frames(
    runtime: Runtime, turn_id: UUID, after: int, *, with_id: bool
) -> AsyncGenerator[bytes, None]:
    async with aclosing(follow(runtime.hub, turn_id, after)) as events:
        async for item in events:
            yield event(item.frame(turn_id), with_id=with_id)
