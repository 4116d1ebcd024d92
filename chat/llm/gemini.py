"""Gemini over google-genai: the only module that knows the SDK.

Importing the SDK takes one to two seconds, so it happens on first use and in a thread. The facts in the
comments were read in, or measured against, google-genai 3.4.0.
"""

import asyncio
import threading
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from chat.llm import request
from chat.llm.failures import from_status, retry_after
from chat.llm.port import (
    CoachPrompt,
    JSONAnswer,
    JSONPrompt,
    LLMError,
    LLMEvent,
    LLMInvalid,
    LLMTimeout,
    LLMUnavailable,
    Message,
    Usage,
)
from chat.llm.reading import Piece, Reading
from chat.llm.relay import Timeouts, relay
from chat.llm.retry import Retry
from chat.trail import headers

if TYPE_CHECKING:
    from google.genai import Client, types
    from httpx2 import Request

# v1 is the stable version and the SDK's default; it takes systemInstruction, responseJsonSchema and
# thinkingConfig. Written down, because GOOGLE_GENAI_API_VERSION would change it otherwise.
API_VERSION = "v1"
# The SDK sends its timeout to the server as X-Server-Timeout too, and the service refuses anything below
# 10 s with a 400. So the short limits are ours alone, and the SDK's is only the outermost one.
LEAST_SERVER_TIMEOUT_S = 10.0
# The SDK's pool holds 100 connections; 200 students need up to three each at the same moment.
CONNECTIONS = 400
# A new TLS connection costs more than a turn adds; five seconds (the default) would lose it between turns.
KEEPALIVE_S = 90.0
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
# What the SDK raises when a response has not the shape it expects (its UnknownApiResponseError and
# pydantic's ValidationError are ValueErrors; it parses JSON answers too, however deep); their texts quote the
# response.
_UNREADABLE = (ValueError, TypeError, AttributeError, LookupError, RecursionError)


@dataclass(frozen=True, slots=True)
class _SDK:
    client: "Client"
    errors: ModuleType
    httpx2: ModuleType


class GeminiClient:
    """An LLMClient that asks Google's service, or any server that speaks its REST API at `base_url`."""

    name = "gemini"

    def __init__(
        self,
        *,
        api_key: str,
        chat_model: str,
        guard_model: str,
        base_url: str = "",
        timeouts: Timeouts | None = None,
        retry: Retry | None = None,
    ) -> None:
        self._api_key = api_key
        self._base_url = base_url
        self._chat_model = chat_model
        self._guard_model = guard_model
        self._timeouts = timeouts or Timeouts()
        self._retry = retry or Retry()
        self._lock = threading.Lock()
        self._sdk: _SDK | None = None

    async def prepare(self) -> None:
        """Import the SDK and make its client now, so that the first turn does not wait for it."""
        await self._ready()

    async def stream(self, prompt: CoachPrompt) -> AsyncGenerator[LLMEvent, None]:
        """Yield the answer as it is written (see `LLMClient.stream`); retried only before the first token."""
        sdk, model = await self._ready(), self._chat_model
        contents, config = request.contents(prompt.messages), request.coach(model, prompt)

        def source() -> AsyncGenerator[Piece, None]:
            return _pieces(sdk, model, contents, config)

        async with aclosing(relay(source, model, self._timeouts, self._retry)) as answer:
            async for event in answer:
                yield event

    async def structured(self, prompt: JSONPrompt) -> JSONAnswer:
        """Return the JSON answer to `prompt`, one try (see `LLMClient.structured`)."""
        sdk, model = await self._ready(), self._guard_model
        contents = request.contents([Message("user", prompt.user)])
        try:
            async with asyncio.timeout(self._timeouts.structured_s):
                piece = await _whole(sdk, model, contents, request.question(model, prompt))
        except TimeoutError:
            raise LLMTimeout("no_answer") from None
        reading = Reading(model)
        reading.take(piece)
        try:
            data, usage = reading.json()
        except LLMError as error:
            error.usage = reading.usage
            raise
        return JSONAnswer(data, usage)

    async def aclose(self) -> None:
        """Close the connections; the client opens new ones when it is used again."""
        sdk, self._sdk = self._sdk, None
        if sdk is not None:
            await sdk.client.aio.aclose()
            sdk.client.close()

    async def _ready(self) -> _SDK:
        return await asyncio.to_thread(self._load) if self._sdk is None else self._sdk

    def _load(self) -> _SDK:
        with self._lock:
            sdk = self._sdk or _load_sdk(self._api_key, self._base_url, self._timeouts.total_s)
            self._sdk = sdk
            return sdk


