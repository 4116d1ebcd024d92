/**
 * A client of the wire contract `flou.v1` over WebSocket. No DOM: the page listens with `on()`.
 *
 * It keeps four promises: what is sent is sent once, however often the line breaks (same `client_id`, kept until
 * it is acknowledged); a turn is followed without gaps (`seq`, then `resume`); a broken line comes back by
 * itself with full jitter; and nothing it is told is thrown away before the server has it.
 *
 * Events: `state` {state, reason, inMs} · `queued`, `sent`, `held`, `refused` (a message's way out) ·
 * `card` (a crisis card of a message that was not stored) · `message` (from another device) ·
 * `turn` {turn, change} · `gone` {turn} · `problem` {error} · `ready` · `signedOut`.
 */

import { readJSON, storage as browserStorage, writeJSON } from "./flou-storage.js";
import { codePoints, Turn } from "./flou-turn.js";

export { FlouAccount, FlouError } from "./flou-account.js";
export { codePoints, Turn };

const SUBPROTOCOL = "flou.v1";
const BASE_MS = 500;
const CEILING_MS = 10_000; // 5 s on average: a student waits, and a hundred of them are 20 handshakes a second
const LIMITED_MS = 30_000; // at least this long after a refusal for too many connections
const ANSWER_MS = 15_000; // to the handshake, and to a message: longer than the server needs to refuse
const AGAIN_MS = 2000;
const HEARTBEAT_S = 25;
const PATIENCE = 2.5; // heartbeats without a frame after which a line is dead
// Lone surrogates and NUL can be neither typed nor stored.
const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const Close = { restart: 1012, tokenExpired: 4001, rateLimited: 4008, invalidToken: 4500, accountGone: 4504 };

export class FlouClient {
  #account;
  #url;
  #storage;
  #WebSocket;
  #listeners = new Map();

  #socket = null;
  #ready = false;
  #wanted = false;
  #opening = 0; // number of the latest attempt: an older one that wakes up late has no say
  #token = "";
  #failures = 0;
  #renewals = 0;
  #drainMs = null;
  #retryAfterMs = 0;
  #heardAt = 0;
  #heartbeatMs = HEARTBEAT_S * 1000;
  #timers = {};

  #key;
  #outbox = [];
  #inFlight = null;
  #asked = []; // turns of resumes and cancels without an answer yet, oldest first
  #stopOnAck = new Set();

  /** Turns of this visit by id, those that have ended as well. */
  turns = new Map();

  constructor({ account, url, storage = browserStorage, WebSocket = globalThis.WebSocket }) {
    this.#account = account;
    this.#url = url;
    this.#storage = storage;
    this.#WebSocket = WebSocket;
    this.#key = `flou.outbox.${account.user}`;
    this.#outbox = this.#kept();
  }

