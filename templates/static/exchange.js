/**
 * One exchange on the page: what the student said, and below it the card, the strategy, the answer, the chips.
 *
 * It is a value first. Its elements are made when it comes into sight and dropped when it has left: a long
 * history costs no more to draw than a short one.
 */

import { crisisCard } from "./crisis-card.js";
import { el, spoken } from "./dom.js";
import { render } from "./markdown.js";

// What is said under an answer that did not end as it should. The others need no word.
const ENDINGS = {
  cancelled: "Detuviste esta respuesta.",
  interrupted: "La respuesta quedó a medias.",
  length: "La respuesta llegó a su largo máximo.",
  fallback: "Respuesta del catálogo de estrategias.",
};
const PARTS = ["day", "said", "fate", "card", "strategy", "answer", "exercise", "ending", "chips"];

export class Exchange {
  /** Ids by which the exchange is found; each may come late. */
  turn = null;
  clientId = null;
  messageId = null;
  answerId = null;
  /** What the student said and when, and the chips under the answer. */
  text = "";
  when = null;
  quickReplies = [];
  /** The id of the strategy that is shown. */
  strategy = null;
  /** Whether history keeps the words of a crisis card here without its lines. */
  cardKept = false;
  /** Height in pixels when it was last drawn, with the room below it. */
  height = null;
  /** What is on the page of it, null while it is out of sight. */
  element = null;