def _load_sdk(api_key: str, base_url: str, total_s: float) -> _SDK:
    import httpx2  # noqa: PLC0415 - late, see the module's docstring
    from google import genai  # noqa: PLC0415 - as above
    from google.genai import errors, types  # noqa: PLC0415 - as above

    # The SDK builds its models on first use, which would hold up the event loop (30 of 85 ms are these two).
    types.GenerateContentConfig.model_rebuild()
    types.GenerateContentResponse.model_rebuild()
    limits = httpx2.Limits(
        max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS, keepalive_expiry=KEEPALIVE_S
    )
    # A proxy of the environment is for the way to Google, not for a server on the same machine.
    trust_env = urlsplit(base_url).hostname not in _LOOPBACK
    client = genai.Client(
        api_key=api_key,
        enterprise=False,  # or GOOGLE_GENAI_USE_ENTERPRISE decides
        http_options=types.HttpOptions(
            base_url=base_url or None,
            api_version=API_VERSION,
            timeout=int(1000 * max(total_s, LEAST_SERVER_TIMEOUT_S)),
            retry_options=types.HttpRetryOptions(attempts=1),
            async_client_args={
                "limits": limits,
                "trust_env": trust_env,
                "event_hooks": {"request": [_name_turn]},
            },
        ),
    )
    return _SDK(client, errors, httpx2)


async def _name_turn(request: "Request") -> None:
    """Tell by which request and trace a call is made: random ids, nothing of anybody."""
    request.headers.update(headers())


async def _pieces(sdk: _SDK, model: str, contents: Any, config: Any) -> AsyncGenerator[Piece, None]:
    failure = None
    try:
        chunks = await sdk.client.aio.models.generate_content_stream(
            model=model, contents=contents, config=config
        )
        async for chunk in chunks:
            yield _piece(model, chunk)
    except Exception as error:  # translated; what is not the service's is raised as it is
        failure = _translated(sdk, error)
    if failure is not None:  # outside of the handler: the SDK's error may quote text and stays behind
        raise failure


async def _whole(sdk: _SDK, model: str, contents: Any, config: Any) -> Piece:
    try:
        response = await sdk.client.aio.models.generate_content(model=model, contents=contents, config=config)
        return _piece(model, response)
    except Exception as error:  # as above
        failure = _translated(sdk, error)
    raise failure


def _translated(sdk: _SDK, error: Exception) -> Exception:
    """Return the port's error for one of the SDK or its transport; any other is a bug and stays itself."""
    if isinstance(error, sdk.errors.APIError):
        headers = getattr(error.response, "headers", None) or {}
        header = headers.get("Retry-After", headers.get("retry-after"))
        return from_status(error.code, error.status, retry_after(header, error.details))
    if isinstance(error, sdk.httpx2.TimeoutException):
        return LLMTimeout(f"connection:{type(error).__name__}")
    if isinstance(error, sdk.httpx2.HTTPError):
        return LLMUnavailable(f"connection:{type(error).__name__}")
    if isinstance(error, _UNREADABLE):
        return LLMInvalid(f"unreadable:{type(error).__name__}")
    return error


def _piece(model: str, response: "types.GenerateContentResponse") -> Piece:
    candidate = response.candidates[0] if response.candidates else None
    content = candidate.content if candidate else None
    parts = (content.parts if content else None) or []
    feedback = response.prompt_feedback
    return Piece(
        # Not `response.text`: it logs a warning when a part is no text.
        text="".join(part.text for part in parts if part.text and not part.thought),
        finish=_word(candidate.finish_reason) if candidate else "",
        blocked=_word(feedback.block_reason) if feedback else "",
        usage=_usage(model, response.usage_metadata),
    )


def _usage(model: str, counted: "types.GenerateContentResponseUsageMetadata | None") -> Usage | None:
    """Return the tokens under the name that was asked for, which is the one that has a price."""
    if counted is None:
        return None
    return Usage(
        model=model,
        input_tokens=counted.prompt_token_count or 0,
        cached_tokens=counted.cached_content_token_count or 0,
        output_tokens=(counted.candidates_token_count or 0) + (counted.thoughts_token_count or 0),
    )


def _word(reason: Any) -> str:
    return str(reason.value) if reason is not None else ""
