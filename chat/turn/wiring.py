"""The only place that picks adapters: one runtime per event loop, made when it is first needed."""

import asyncio
import secrets
import time
from collections.abc import AsyncGenerator
from uuid import uuid4
from weakref import WeakKeyDictionary

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

from chat.domain.events import TurnEvent
from chat.domain.record import TurnRecord
from chat.domain.speculation import Terms
from chat.figures import FIGURES, Event, Name
from chat.llm.guarded import Allows, GuardedClient
from chat.llm.offline import OfflineClient
from chat.llm.port import LLMClient, Purpose
from chat.observability import log_structured
from chat.turn.budget import Budget
from chat.turn.cards import Cards
from chat.turn.deps import Deps
from chat.turn.early import Speculation
from chat.turn.hub import Hub
from chat.turn.limits import make_limiter, messages_per_minute, requests_per_hour
from chat.turn.notifier import Notifier
from chat.turn.pipeline import run_turn
from chat.turn.reaper import Reaper
from chat.turn.request import TurnRequest
from chat.turn.runner import Runner
from chat.turn.runtime import Runtime
from chat.turn.screening import Detectors
from chat.turn.shelf import Shelf
from chat.turn.staff_lexicon import StaffLexicon
from chat.turn.store import Store
from chat.turn.telemetry import Meter

# Pause of the offline coach between two words: quick, and still seen as writing.
OFFLINE_WORD_S = 0.02

_RUNTIMES: WeakKeyDictionary[asyncio.AbstractEventLoop, Runtime] = WeakKeyDictionary()


def get_runtime() -> Runtime:
    """Return the runtime of the running event loop, made and started at the first call."""
    loop = asyncio.get_running_loop()
    runtime = _RUNTIMES.get(loop)
    if runtime is None:
        runtime = _RUNTIMES[loop] = make_runtime()
        runtime.start()
    return runtime


async def stop_runtime() -> None:
    """Stop the runtime of the running event loop, if it has one."""
    runtime = _RUNTIMES.pop(asyncio.get_running_loop(), None)
    if runtime is not None:
        await runtime.stop()


def make_runtime() -> Runtime:
    """Return a runtime as the settings ask for; nothing runs yet."""
    budget = Budget(timezone.now)
    llm, hub, store = make_llm(budget.allows), Hub(), Store()
    offline = OfflineClient()
    canary = salted_hmac("flou.prompt.canary", "flou", algorithm="sha256").hexdigest()[:16]
    cards, lexicon, shelf = Cards(), StaffLexicon(), Shelf()
    detectors = Detectors(lexicon=lexicon.read)
    early = make_speculation(llm, budget)

    def run(request: TurnRequest, meter: Meter) -> AsyncGenerator[TurnEvent | TurnRecord, None]:
        deps = Deps(
            llm=llm,
            offline=offline,
            store=store,
            cards=cards,
            early=early,
            detectors=detectors,
            meter=meter,
            now=timezone.now,
            delimiter=_delimiter,
            new_id=uuid4,
            canary=canary,
            catalogue=shelf.catalogue,
        )
        return run_turn(request, deps)

    runner = Runner(owner=uuid4(), hub=hub, store=store, run=run, now=timezone.now)
    return Runtime(
        llm=llm,
        budget=budget,
        limiter=make_limiter(settings.REDIS_URL),
        message_limit=messages_per_minute(settings.RATE_USER_PER_MIN),
        address_limit=requests_per_hour(settings.RATE_IP_PER_HOUR),
        hub=hub,
        runner=runner,
        reaper=Reaper(runner, timezone.now),
        notifier=Notifier(timezone.now),
        cards=cards,
        delimiter=_delimiter,
        lexicon=lexicon,
        shelf=shelf,
        detectors=detectors,
    )


def _delimiter() -> str:
    """Return a mark that no message can hold but by guessing 64 bits."""
    return secrets.token_hex(8)


def make_llm(allows: Allows | None = None) -> LLMClient:
    """Return Gemini behind its breaker and budget when there is a key, else the offline coach."""
    if not settings.GEMINI_API_KEY:
        return OfflineClient(pause_s=OFFLINE_WORD_S)
    from chat.llm.gemini import GeminiClient  # noqa: PLC0415 - only who has a key pays for the import

    gemini = GeminiClient(
        api_key=settings.GEMINI_API_KEY,
        base_url=settings.GEMINI_BASE_URL,
        chat_model=settings.GEMINI_CHAT_MODEL,
        guard_model=settings.GEMINI_GUARD_MODEL,
    )
    return GuardedClient(gemini, time.monotonic, _note_breaker, allows)


def make_speculation(llm: LLMClient, budget: Budget) -> Speculation:
    """Return whether answers are begun early: while a model answers, no breaker is open and money is left."""

    def steady() -> bool:
        answering = isinstance(llm, GuardedClient) and llm.state == "closed"
        return answering and budget.allows(Purpose.SPECULATIVE)

    terms = Terms(most_dropped=settings.EARLY_ANSWERS_DROPPED, pause_s=settings.EARLY_ANSWERS_PAUSE_S)
    return Speculation(terms, time.monotonic, steady)


def _note_breaker(route: str, state: str) -> None:
    log_structured("breaker_changed", purpose=route, breaker=state)
    if state == "open":
        FIGURES.count(Name.BREAKER, route)
        FIGURES.note(Event.BREAKER, route)


async def hit_address(address: str) -> float | None:
    """Count a request of an address; return None, or the seconds until it may ask again."""
    runtime = get_runtime()
    return await runtime.limiter.hit(runtime.address_limit, address)
