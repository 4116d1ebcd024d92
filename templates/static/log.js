/**
 * The log of the conversation: its exchanges in order, and where the page is scrolled to.
 *
 * Only what is near the student's eyes is on the page; empty room of the right height stands for the rest. What
 * is in sight never moves because of something above it: it is the anchor of every change.
 */

import { byId } from "./dom.js";
import { Exchange } from "./exchange.js";

const NEAR_PX = 80;
const MARGIN_PX = 12;
// Of an exchange that was never drawn; the mean of those that were takes its place.
const GUESS_PX = 240;
// Screens above and below that are drawn already: a fast finger finds no empty page.
const AHEAD = 1.5;
// A height that was guessed wrong shows once it is drawn, and may ask for others to be drawn.
const PASSES = 3;

export class Log {
  #box = byId("log");
  #list = byId("exchanges");
  #above = byId("above");
  #below = byId("below");
  #down = byId("to-end");
  #exchanges = [];
  #mounted = new Set();
  #drawnPx = 0;
  #drawn = 0;
  #sticks = true;
  #nearTop = () => {};
  #sizes = new ResizeObserver((entries) => this.#resized(entries));

  constructor() {
    this.#box.addEventListener("scroll", () => this.#onScroll(), { passive: true });
    this.#down.addEventListener("click", () => {
      this.toEnd();
      this.#box.focus();
    });
    // The keyboard of a phone, or a rotated one, changes the height: what was in sight stays in sight.
    new ResizeObserver(() => this.#layOut()).observe(this.#box);
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

  /** Return the newest exchange that is wanted: what is looked for is nearly always there. */
  find(wanted) {
    return this.#exchanges.findLast(wanted) ?? null;
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
    if (!before) this.#layOut();
    return exchange;
  }

  remove(exchange) {
    this.#exchanges = this.#exchanges.filter((other) => other !== exchange);
    this.#layOut();
  }

  clear() {
    this.#exchanges = [];
    this.#sticks = true;
    this.#layOut();
  }

  /** Run `change`, which adds many exchanges, without moving what is in sight. */
  holding(change) {
    const anchor = this.#anchor();
    change();
    this.#layOut(anchor);
  }

  /** Follow what grows at the end, unless the student has scrolled away from it. */
  keepUp() {
    if (this.#sticks) {
      if (this.last && !this.last.element) this.#layOut();
      this.#box.scrollTop = this.#box.scrollHeight;
    }
    this.#down.hidden = this.#sticks;
  }

  toEnd() {
    this.#sticks = true;
    this.#layOut();
    this.keepUp();
  }

  /** Bring the card of an exchange to the top of what is in sight, or as far as the end allows. */
  reveal(exchange) {
    this.#sticks = false;
    this.#layOut({ exchange, offset: MARGIN_PX });
    const card = exchange.cardElement;
    if (card) this.#box.scrollTop += this.#offset(card) - MARGIN_PX;
    this.#onScroll();
  }

  focus() {
    this.#box.focus({ preventScroll: true });
  }

  #onScroll() {
    const { scrollTop, scrollHeight, clientHeight } = this.#box;
    if (!clientHeight) return; // another part of the page is shown
    this.#sticks = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    this.#down.hidden = this.#sticks;
    this.#layOut();
    if (scrollTop < NEAR_PX && scrollHeight > clientHeight) this.#nearTop();
  }

  // What is on the page

  /** Return the first exchange in sight, and where it stands; null where a long jump left nothing drawn. */
  #anchor() {
    for (const exchange of this.#exchanges) {
      if (!exchange.element) continue;
      const offset = this.#offset(exchange.element);
      if (offset > this.#box.clientHeight) return null;
      if (offset + exchange.element.offsetHeight > 0) return { exchange, offset };
    }
    return null;
  }

  #offset(element) {
    return element.getBoundingClientRect().top - this.#box.getBoundingClientRect().top;
  }

  /** Draw what should be on the page, and leave the anchor (or the end) where it is. */
  #layOut(anchor = this.#sticks ? null : this.#anchor()) {
    if (!this.#box.clientHeight) return;
    for (let pass = 0; pass < PASSES; pass += 1) if (!this.#mount(...this.#range(anchor))) break;
    if (this.#sticks) this.#box.scrollTop = this.#box.scrollHeight;
    else if (anchor?.exchange.element) this.#scrollBy(this.#offset(anchor.exchange.element) - anchor.offset);
  }

  /** Even a step of nothing would stop a finger's momentum on some phones. */
  #scrollBy(px) {
    if (Math.abs(px) >= 1) this.#box.scrollTop += px;
  }

  /** Return the first exchange to draw and the one after the last. */
  #range(anchor) {
    const heights = this.#exchanges.map((exchange) => this.#heightOf(exchange));
    const height = this.#box.clientHeight;
    const total = heights.reduce((sum, one) => sum + one, 0);
    let top = this.#box.scrollTop - this.#above.offsetTop;
    if (this.#sticks) top = total - height;
    else if (anchor) top = sumTo(heights, this.#exchanges.indexOf(anchor.exchange)) - anchor.offset;
    top = Math.max(0, Math.min(top, total - height)); // what was guessed wrong must not lead out of the log
    let from = 0;
    let y = 0;
    while (from < heights.length && y + heights[from] < top - height * AHEAD) y += heights[from++];
    let to = from;
    while (to < heights.length && y < top + height * (1 + AHEAD)) y += heights[to++];
    return [from, to, heights];
  }

  /** Put exchanges on the page and take the others off; returns whether a height was guessed wrong. */
  #mount(from, to, heights) {
    const wanted = this.#exchanges.slice(from, to);
    const keep = new Set(wanted);
    for (const exchange of this.#mounted) if (!keep.has(exchange)) this.#unmount(exchange);
    let next = this.#list.firstElementChild;
    const fresh = [];
    wanted.forEach((exchange, index) => {
      if (!exchange.element) fresh.push(exchange);
      const element = exchange.element ?? exchange.mount();
      exchange.showDay(dayAbove(exchange, this.#exchanges[from + index - 1]));
      if (element === next) next = next.nextElementSibling;
      else this.#list.insertBefore(element, next);
    });
    setHeight(this.#above, sumTo(heights, from));
    setHeight(this.#below, sumTo(heights) - sumTo(heights, to));
    return fresh.filter((exchange) => this.#measure(exchange)).length > 0;
  }

  #measure(exchange) {
    this.#mounted.add(exchange);
    this.#sizes.observe(exchange.element);
    const guess = this.#heightOf(exchange);
    if (exchange.height === null) this.#drawn += 1;
    this.#drawnPx -= exchange.height ?? 0;
    exchange.height = exchange.element.offsetHeight;
    this.#drawnPx += exchange.height;
    return guess !== exchange.height;
  }

  #unmount(exchange) {
    if (exchange.element?.contains(document.activeElement)) this.focus();
    if (exchange.element) this.#sizes.unobserve(exchange.element);
    exchange.unmount();
    this.#mounted.delete(exchange);
  }

  #heightOf(exchange) {
    return exchange.height ?? (this.#drawn ? Math.round(this.#drawnPx / this.#drawn) : GUESS_PX);
  }

  #resized(entries) {
    for (const { target, borderBoxSize } of entries) {
      const exchange = [...this.#mounted].find((one) => one.element === target);
      if (!exchange) continue;
      const height = Math.round(borderBoxSize[0].blockSize);
      this.#drawnPx += height - (exchange.height ?? 0);
      exchange.height = height;
    }
    this.keepUp();
  }
}

const sumTo = (heights, end = heights.length) => {
  let sum = 0;
  for (let index = 0; index < end; index += 1) sum += heights[index];
  return sum;
};

function setHeight(element, height) {
  const wanted = `${Math.round(height)}px`;
  if (element.style.height !== wanted) element.style.height = wanted;
}

/** Return the name of an exchange's day when it is not that of the one before. */
function dayAbove(exchange, before) {
  if (!exchange.when || (before && !before.when)) return "";
  const day = new Date(exchange.when);
  if (before?.when && new Date(before.when).toDateString() === day.toDateString()) return "";
  const today = new Date();
  const midnight = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());
  const ago = Math.round((midnight(today) - midnight(day)) / 86_400_000);
  if (ago === 0) return before ? "Hoy" : "";
  if (ago === 1) return "Ayer";
  const year = day.getFullYear() === today.getFullYear() ? undefined : "numeric";
  return day.toLocaleDateString("es", { weekday: "long", day: "numeric", month: "long", year });
}
