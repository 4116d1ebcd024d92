/** The purposes that a student agrees to, each with the text in force; nothing is ticked beforehand. */

import { byId, el } from "./dom.js";
import { render } from "./markdown.js";

const PURPOSES = [
  { name: "chat", needed: true },
  { name: "health", needed: false },
  { name: "research", needed: false },
];

let legal = null;

/** Return what `GET /legal` says, read once per visit; throws nothing, null when it cannot be read. */
export async function readLegal() {
  if (legal) return legal;
  try {
    const answer = await fetch("/api/v1/legal", { credentials: "omit" });
    if (answer.ok) legal = await answer.json();
  } catch {
    // Without network there is nothing to agree to, and the box says so.
  }
  return legal;
}

/** Return the text of a purpose as an element that opens. */
export function legalText(text) {
  const body = el("div", { className: "legal-body" });
  render(body, text.body);
  return el("details", { className: "legal" }, el("summary", {}, "Leer el texto"), body);
}

export class Consents {
  #box;
  #country;
  #ticks = new Map();
  #age = null;

  constructor({ box, country }) {
    this.#box = box;
    this.#country = country;
    country.addEventListener("change", () => this.#sayAge());
  }

  async load() {
    if (this.#ticks.size) return;
    const found = await readLegal();
    if (!found) {
      this.#box.replaceChildren(el("p", { className: "failed" }, "No pude cargar los textos. Revisa tu internet y vuelve atrás."));
      return;
    }
    this.#box.replaceChildren(this.#ageTick(), ...PURPOSES.map((purpose) => this.#purpose(purpose, found)).filter(Boolean));
    this.#sayAge();
  }

  /** The purposes that are ticked. */
  get granted() {
    return [...this.#ticks].filter(([, tick]) => tick.checked).map(([name]) => name);
  }

  /** What is missing, in words; empty when nothing is. */
  get problem() {
    if (!this.#ticks.size) return "Para seguir necesito mostrarte los textos. Revisa tu internet.";
    if (!this.#age.checked) return "Para usar Flou necesitas tener la edad indicada.";
    if (!this.#ticks.get("chat")?.checked) return "Sin el permiso para conversar no puedo responderte.";
    return "";
  }

  #ageTick() {
    this.#age = el("input", { type: "checkbox", id: "of-age" });
    return el("label", { className: "tick" }, this.#age, el("span", { id: "age-words" }));
  }

  #sayAge() {
    const words = byId("age-words");
    if (!words || !legal) return;
    const years = legal.minimum_ages[this.#country.value] ?? legal.minimum_age;
    words.textContent = `Tengo ${years} años o más`;
  }

  #purpose({ name, needed }, { texts }) {
    const text = texts.find((one) => one.kind === name);
    if (!text) return null;
    const tick = el("input", { type: "checkbox", data: { purpose: name } });
    this.#ticks.set(name, tick);
    const kind = el("em", { className: "tick-kind" }, needed ? "necesario" : "opcional");
    return el("div", { className: "purpose" }, el("label", { className: "tick" }, tick, el("span", {}, `${text.title} `, kind)), legalText(text));
  }
}