  /** Call `listener(data)` for each event of a type; returns how to stop listening. */
  on(type, listener) {
    if (!this.#listeners.has(type)) this.#listeners.set(type, new Set());
    this.#listeners.get(type).add(listener);
    return () => this.#listeners.get(type).delete(listener);
  }

  /** Messages that the server does not have yet, oldest first. */
  get unsent() {
    return [...this.#outbox];
  }

  get online() {
    return this.#ready;
  }

  connect() {
    this.#wanted = true;
    if (!this.#socket) this.#open();
  }

  /** Leave for good: nothing comes back by itself. */
  disconnect() {
    this.#wanted = false;
    this.#drop();
    this.#clear("back");
    this.#state("idle");
  }

  /** Something woke up (the page, the network): look at the line now. */
  wake() {
    if (!this.#wanted) return;
    if (this.#silent() > this.#heartbeatMs * PATIENCE) this.#drop();
    if (!this.#socket) this.reconnect();
  }

  /** Take a new line at once, also where coming back was given up. */
  reconnect() {
    this.#wanted = true;
    this.#failures = 0;
    this.#drop();
    this.#open();
  }

  /** Queue a message and send it as soon as may be; returns its `client_id`. */
  send(text, { quickReply = null } = {}) {
    const item = {
      clientId: uuid(),
      text: text.replace(UNSTORABLE, ""),
      quickReply,
      state: "queued",
      error: null,
    };
    this.#outbox.push(item);
    this.#save(item);
    this.#emit("queued", item);
    this.#pump();
    return item.clientId;
  }

  /** Send a refused message once more, under the same `client_id`. */
  retry(clientId) {
    const item = this.#item(clientId);
    if (!item || item.state !== "failed") return;
    Object.assign(item, { state: "queued", error: null });
    this.#save(item);
    this.#emit("queued", item);
    this.#pump();
  }

  /** Forget a message that was not sent; returns it. */
  discard(clientId) {
    const item = this.#item(clientId);
    this.#remove(clientId);
    return item;
  }

  /** Stop a turn, or the message that has not become one yet. */
  cancel({ turn = null, clientId = null }) {
    if (!turn) {
      this.#stopOnAck.add(clientId);
      return;
    }
    const known = this.turns.get(turn);
    if (known?.ended) return;
    const data = { turn, seen_chars: codePoints(known?.text ?? "") };
    if (this.#put("cancel", data)) this.#asked.push(turn);
    else this.#stopOnAck.add(turn);
  }

  // The line

  async #open() {
    this.#clear("back");
    const attempt = (this.#opening += 1);
    this.#state("connecting");
    let token;
    try {
      token = await this.#account.access();
    } catch (error) {
      if (attempt === this.#opening) this.#noToken(error);
      return;
    }
    if (attempt !== this.#opening || !this.#wanted) return;
    this.#token = token;
    this.#heardAt = Date.now();
    const bearer = `bearer.${btoa(token).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
    const socket = new this.#WebSocket(this.#url, [SUBPROTOCOL, bearer]);
    this.#socket = socket;
    socket.onmessage = (event) => this.#heard(event.data);
    socket.onclose = (event) => this.#closed(event.code);
    socket.onerror = () => {}; // `close` follows and says more
    this.#set("answer", ANSWER_MS, () => this.#lost());
  }

  #noToken(error) {
    if (error.status === 401) this.#signedOut();
    else this.#later(error.retryAfterS ? error.retryAfterS * 1000 : null);
  }

  /** Let go of the socket without waiting for its farewell. */
  #drop() {
    this.#opening += 1;
    const socket = this.#socket;
    this.#socket = null;
    this.#ready = false;
    this.#inFlight = null;
    this.#drainMs = null;
    this.#asked = [];
    this.#clear("again");
    this.#clear("answer");
    this.#clear("watch");
    this.#clear("ack");
    for (const item of this.#outbox) if (item.state === "sending") item.state = "queued";
    if (!socket) return;
    socket.onmessage = socket.onclose = null;
    socket.close();
  }

  #lost() {
    this.#drop();
    this.#later();
  }

  #closed(code) {
    const drainMs = this.#drainMs;
    this.#drop();
    if (!this.#wanted) return;
    if (code === Close.tokenExpired) this.#renew();
    else if (code === Close.invalidToken || code === Close.accountGone) this.#refused(code);
    else if (code >= 4500) this.#stop(code);
    else if (code === Close.rateLimited) this.#later(Math.max(this.#retryAfterMs, LIMITED_MS));
    else this.#later(drainMs, drainMs === null ? "lost" : "draining");
  }

  async #renew() {
    const attempt = this.#opening;
    this.#renewals += 1;
    this.#state("connecting");
    try {
      await this.#account.renew(this.#token);
    } catch (error) {
      if (attempt === this.#opening) this.#noToken(error);
      return;
    }
    if (attempt !== this.#opening || !this.#wanted) return;
    // A fresh token that is expired on arrival: a clock is wrong, and hurrying does not mend it.
    if (this.#renewals > 1) this.#later();
    else this.#open();
  }

  /** The token is good for nothing; unless another tab has a newer one, the sign-in is over. */
  async #refused(code) {
    const held = code === Close.invalidToken ? await this.#account.access().catch(() => null) : null;
    if (held && held !== this.#token) {
      this.#later();
      return;
    }
    this.#account.forget();
    this.#signedOut();
  }

  #stop(code) {
    this.#wanted = false;
    this.#state("stopped", { reason: code });
  }

  #signedOut() {
    this.#wanted = false;
    this.#state("idle");
    this.#emit("signedOut", {});
  }

  #later(ms = null, reason = "lost") {
    if (!this.#wanted) return;
    const jitter = Math.random() * Math.min(CEILING_MS, BASE_MS * 2 ** this.#failures);
    this.#failures += 1;
    const inMs = ms ?? jitter;
    this.#state("waiting", { reason, inMs });
    this.#set("back", inMs, () => this.#open());
  }

  #silent() {
    return this.#socket ? Date.now() - this.#heardAt : 0;
  }

  #watch() {
    const limit = this.#heartbeatMs * PATIENCE;
    const left = limit - this.#silent();
    if (left <= 0) this.#lost();
    else this.#set("watch", Math.min(left, this.#heartbeatMs), () => this.#watch());
  }

  // What comes in

  #heard(raw) {
    this.#heardAt = Date.now();
    let frame;
    try {
      frame = JSON.parse(raw);
    } catch {
      return;
    }
    const { type, data = {} } = frame;
    if (frame.turn && Number.isInteger(frame.seq)) this.#follow(frame);
    else if (type === "ready") this.#onReady(data);
    else if (type === "ack") this.#onAck(data);
    else if (type === "error") this.#onError(data);
    else if (type === "crisis") this.#emit("card", { card: data, clientId: this.#inFlight?.clientId ?? null });
    else if (type === "message") this.#emit("message", { turn: frame.turn ?? null, ...data });
    else if (type === "auth_expiring") this.#onExpiring();
    else if (type === "draining") this.#drainMs = data.reconnect_in_ms;
  }

  #onReady(data) {
    this.#clear("answer");
    this.#ready = true;
    this.#failures = 0;
    this.#renewals = 0;
    this.#heartbeatMs = (data.heartbeat_s || HEARTBEAT_S) * 1000;
    this.#watch();
    this.#state("online");
    this.#emit("ready", data);
    this.#resumeAll(data.active.map((item) => item.turn));
    this.#pump();
  }

  async #onExpiring() {
    const socket = this.#socket;
    try {
      const token = await this.#account.renew(this.#token);
      if (socket !== this.#socket) return;
      this.#token = token;
      this.#put("auth", { token });
    } catch {
      // The server closes with 4001 when the token ends, and the way back tries again.
    }
  }

  #onAck({ client_id: clientId, message_id: messageId, turn, duplicate }) {
    const item = this.#item(clientId);
    this.#remove(clientId);
    if (this.#inFlight?.clientId === clientId) this.#landed();
    this.#turn(turn);
    this.#emit("sent", { clientId, messageId, turn, duplicate, text: item?.text ?? null });
    if (this.#stopOnAck.delete(clientId)) this.cancel({ turn });
    this.#pump();
  }

  #onError(error) {
    if (error.retry_after_s) this.#retryAfterMs = error.retry_after_s * 1000;
    if (error.code === "not_found" && this.#asked.length) {
      this.#gone(this.#asked.shift());
      return;
    }
    // These speak of the line, which closes next; a message in flight stays queued.
    if (["token_expired", "auth_required", "slow_consumer", "draining"].includes(error.code)) {
      if (error.code === "draining") this.#drainMs ??= 1000;
      return;
    }
    // A turn that is followed may have lost its thread with it; the error does not say which.
    if (error.code === "internal") this.#set("again", AGAIN_MS, () => this.#resumeAll());
    const item = this.#inFlight;
    if (!item) {
      if (this.#ready) this.#emit("problem", { error });
      return;
    }
    this.#landed();
    item.state = error.code === "turn_in_progress" ? "held" : "failed";
    item.error = error;
    this.#save(item);
    this.#emit(item.state === "held" ? "held" : "refused", item);
    this.#pump();
  }

  #follow(frame) {
    const turn = this.#turn(frame.turn);
    if (frame.type === "snapshot") this.#asked = this.#asked.filter((id) => id !== turn.id);
    const change = turn.apply(frame);
    if (change === "gap") {
      if (!this.#asked.includes(turn.id)) this.#resume(turn.id);
      return;
    }
    if (change) this.#emit("turn", { turn, change });
    if (turn.ended) this.#ended(turn);
    else if (this.#stopOnAck.delete(turn.id)) this.cancel({ turn: turn.id });
  }

  #ended(turn) {
    this.#asked = this.#asked.filter((id) => id !== turn.id);
    const held = this.#outbox.find((item) => item.state === "held");
    if (held) held.state = "queued";
    this.#pump();
  }

  /** The turn is not there any more: the conversation was erased from another place. */
  #gone(id) {
    this.turns.delete(id);
    this.#emit("gone", { turn: id });
  }

  #turn(id) {
    if (!this.turns.has(id)) this.turns.set(id, new Turn(id));
    return this.turns.get(id);
  }

  // What goes out

  /** Send the next message. One at a time: the server's answer to a refusal does not name the message. */
  #pump() {
    if (!this.#ready || this.#inFlight || this.#drainMs !== null) return;
    const item = this.#outbox.find((candidate) => candidate.state === "queued");
    if (!item) return;
    const data = { client_id: item.clientId, text: item.text };
    if (item.quickReply) data.quick_reply = item.quickReply;
    item.state = "sending";
    this.#inFlight = item;
    if (this.#put("message", data)) this.#set("ack", ANSWER_MS, () => this.#lost());
  }

  #landed() {
    this.#inFlight = null;
    this.#clear("ack");
  }

  #resume(turn) {
    const after = this.turns.get(turn)?.seq ?? 0;
    if (this.#put("resume", { turn, after })) this.#asked.push(turn);
  }

  #resumeAll(first = []) {
    const unfinished = [...this.turns.values()].filter((turn) => !turn.ended).map((turn) => turn.id);
    for (const id of new Set([...first, ...unfinished])) this.#resume(id);
  }

  #put(type, data) {
    if (!this.#ready) return false;
    this.#socket.send(JSON.stringify({ type, data }));
    return true;
  }

  // What is kept

  #item(clientId) {
    return this.#outbox.find((item) => item.clientId === clientId);
  }

  #remove(clientId) {
    this.#outbox = this.#outbox.filter((item) => item.clientId !== clientId);
    this.#write(this.#kept().filter((item) => item.clientId !== clientId));
  }

  /** Keep a message beside those of other tabs; on the way is as good as waiting, since the id stays. */
  #save(item) {
    const others = this.#kept().filter((other) => other.clientId !== item.clientId);
    this.#write([...others, item.state === "failed" ? item : { ...item, state: "queued", error: null }]);
  }

  #kept() {
    const kept = readJSON(this.#storage, this.#key);
    return Array.isArray(kept) ? kept : [];
  }

  #write(items) {
    if (items.length) writeJSON(this.#storage, this.#key, items);
    else this.#storage.removeItem(this.#key);
  }

  #emit(type, data) {
    for (const listener of this.#listeners.get(type) ?? []) listener(data);
  }

  #state(state, more = {}) {
    this.#emit("state", { state, reason: null, inMs: null, ...more });
  }

  #set(name, ms, work) {
    this.#clear(name);
    this.#timers[name] = setTimeout(work, ms);
  }

  #clear(name) {
    clearTimeout(this.#timers[name]);
  }
}

/** Return a random UUID; `crypto.randomUUID` is missing where the page does not come over HTTPS. */
export function uuid() {
  if (globalThis.crypto?.randomUUID) return globalThis.crypto.randomUUID();
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
