/** How the student is today, from 1 to 6: asked once a day, below the conversation. */

import { announce, byId, el } from "./dom.js";
import { readJSON, storage, writeJSON } from "./flou-client.js";

const LEVELS = ["Muy mal", "Mal", "Más o menos", "Bien", "Muy bien", "Excelente"];
const today = () => new Date().toLocaleDateString("sv"); // 2026-11-22, in the student's own zone

export class CheckIn {
  #account;
  #key;
  #onChange;
  #box = byId("today");

  /** `onChange` is called when the card has come or gone. */
  constructor({ account, onChange }) {
    this.#account = account;
    this.#onChange = onChange;
    this.#key = `flou.today.${account.user}`;
  }

  /** Ask, unless today's answer is known or was put off on this device. */
  async open() {
    if (readJSON(storage, this.#key) === today()) return;
    const found = await this.#account.request("check-ins").catch(() => null);
    if (!found) return;
    if (found.today.level === null) this.#ask();
    else this.#settled();
  }

  close() {
    this.#box.replaceChildren();
    this.#box.hidden = true;
  }

  /** Leave nothing of the student behind. */
  forget() {
    storage.removeItem(this.#key);
  }

  #settled() {
    writeJSON(storage, this.#key, today());
  }

  #ask() {
    const levels = el("div", { className: "levels", role: "group", aria: { label: "Del 1, muy mal, al 6, excelente" } });
    LEVELS.forEach((name, index) => {
      const level = index + 1;
      const named = { aria: { label: `${level}: ${name}` }, data: { level } };
      const button = el("button", { type: "button", className: "level", ...named }, `${level}`);
      button.title = name;
      button.addEventListener("click", () => this.#choose(level));
      levels.append(button);
    });
    const later = el("button", { type: "button", className: "quiet" }, "Ahora no");
    later.addEventListener("click", () => {
      this.#settled();
      this.close();
      byId("log").focus({ preventScroll: true });
    });
    const ends = el("div", { className: "level-ends", aria: { hidden: "true" } }, el("span", {}, LEVELS[0]), el("span", {}, LEVELS[5]));
    this.#show(el("h3", {}, "¿Cómo llegas hoy?"), levels, ends, later);
  }

  async #choose(level) {
    try {
      const { message } = await this.#account.request("check-ins", { method: "POST", body: { level } });
      this.#settled();
      this.#show(el("p", {}, message));
      announce(message);
      byId("log").focus({ preventScroll: true });
    } catch (error) {
      announce(error.message);
      this.#box.append(el("p", { className: "failed" }, error.message));
    }
  }

  #show(...children) {
    this.#box.hidden = false;
    this.#box.replaceChildren(...children);
    this.#onChange();
  }
}