  #countryNamed = false;
  #parts = {};
  #shown = {
    day: "",
    fate: { text: "", buttons: [], failed: false },
    card: null,
    strategy: null,
    action: null,
    answer: { text: "", growing: false, thinking: false },
    exercise: null,
    ending: { text: "", button: null, failed: false },
    chips: { replies: [], choose: null },
  };
  #answerText = null;

  /** Put it on the page; returns its element. */
  mount() {
    this.#parts = Object.fromEntries(PARTS.map((name) => [name, el("div", { className: `part part-${name}` })]));
    this.element = el("li", { className: "exchange" }, ...Object.values(this.#parts));
    this.#answerText = null;
    for (const name of PARTS) this.#draw(name);
    return this.element;
  }

  unmount() {
    this.element?.remove();
    this.element = null;
    this.#parts = {};
    this.#answerText = null;
  }

  /** Show the student's own words. */
  say(text, when = null) {
    this.text = text;
    this.when = when ?? this.when;
    this.#draw("said");
  }

  /** Name the day above it; an empty text when it is that of the exchange before. */
  showDay(day) {
    this.#set("day", day);
  }

  /** Say what became of the message: text, and buttons {label, act}. */
  fate(text, buttons = [], { failed = false } = {}) {
    if (text !== this.#shown.fate.text) this.#set("fate", { text, buttons, failed });
  }

  get hasCard() {
    return this.#shown.card !== null;
  }

  /** Show a crisis card. `choose` is called with the chip of a country. */
  showCard(card, choose = null) {
    const chosen = (chip) => {
      this.#countryNamed = true;
      this.#shown.card = { card: { ...card, country_question: "" }, choose: null };
      choose(chip);
    };
    this.#stopThinking();
    // A card may come again, with a resumed turn or from a busy server: what was answered is not asked anew.
    const asking = choose && !this.#countryNamed;
    this.#set("card", { card, choose: asking ? chosen : null });
  }

  get cardElement() {
    return this.#parts.card?.firstElementChild ?? null;
  }

  showStrategy(metadata) {
    this.strategy = metadata.strategy.id;
    this.#stopThinking();
    this.#set("strategy", metadata);
  }

  get minutes() {
    return this.#shown.strategy?.tiempo_bloque ?? null;
  }

  /** Offer to begin the strategy: {label, act}, with `act` null while it is under way; null for no button. */
  offerBlock(action) {
    if (action?.label === this.#shown.action?.label) return;
    this.#shown.action = action;
    this.#draw("strategy");
  }

  /** Show an exercise to be done now; `begin` opens it. */
  showExercise(exercise, begin) {
    this.#set("exercise", { exercise, begin });
  }

  /** Show that the answer is on its way, unless something of it stands already: it would be pushed down. */
  think() {
    const begun = this.#shown.answer.text || this.#shown.strategy || this.#shown.card;
    if (!begun) this.#answer({ text: "", growing: false, thinking: true });
  }

  #stopThinking() {
    this.#answer({ ...this.#shown.answer, thinking: false });
  }

  /** Show the answer so far. */
  answer(text, { growing = false } = {}) {
    this.#answer({ text, growing, thinking: false });
  }

  end(finish) {
    this.#set("ending", { text: ENDINGS[finish] ?? "", button: null, failed: false });
  }

  /** End with an error and a way to try again. */
  fail(message, again = null) {
    this.#set("ending", { text: message, button: again && { label: "Reintentar", act: again }, failed: true });
  }

  /** Offer a button that brings the card of an earlier day back. */
  offerCard(label, act) {
    this.#set("ending", { text: "", button: { label, act }, failed: false });
  }

  showChips(replies, choose) {
    const ids = (chips) => chips.map((chip) => chip.id).join();
    if (ids(replies) !== ids(this.#shown.chips.replies)) this.#set("chips", { replies, choose });
  }

  #set(name, value) {
    this.#shown[name] = value;
    this.#draw(name);
  }

  #answer(value) {
    const before = this.#shown.answer;
    if (before.text === value.text && before.growing === value.growing && before.thinking === value.thinking) return;
    this.#set("answer", value);
  }

  #draw(name) {
    const part = this.#parts[name];
    if (!part) return;
    if (name === "answer") this.#drawAnswer(part);
    else part.replaceChildren(...DRAWN[name](this.#shown, this).filter(Boolean));
  }

  /** Unlike the other parts an answer grows: what stands already is not touched. */
  #drawAnswer(part) {
    const { text, growing, thinking } = this.#shown.answer;
    if (!text) {
      this.#answerText = null;
      part.replaceChildren(...(thinking ? [dots()] : []));
      return;
    }
    if (!this.#answerText) {
      this.#answerText = el("div", { className: "answer-text" });
      part.replaceChildren(el("div", { className: "bubble flou" }, spoken("Flou: "), this.#answerText));
    }
    this.#answerText.parentElement.classList.toggle("growing", growing);
    render(this.#answerText, text, { growing });
  }
}

const DRAWN = {
  day: ({ day }) => [day && el("p", { className: "day" }, day)],
  said: (_, { text, when }) => [text && said(text, when)],
  fate: ({ fate: { text, buttons, failed } }) =>
    text ? [el("span", { className: failed ? "failed" : "" }, text), ...buttons.map(quiet)] : [],
  card: ({ card }) => [card && crisisCard(card.card, { choose: card.choose })],
  strategy: ({ strategy, action }) => [strategy && strategyCard(strategy, action)],
  exercise: ({ exercise }) => [exercise && exerciseCard(exercise)],
  ending: ({ ending: { text, button, failed } }) => [
    text && el("span", { className: failed ? "failed" : "" }, text),
    button && quiet(button),
  ],
  chips: ({ chips: { replies, choose } }) => [replies.length && chipGroup(replies, choose)],
};

function said(text, when) {
  const bubble = el("div", { className: "bubble mine" }, spoken("Tú: "), el("span", {}, text));
  if (when) bubble.title = new Date(when).toLocaleString("es", { dateStyle: "long", timeStyle: "short" });
  return bubble;
}

function dots() {
  const moving = el("span", { className: "dots", aria: { hidden: "true" } }, el("i"), el("i"), el("i"));
  return el("div", { className: "bubble flou thinking" }, moving, spoken("Flou está pensando"));
}

function button({ label, act }, className) {
  const made = el("button", { type: "button", className, disabled: !act }, label);
  if (act) made.addEventListener("click", act);
  return made;
}

const quiet = (action) => button(action, "quiet");

function strategyCard({ strategy, tiempo_bloque: minutes }, action) {
  return el(
    "div",
    { className: "strategy", data: { strategy: strategy.id, minutes } },
    el(
      "div",
      { className: "strategy-about" },
      el("span", { className: "strategy-kind" }, "Estrategia"),
      el("strong", {}, strategy.name),
      el("span", { className: "strategy-time" }, `${minutes} min`),
    ),
    action && button(action, "primary strategy-start"),
  );
}

function exerciseCard({ exercise, begin }) {
  const minutes = Math.max(1, Math.round(exercise.seconds / 60));
  return el(
    "div",
    { className: "strategy calm", data: { exercise: exercise.id } },
    el(
      "div",
      { className: "strategy-about" },
      el("span", { className: "strategy-kind" }, "Pausa"),
      el("strong", {}, exercise.name),
      el("span", { className: "strategy-time" }, `${minutes} min`),
    ),
    button({ label: "Hacerlo con guía", act: begin }, "primary strategy-start"),
  );
}

/** The chips; numbers from 0 to 10 stand as a scale. */
function chipGroup(replies, choose) {
  const group = el("div", { className: "chips", role: "group", aria: { label: "Respuestas rápidas" } });
  for (const chip of replies) {
    const isNumber = chip.id.startsWith("intensidad.");
    const made = el("button", { type: "button", className: "chip", data: { chip: chip.id } }, chip.label);
    made.classList.toggle("chip-number", isNumber);
    made.addEventListener("click", () => choose(chip));
    group.append(made);
  }
  return group;
}
