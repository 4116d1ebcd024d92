"""The offline coach: a plan said in words, without a model. Equal plans and seeds give equal words.

No wording comes twice in a session before all others of its kind: a plan carries what was said.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from strategy.domain import labels, phrases
from strategy.domain.instructions import LONGEST, micro_step, steps_of
from strategy.domain.plan import Plan, PlanKind
from strategy.domain.rules import why
from strategy.domain.voices import spoken_in


@dataclass(frozen=True, slots=True)
class Spoken:
    """An answer, and the ids of the wordings that it is made of."""

    text: str
    ways: tuple[str, ...]


def speak(plan: Plan, seed: int = 0) -> str:
    """Return the answer of the offline coach to a plan; `seed` picks among its ways of saying it."""
    return compose(plan, seed).text


def compose(plan: Plan, seed: int = 0) -> Spoken:
    """Return the answer as `speak` does, with the wordings it used, to be kept."""
    speaker = _Speaker(plan, seed)
    return Spoken(_SAYS[plan.kind](speaker), tuple(speaker.used))


class _Speaker:
    """Picks among sentences and fills in what the plan says."""

    def __init__(self, plan: Plan, seed: int) -> None:
        self.plan = plan
        self.seed = seed
        self.used: list[str] = []
        self.filled: Mapping[str, Callable[[], str]] = {
            "the_task": self._task,
            "name": self._name,
            "minutes": lambda: str(plan.minutes),
            "step": self._step,
            "product": self._product,
            "steps": self._exercise_steps,
            "total": lambda: str(plan.decision.tiempo_disponible),
            "rounds": lambda: _rounds(plan.rounds),
            "rest": lambda: str(plan.rounds[0][1]),
        }

    def own(self, sentence: str) -> str:
        """Return a sentence of Flou's own in the voice of the student's country."""
        return spoken_in(self.plan.country, sentence)

    def pick(self, name: str, kind: str | None = None) -> str:
        """Return one of the ways of saying a thing, filled in: one that was not said, or longest ago."""
        ways = getattr(phrases, name)
        if kind is not None:
            ways, name = ways[kind], f"{name}.{kind}"
        way = self._way(name, len(ways))
        self.used.append(f"{name}.{way}")
        sentence = self.own(ways[way])
        for place, value in self.filled.items():
            if "{" + place + "}" in sentence:
                sentence = _filled(sentence, place, value())
        return sentence

    def _way(self, name: str, count: int) -> int:
        self.seed = self.seed * 31 + 7
        said = (*self.plan.said, *self.used)
        last = {id_: place for place, id_ in enumerate(said)}
        turned = [(self.seed // 31 + step) % count for step in range(count)]
        return min(turned, key=lambda way: last.get(f"{name}.{way}", -1))

    def hello(self) -> str:
        """Return a greeting for the first words of a session, nothing later."""
        return self.pick("HELLO") if self.plan.greet else ""

    def feeling(self) -> str:
        """Return the sentence that acknowledges what the student feels."""
        feeling = self.plan.slots.sentimiento or ""
        return self.pick("FEELINGS", feeling if feeling in phrases.FEELINGS else "")

    def steps(self) -> tuple[str, ...]:
        """Return the steps of the strategy in the student's voice."""
        return tuple(map(self.own, steps_of(self.plan)))

    @staticmethod
    def join(*parts: str) -> str:
        """Return the parts that say something, as one paragraph."""
        return " ".join(part for part in parts if part)

    def _task(self) -> str:
        slots = self.plan.slots
        named = labels.the_task(slots)
        return named if slots.ramo else self.own(named)

    def _step(self) -> str:
        """Return the micro-step as it goes on behind a colon."""
        step = self.own(micro_step(self.plan))
        return step[:1].lower() + step[1:]

    def _product(self) -> str:
        """Return what comes out of the strategy, as it goes on behind a colon."""
        product = self.own(self.plan.strategy.producto if self.plan.strategy else "")
        return product[:1].lower() + product[1:].rstrip(".")

    def _name(self) -> str:
        chosen = self.plan.exercise or self.plan.strategy
        return chosen.nombre if chosen else "un paso chico"

    def _exercise_steps(self) -> str:
        return _numbered(tuple(map(self.own, self.plan.exercise.pasos)) if self.plan.exercise else ())


