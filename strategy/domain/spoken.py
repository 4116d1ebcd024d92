"""The offline coach: a plan said in words, without a model. Equal plans and seeds give equal words."""

from collections.abc import Callable, Mapping

from strategy.domain import labels, phrases
from strategy.domain.instructions import LONGEST, micro_step, steps_of
from strategy.domain.plan import Plan, PlanKind
from strategy.domain.rules import why


def speak(plan: Plan, seed: int = 0) -> str:
    """Return the answer of the offline coach to a plan; `seed` picks among its ways of saying it."""
    return _SAYS[plan.kind](_Speaker(plan, seed))


class _Speaker:
    """Picks among sentences and fills in what the plan says."""

    def __init__(self, plan: Plan, seed: int) -> None:
        self.plan = plan
        self.seed = seed
        self.filled: Mapping[str, Callable[[], str]] = {
            "the_task": lambda: labels.the_task(plan.slots),
            "name": self._name,
            "minutes": lambda: str(plan.minutes),
            "step": lambda: micro_step(plan),
            "steps": self._exercise_steps,
        }

    def pick(self, ways: tuple[str, ...]) -> str:
        """Return one of the ways of saying a thing, filled in; other seeds give other ways."""
        self.seed = self.seed * 31 + 7
        sentence = ways[self.seed // 31 % len(ways)]
        for place, value in self.filled.items():
            if "{" + place + "}" in sentence:
                sentence = sentence.replace("{" + place + "}", value())
        return sentence

    def hello(self) -> str:
        """Return a greeting for the first words of a session, nothing later."""
        return self.pick(phrases.HELLO) if self.plan.greet else ""

    def feeling(self) -> str:
        """Return the sentence that acknowledges what the student feels."""
        slots = self.plan.slots
        known = phrases.FEELINGS.get(slots.sentimiento or "", phrases.FEELINGS[""])
        return self.pick(known)

    @staticmethod
    def join(*parts: str) -> str:
        """Return the parts that say something, as one paragraph."""
        return " ".join(part for part in parts if part)

    def _name(self) -> str:
        chosen = self.plan.exercise or self.plan.strategy
        return chosen.nombre if chosen else "un paso chico"

    def _exercise_steps(self) -> str:
        return _numbered(self.plan.exercise.pasos if self.plan.exercise else ())


def _ask(say: _Speaker) -> str:
    return say.join(say.hello(), say.feeling(), say.pick(phrases.ASK[say.plan.question or "tipo_tarea"]))


def _next_step(say: _Speaker) -> str:
    opening = phrases.SOME_LUCK if say.plan.previous else phrases.FEELINGS[""]
    return say.join(say.pick(opening), say.pick(phrases.NEXT_STEP))


def _tiny_start(say: _Speaker) -> str:
    return say.join(say.pick(phrases.NOT_TRIED), say.pick(phrases.TINY_START))


def _close(say: _Speaker) -> str:
    return say.pick(phrases.CLOSE if say.plan.rule else phrases.GOODBYE)


def _greet(say: _Speaker) -> str:
    plan = say.plan
    if not plan.greet:
        return say.pick(phrases.GREET_AGAIN)
    known = plan.slots.tipo_tarea is not None or plan.slots.ramo is not None
    return say.join(say.hello(), say.pick(phrases.GREET_KNOWN if known else phrases.GREET))


def _strategy(say: _Speaker) -> str:
    plan = say.plan
    failed = plan.previous is not None
    opening = say.pick(phrases.NO_LUCK) if failed else say.feeling()
    way = phrases.BRIDGE if plan.rule == "R7" else phrases.RETRY if plan.rule else phrases.OFFER
    hello = say.pick(phrases.HELLO_AFTER) if plan.greet else ""
    offer = say.pick(way)
    question = say.pick(phrases.REST_ASK if plan.rule == "R6" else phrases.OFFER_ASK)
    return _within(say.join(opening, hello), offer, steps_of(plan), question)


def _within(opening: str, offer: str, steps: tuple[str, ...], question: str) -> str:
    """Return the whole answer, leaving the last steps for later when they would make it too long."""
    count = len(steps)
    while count > 1 and _words(opening, offer, _numbered(steps[:count]), question) >= LONGEST:
        count -= 1
    return f"{opening} {offer}\n{_numbered(steps[:count])}\n{question}"


def _wellbeing(say: _Speaker) -> str:
    plan = say.plan
    if plan.step == 1:
        return say.pick(phrases.DURING)
    if plan.step:
        return say.pick(phrases.PAUSE)
    if plan.previous == "peor":
        return say.join(say.pick(phrases.WORSE), say.pick(phrases.WELLBEING))
    opening = say.pick(phrases.NO_LUCK) if plan.previous else say.feeling()
    return say.join(opening, say.pick(phrases.WELLBEING))


def _explain(say: _Speaker) -> str:
    first, second = why(say.plan.decision)
    return say.pick(phrases.EXPLAIN).replace("{first}", first).replace("{second}", second)


def _numbered(steps: tuple[str, ...]) -> str:
    return "\n".join(f"{n}. {step}" for n, step in enumerate(steps, 1))


def _words(*parts: str) -> int:
    return sum(len(part.split()) for part in parts)


_SAYS: Mapping[PlanKind, Callable[[_Speaker], str]] = {
    "greet": _greet,
    "ask": _ask,
    "strategy": _strategy,
    "next_step": _next_step,
    "tiny_start": _tiny_start,
    "close": _close,
    "wellbeing": _wellbeing,
    "person": lambda say: say.pick(phrases.PERSON),
    "explain": _explain,
    "care": lambda say: say.join(say.pick(phrases.CARE_HEARD), say.pick(phrases.CARE_ASK)),
    "talk": lambda say: say.pick(phrases.TALK),
}
