/** The log of the conversation: its exchanges in order, and where the page is scrolled to. */

import { byId, el } from "./dom.js";
import { Exchange } from "./exchange.js";

const NEAR_PX = 80;
const MARGIN_PX = 12;

export class Log {
  #box = byId("log");
  #list = byId("exchanges");
  #down = byId("to-end");
  #exchanges = [];
  #sticks = true;
  #nearTop = () => {};

  constructor() {
    this.#box.addEventListener("scroll", () => this.#onScroll(), { passive: true });
    this.#down.addEventListener("click", () => {
      this.toEnd();
      this.#box.focus();
    });
    // The keyboard of a phone, or a rotated one, changes the height: what was in sight stays in sight.
    new ResizeObserver(() => this.keepUp()).observe(this.#box);
  }

  /** Call `listener` when the student scrolls up to the oldest exchange. */
  onNearTop(listener) {
    this.#nearTop = listener;
  }

  get empty() {
    return this.#exchanges.length === 0;
  }

  get last() {
    return this.#exchanges.at(-1) ?? null;
  }

  get all() {
    return this.#exchanges;
  }

  find(wanted) {
    return this.#exchanges.find(wanted) ?? null;
  }

  byTurn(turn) {
    return this.find((exchange) => exchange.turn === turn);
  }

  byClientId(clientId) {
    return this.find((exchange) => exchange.clientId === clientId);
  }

  byMessageId(id) {
    return this.find((exchange) => exchange.messageId === id);
  }

  /** Add an exchange at the end, or before another one. */
  add({ before = null } = {}) {
    const exchange = new Exchange();
    const at = before ? this.#exchanges.indexOf(before) : this.#exchanges.length;
    this.#exchanges.splice(at, 0, exchange);
    this.#list.insertBefore(exchange.element, before?.element ?? null);
    return exchange;
  }

  remove(exchange) {
    this.#exchanges = this.#exchanges.filter((other) => other !== exchange);
    exchange.element.remove();
  }

  clear() {
    this.#exchanges = [];
    this.#list.replaceChildren();
    this.#sticks = true;
  }

  /** Run `change`, which adds exchanges above, without moving what is in sight. */
  holding(change) {
    const fromEnd = this.#box.scrollHeight - this.#box.scrollTop;
    change();
    this.#box.scrollTop = this.#box.scrollHeight - fromEnd;
  }

  /** Follow what grows at the end, unless the student has scrolled away from it. */
  keepUp() {
    if (this.#sticks) this.#box.scrollTop = this.#box.scrollHeight;
    this.#down.hidden = this.#sticks;
  }

  toEnd() {
    this.#sticks = true;
    this.keepUp();
  }

  /** Bring an element to the top of what is in sight, or as far as the end allows. */
  reveal(element) {
    const above = element.getBoundingClientRect().top - this.#box.getBoundingClientRect().top;
    this.#box.scrollTop += above - MARGIN_PX;
    this.#onScroll();
  }

  focus() {
    this.#box.focus({ preventScroll: true });
  }

  #onScroll() {
    const { scrollTop, scrollHeight, clientHeight } = this.#box;
    this.#sticks = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    this.#down.hidden = this.#sticks;
    if (scrollTop < NEAR_PX && scrollHeight > clientHeight) this.#nearTop();
  }
}
