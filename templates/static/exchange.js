/** One exchange on the page: what the student said, and below it the card, the strategy, the answer, the chips. */

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

export class Exchange {
  /** Ids by which the exchange is found; each may come late. */
  turn = null;
  clientId = null;
  messageId = null;
  answerId = null;
  /** What the student said, and the chips under the answer. */
  text = "";
  /** The id of the strategy that is shown. */
  strategy = null;
  quickReplies = [];
  /** Whether history keeps the words of a crisis card here without its lines. */
  cardKept = false;

  #said = el("div", { className: "said" });
  #fate = el("div", { className: "fate" });
  #card = el("div", { className: "slot" });
  #strategy = el("div", { className: "slot" });
  #answer = el("div", { className: "slot" });
  #ending = el("div", { className: "fate fate-answer" });
  #chips = el("div", { className: "slot" });
  #answerText = null;
  #told = "";
  #chipsShown = "";

  constructor() {
    this.element = el(
      "li",
      { className: "exchange" },
      this.#said,
      this.#fate,
      this.#card,
      this.#strategy,
      this.#answer,
      this.#ending,
      this.#chips,
    );
  }

  /** Show the student's own words. */
  say(text, when = null) {
    this.text = text;
    const bubble = el("div", { className: "bubble mine" }, spoken("Tú: "), el("span", {}, text));
    if (when) bubble.title = new Date(when).toLocaleString("es", { dateStyle: "long", timeStyle: "short" });
    this.#said.replaceChildren(bubble);
  }

  /** Say what became of the message: text, and buttons {label, act}. */
  fate(text, buttons = [], { failed = false } = {}) {
    if (text === this.#told) return;
    this.#told = text;
    if (!text) {
      this.#fate.replaceChildren();
      return;
    }
    const actions = buttons.map(({ label, act }) => {
      const button = el("button", { type: "button", className: "quiet" }, label);
      button.addEventListener("click", act);
      return button;
    });
    this.#fate.replaceChildren(el("span", { className: failed ? "failed" : "" }, text), ...actions);
  }

  get hasCard() {
    return this.#card.childElementCount > 0;
  }

  /** Show a crisis card; returns its element. `choose` is called with the chip of a country. */
  showCard(card, choose = null) {
    const element = crisisCard(card, { choose });
    this.#card.replaceChildren(element);
    return element;
  }

  showStrategy({ strategy, tiempo_bloque: minutes }) {
    this.strategy = strategy.id;
    this.#strategy.replaceChildren(
      el(
        "div",
        { className: "strategy", data: { strategy: strategy.id, minutes } },
        el("span", { className: "strategy-kind" }, "Estrategia"),
        el("strong", {}, strategy.name),
        el("span", { className: "strategy-time" }, `${minutes} min`),
      ),
    );
  }

  /** Show that the answer is on its way. */
  think() {
    if (this.#answerText || this.#answer.childElementCount) return;
    const dots = el("span", { className: "dots", aria: { hidden: "true" } }, el("i"), el("i"), el("i"));
    this.#answer.replaceChildren(el("div", { className: "bubble flou thinking" }, dots, spoken("Flou está pensando")));
  }

  /** Show the answer so far. */
  answer(text, { growing = false } = {}) {
    if (!text) {
      this.#answerText = null;
      this.#answer.replaceChildren();
      return;
    }
    if (!this.#answerText) {
      this.#answerText = el("div", { className: "answer-text" });
      this.#answer.replaceChildren(el("div", { className: "bubble flou" }, spoken("Flou: "), this.#answerText));
    }
    this.#answerText.parentElement.classList.toggle("growing", growing);
    render(this.#answerText, text, { growing });
  }

  end(finish) {
    const word = ENDINGS[finish];
    this.#ending.replaceChildren(...(word ? [el("span", {}, word)] : []));
  }

  /** End with an error and a way to try again. */
  fail(message, again = null) {
    const button = again && el("button", { type: "button", className: "quiet" }, "Reintentar");
    button?.addEventListener("click", again);
    this.#ending.replaceChildren(el("span", { className: "failed" }, message), ...(button ? [button] : []));
  }

  /** Offer a button that brings the card of an earlier day back. */
  offerCard(label, act) {
    const button = el("button", { type: "button", className: "quiet" }, label);
    button.addEventListener("click", act);
    this.#ending.replaceChildren(button);
  }

  showChips(quickReplies, choose) {
    const wanted = quickReplies.map((chip) => chip.id).join();
    if (wanted === this.#chipsShown) return;
    this.#chipsShown = wanted;
    if (!quickReplies.length) {
      this.#chips.replaceChildren();
      return;
    }
    const group = el("div", { className: "chips", role: "group", aria: { label: "Respuestas rápidas" } });
    for (const chip of quickReplies) {
      const button = el("button", { type: "button", className: "chip", data: { chip: chip.id } }, chip.label);
      button.addEventListener("click", () => choose(chip));
      group.append(button);
    }
    this.#chips.replaceChildren(group);
  }
}