def _filled(sentence: str, place: str, value: str) -> str:
    """Return the sentence with a place filled; "a el" and "de el" become one word."""
    if value.startswith("el "):
        for short, word in ((" a {", " al {"), (" de {", " del {")):
            if f"{short}{place}}}" in sentence:
                return sentence.replace(f"{short}{place}}}", f"{word[:-1]}{value[3:]}")
    return sentence.replace("{" + place + "}", value)


def _ask(say: _Speaker) -> str:
    return say.join(say.hello(), say.feeling(), say.pick("ASK", say.plan.question or "tipo_tarea"))


def _next_step(say: _Speaker) -> str:
    opening = say.pick("SOME_LUCK") if say.plan.previous else say.pick("FEELINGS", "")
    return say.join(opening, say.pick("NEXT_STEP"))


def _tiny_start(say: _Speaker) -> str:
    return say.join(say.pick("NOT_TRIED"), say.pick("TINY_START"))


def _close(say: _Speaker) -> str:
    return say.pick("CLOSE" if say.plan.rule else "GOODBYE")


def _greet(say: _Speaker) -> str:
    plan = say.plan
    if not plan.greet:
        return say.pick("GREET_AGAIN")
    known = plan.slots.tipo_tarea is not None or plan.slots.ramo is not None
    return say.join(say.hello(), say.pick("GREET_KNOWN" if known else "GREET"))


def _strategy(say: _Speaker) -> str:
    plan = say.plan
    failed = plan.previous is not None
    opening = say.pick("NO_LUCK") if failed else say.feeling()
    way = "BRIDGE" if plan.rule == "R7" else "RETRY" if plan.rule else "OFFER"
    hello = say.pick("HELLO_AFTER") if plan.greet else ""
    offer = say.pick(way)
    question = say.pick("REST_ASK" if plan.rule == "R6" else "OFFER_ASK")
    if plan.rounds and not plan.rule:
        question = say.join(say.pick("ROUNDS"), question)
    return _within(say.join(opening, hello), offer, say.steps(), question)


def _within(opening: str, offer: str, steps: tuple[str, ...], question: str) -> str:
    """Return the whole answer, leaving the last steps for later when they would make it too long."""
    count = len(steps)
    while count > 1 and _words(opening, offer, _numbered(steps[:count]), question) >= LONGEST:
        count -= 1
    return f"{opening} {offer}\n{_numbered(steps[:count])}\n{question}"


def _wellbeing(say: _Speaker) -> str:
    plan = say.plan
    if plan.step == 1:
        return say.pick("DURING")
    if plan.step:
        return say.pick("PAUSE")
    if plan.previous == "peor":
        return say.join(say.pick("WORSE"), say.pick("WELLBEING"))
    opening = say.pick("NO_LUCK") if plan.previous else say.feeling()
    return say.join(opening, say.pick("WELLBEING"))


def _explain(say: _Speaker) -> str:
    first, second = map(say.own, why(say.plan.decision))
    return say.pick("EXPLAIN").replace("{first}", first).replace("{second}", second)


def _aside(say: _Speaker) -> str:
    plan = say.plan
    hello = say.hello() if plan.topic not in {"who", "human"} else ""
    if plan.question is not None:
        back = say.pick("ASK", plan.question)
    else:
        back = say.pick("BACK_TO_STRATEGY" if plan.strategy is not None else "BACK_TO_START")
    return say.join(hello, say.pick("ASIDE", plan.topic), back)


def _rounds(rounds: tuple[tuple[int, int], ...]) -> str:
    """Return how many rounds of how many minutes: "dos rondas de 25 y una de 15"."""
    works = [work for work, _ in rounds]
    whole, last = works.count(works[0]), works[-1]
    first = f"una ronda de {works[0]}" if whole == 1 else f"{_COUNTS.get(whole, whole)} rondas de {works[0]}"
    return first if last == works[0] else f"{first} y {'otra' if whole == 1 else 'una'} de {last}"


_COUNTS: Mapping[int, str] = {2: "dos", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis"}


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
    "person": lambda say: say.pick("PERSON"),
    "explain": _explain,
    "care": lambda say: say.join(say.pick("CARE_HEARD"), say.pick("CARE_ASK")),
    "talk": lambda say: say.join(say.pick("TALK_HEARD"), say.pick("TALK")),
    "aside": _aside,
}
