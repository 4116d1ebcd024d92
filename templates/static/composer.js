/** Where the student writes. What was typed is kept until the client has taken it over. */

import { announce, byId } from "./dom.js";
import { codePoints, readJSON, writeJSON } from "./flou-client.js";

const WARN_BELOW = 200; // code points left from which the counter is shown

export class Composer {
  #form = byId("composer");
  #text = byId("text");
  #counter = byId("counter");
  #send = byId("send");
  #storage;
  #key = null;
  #max;
  #wasOver = false;

  constructor({ max, storage, onSend }) {
    this.#max = max;
    this.#storage = storage;
    this.#text.addEventListener("input", () => this.#changed());
    this.#text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#form.requestSubmit();
    });
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = this.#text.value.trim();
      if (!text || codePoints(text) > this.#max) {
        this.focus();
        return;
      }
      onSend(text);
      this.write("");
    });
  }

  /** Begin to write for a student: what they had typed is there again. */
  open(user) {
    this.#key = `flou.draft.${user}`;
    this.write(readJSON(this.#storage, this.#key) ?? "");
  }

  /** Leave nothing of the student behind. */
  close() {
    if (this.#key) this.#storage.removeItem(this.#key);
    this.#key = null;
    this.write("");
  }

  write(text) {
    this.#text.value = text;
    this.#changed();
  }

  /** Give a text back that was not sent, above what has been typed since. */
  giveBack(text) {
    this.write([text, this.#text.value].filter(Boolean).join("\n"));
    this.focus();
  }

  focus() {
    this.#text.focus();
  }

  #changed() {
    const text = this.#text.value;
    this.#grow();
    this.#count(text.trim());
    if (!this.#key) return;
    if (text) writeJSON(this.#storage, this.#key, text);
    else this.#storage.removeItem(this.#key);
  }

  #count(text) {
    const used = codePoints(text);
    const over = used > this.#max;
    this.#counter.hidden = this.#max - used >= WARN_BELOW;
    this.#counter.textContent = over
      ? `Te pasaste por ${excess(used - this.#max)}: acórtalo un poco.`
      : `${used.toLocaleString("es")} de ${this.#max.toLocaleString("es")}`;
    this.#counter.classList.toggle("failed", over);
    this.#text.ariaInvalid = String(over);
    this.#send.disabled = over || used === 0;
    if (over && !this.#wasOver) announce(this.#counter.textContent);
    this.#wasOver = over;
  }

  /** Grow with the text, up to the height that the style sheet allows. */
  #grow() {
    this.#text.style.height = "auto";
    this.#text.style.height = `${this.#text.scrollHeight + 2}px`;
  }
}

const excess = (count) => (count === 1 ? "1 carácter" : `${count.toLocaleString("es")} caracteres`);
