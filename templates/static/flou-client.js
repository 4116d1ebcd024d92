/**
 * `flou-client`: the wire contract `flou.v1` for browsers, React Native and Node, without dependencies or a build.
 * What it promises, and every name it exports, is described in flou-client.d.ts.
 */

const SESSION = "flou.session";
const OUTBOX = "flou.outbox.";
const LOCK = "flou.renewal";
const SUBPROTOCOL = "flou.v1";

const ANSWER_MS = 15_000; // to a request and to a message: longer than the server needs to refuse
const PLAIN_MS = 40_000; // to a plain POST, which the server holds for 25 s
const LEASE_MS = 20_000; // of a renewal: longer than a request may take
const SETTLE_MS = 300;
const LOOK_AGAIN_MS = 60;
const SPARE_S = 5; // a token that ends this soon may be refused before it arrives

const BASE_MS = 500;
const CEILING_MS = 10_000; // 5 s on average: a student waits, and a hundred of them are 20 handshakes a second
const LIMITED_MS = 30_000; // at least this long after a refusal for too many connections
const HANDSHAKE_MS = 10_000; // a handshake that nobody answers: two of them, and HTTP is tried
const MUTE_SOCKETS = 2;
const PROBE_MS = 30_000; // between looks whether sockets get through again, doubled each time
const PROBE_CEILING_MS = 600_000;
const AGAIN_MS = 2000;
const FAREWELL_MS = 3000; // from `draining` to a line that is taken as closed
const JUST_NOW_MS = 1000;
const HEARTBEAT_S = 25;
const PATIENCE = 2.5; // heartbeats without a frame after which a line is dead
const IMPATIENCE = 1.2; // the same after a sleep, in which no timer ran
const STREAM_SILENCE_MS = 40_000; // the server sends a comment every 15 s
const MAX_FRAME_BYTES = 16 * 1024;
const UNSTORABLE = /[\0\uD800-\uDFFF]/gu; // NUL and lone surrogates; a pair is one character here

const Close = { abnormal: 1006, tooBig: 1009, tls: 1015, tokenExpired: 4001, rateLimited: 4008 };
const Gone = { invalidToken: 4500, accountGone: 4504 };
// These speak of the line, which closes next; a message in flight stays queued.
const OF_THE_LINE = ["token_expired", "auth_required", "slow_consumer", "draining"];

const TIMERS = {
  now: () => Date.now(),
  setTimeout: (work, ms) => globalThis.setTimeout(work, ms),
  clearTimeout: (timer) => globalThis.clearTimeout(timer),
};

// Errors

export class FlouError extends Error {
  constructor({ code, message, retryable = false, retry_after_s = null, fields = null }, status = 0, crisis = null) {
    super(message);
    this.name = "FlouError";
    this.code = code;
    this.retryable = retryable;
    this.retryAfterS = retry_after_s;
    this.fields = fields ?? {};
    this.status = status;
    this.crisis = crisis;
  }
}

const refusal = (code, message, retryable = false) => ({ code, message, retryable });
const unreachable = () =>
  new FlouError(
    refusal("network", "No pudimos conectar con Flou. Revisa tu internet y vuelve a intentarlo.", true),
  );
const signedOut = () => new FlouError(refusal("auth_required", "Tu sesión terminó. Vuelve a entrar."), 401);
const tooLong = () => refusal("too_long", "Tu mensaje es demasiado largo: acórtalo y envíalo de nuevo.");

// What is kept

class Memory {
  #values = new Map();
  getItem(key) {
    return this.#values.get(key) ?? null;
  }
  setItem(key, value) {
    this.#values.set(key, String(value));
  }
  removeItem(key) {
    this.#values.delete(key);
  }
}

function browserStorage() {
  try {
    const found = globalThis.document ? globalThis.localStorage : null;
    found.setItem("flou.probe", "1");
    found.removeItem("flou.probe");
    return found;
  } catch {
    return null; // none here, or forbidden
  }
}

const shared = browserStorage();
export const storage = shared ?? new Memory();

export function readJSON(store, key) {
  try {
    return JSON.parse(store.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** Keep `value` under `key`; a full disk costs the copy, not the page. */
export async function writeJSON(store, key, value) {
  try {
    await store.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing to do: what is shown and sent does not depend on it.
  }
}

export async function persisted(store) {
  const memory = new Memory();
  const load = async (key) => {
    const value = await store.getItem(key);
    if (typeof value === "string") memory.setItem(key, value);
  };
  await load(SESSION);
  const user = claims(readJSON(memory, SESSION)?.access)?.sub;
  if (user) await load(OUTBOX + user);
  let last = Promise.resolve();
  const inOrder = (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return last;
  };
  return {
    getItem: (key) => memory.getItem(key),
    setItem(key, value) {
      memory.setItem(key, value);
      return inOrder(() => store.setItem(key, value));
    },
    removeItem(key) {
      memory.removeItem(key);
      return inOrder(() => store.removeItem(key));
    },
  };
}

// Small things

export function claims(token) {
  try {
    return JSON.parse(atob(token.split(".")[1].replace(/-/g, "+").replace(/_/g, "/")));
  } catch {
    return null;
  }
}

export function codePoints(text) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

// `crypto.randomUUID` is missing over plain HTTP, and all of `crypto` in React Native.
export function uuid(random = null) {
  const crypto = random ? null : globalThis.crypto;
  if (crypto?.randomUUID) return crypto.randomUUID();
  const bytes = new Uint8Array(16);
  if (crypto?.getRandomValues) crypto.getRandomValues(bytes);
  else bytes.forEach((_, index) => (bytes[index] = Math.floor((random ?? Math.random)() * 256)));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const bytesOf = (text) => encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, "x").length;
const base64url = (text) => btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

function socketAddress(base) {
  const whole = /^https?:/.test(base) ? base : globalThis.location.origin + base;
  return whole.replace(/^http/, "ws").replace(/\/api\/v1\/$/, "/ws/v1/chat");
}

function browserLifecycle({ wake, online, offline }) {
  if (!globalThis.document || !globalThis.addEventListener) return () => {};
  const shown = () => globalThis.document.visibilityState === "visible" && wake();
  globalThis.addEventListener("online", online);
  globalThis.addEventListener("offline", offline);
  globalThis.addEventListener("pageshow", wake);
  globalThis.document.addEventListener("visibilitychange", shown);
  return () => {
    globalThis.removeEventListener("online", online);
    globalThis.removeEventListener("offline", offline);
    globalThis.removeEventListener("pageshow", wake);
    globalThis.document.removeEventListener("visibilitychange", shown);
  };
}

// The sign-in

/**
 * The sign-in of one student: tokens, their renewal, and requests in the student's name.
 *
 * A refresh token can be spent once; a second use ends the sign-in. So all tabs share one pair in the storage,
 * and whoever renews holds a lock across tabs, looks again, and finds the work done when another was faster.
 */
export class FlouAccount {
  #storage;
  #fetch;
  #locks;
  #timers;
  #renewing = null;

  constructor({
    base = "/api/v1/",
    storage: store = storage,
    fetch = (...args) => globalThis.fetch(...args),
    locks = globalThis.navigator?.locks ?? (store === shared ? "storage" : null),
    timers = TIMERS,
  } = {}) {
    this.base = base.replace(/\/*$/, "/");
    this.#storage = store;
    this.#fetch = fetch;
    this.#locks = locks;
    this.#timers = timers;
  }

  static get storageKey() {
    return SESSION;
  }

  get user() {
    return claims(this.#pair()?.access)?.sub ?? null;
  }

  get storage() {
    return this.#storage;
  }

  async signIn(email, password) {
    await this.adopt(await this.#post("auth/token", { email, password }));
  }

  async register(email, password, country, more = {}) {
    const made = await this.#post("auth/register", { email, password, country, ...more });
    await this.adopt(made);
    return made.user;
  }

  async demo() {
    await this.adopt(await this.#post("auth/demo", {}));
  }

  async adopt({ access, refresh }) {
    // How far this clock is behind the server's: a phone whose clock is wrong would renew with each request.
    const skew = (claims(access)?.iat ?? this.#clock()) - this.#clock();
    await writeJSON(this.#storage, SESSION, { access, refresh, skew });
  }

  /** End the sign-in here at once, and on the server when it can be reached. */
  async signOut() {
    const refresh = this.#pair()?.refresh;
    this.forget();
    if (refresh) await this.#post("auth/logout", { refresh }).catch(() => {});
  }

  /** End every sign-in of the student. Here nothing ends unless the server did it: who asks wants to be sure. */
  async signOutEverywhere() {
    await this.request("auth/logout-all", { method: "POST" });
    this.forget();
  }

  forget() {
    this.#storage.removeItem(SESSION);
  }

  async access() {
    const held = this.#pair();
    if (!held) throw signedOut();
    const left = (claims(held.access)?.exp ?? 0) - this.#clock() - (held.skew ?? 0);
    return left > SPARE_S ? held.access : this.renew(held.access);
  }

  /** Return the access token that follows `stale`; many callers, in many tabs, cost one exchange. */
  renew(stale) {
    this.#renewing ??= this.#alone(() => this.#exchange(stale)).finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  async request(path, options = {}) {
    const access = await this.access();
    try {
      return await this.#ask(path, { ...options, access });
    } catch (error) {
      if (error.code !== "token_expired") throw error;
      return this.#ask(path, { ...options, access: await this.renew(access) });
    }
  }

  async #exchange(stale) {
    const held = this.#pair();
    if (!held) throw signedOut();
    if (held.access !== stale) return held.access;
    const unchanged = () => this.#pair()?.refresh === held.refresh;
    try {
      const next = await this.#post("auth/token/refresh", { refresh: held.refresh });
      if (!unchanged()) throw signedOut();
      await this.adopt(next);
      return next.access;
    } catch (error) {
      if (error.status === 401 && unchanged()) this.forget();
      throw error;
    }
  }

  /**
   * Run `work` while no other tab does. After an exchange the lock is held a moment longer, which costs the caller
   * nothing: what one tab stores reaches the process of another a little later than the lock does (without the
   * moment, 1 of 12 renewals of three tabs ended the sign-in).
   */
  async #alone(work) {
    const leave = await this.#enter();
    const before = this.#pair()?.refresh;
    try {
      return await work();
    } finally {
      if (this.#pair()?.refresh === before) leave();
      else this.#timers.setTimeout(leave, SETTLE_MS);
    }
  }

  async #enter() {
    if (!this.#locks) return () => {};
    if (this.#locks !== "storage") {
      return new Promise((entered, failed) => {
        this.#locks.request(LOCK, () => new Promise((leave) => entered(leave))).catch(failed);
      });
    }
    const owner = uuid();
    for (;;) {
      const lease = readJSON(this.#storage, LOCK);
      if (!lease || lease.until < this.#timers.now()) {
        writeJSON(this.#storage, LOCK, { owner, until: this.#timers.now() + LEASE_MS });
      }
      await new Promise((resume) => this.#timers.setTimeout(resume, LOOK_AGAIN_MS));
      if (readJSON(this.#storage, LOCK)?.owner === owner) return () => this.#storage.removeItem(LOCK);
    }
  }

  #clock() {
    return this.#timers.now() / 1000;
  }

  #pair() {
    return readJSON(this.#storage, SESSION);
  }

  #post(path, body) {
    return this.#ask(path, { method: "POST", body });
  }

  /** Ask; returns the JSON, or the response itself when its body is to be read as it comes (`stream`). */
  async #ask(path, { method = "GET", body, access, signal, stream = false, timeoutMs = ANSWER_MS }) {
    const headers = { Accept: stream ? "text/event-stream, */*" : "application/json" };
    if (access) headers.Authorization = `Bearer ${access}`;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const limit = new AbortController();
    const stop = () => limit.abort();
    const timer = this.#timers.setTimeout(stop, timeoutMs);
    signal?.addEventListener("abort", stop);
    try {
      const answer = await this.#fetch(this.base + path, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: "omit",
        cache: "no-store",
        signal: limit.signal,
      });
      if (answer.ok && stream) return answer;
      const said = await answer.text(); // a 204 has no body, nor has every 202
      const content = said || !answer.ok ? JSON.parse(said) : null;
      if (answer.ok) return content;
      throw new FlouError(content.error, answer.status, content.crisis);
    } catch (error) {
      throw error instanceof FlouError ? error : unreachable();
    } finally {
      this.#timers.clearTimeout(timer);
    }
  }
}

// A turn

export class Turn {
  constructor(id) {
    this.id = id;
    this.seq = 0;
    this.text = "";
    this.crisis = null;
    this.metadata = null;
    this.ending = null;
    this.error = null;
  }

  get ended() {
    return this.ending !== null || this.error !== null;
  }

  get begun() {
    return this.seq > 0;
  }

  /**
   * Apply a durable frame or a snapshot.
   *
   * Returns what changed (the frame's type), "gap" when frames are missing and the turn must be resumed, or
   * null when there was nothing new.
   */
  apply(frame) {
    if (this.ended) return null;
    if (frame.type === "snapshot") return this.#restore(frame);
    if (frame.seq <= this.seq) return null;
    if (frame.seq > this.seq + 1) return "gap";
    this.seq = frame.seq;
    return this.#take(frame);
  }

  #take({ type, data }) {
    switch (type) {
      case "crisis":
        this.crisis = data;
        break;
      case "metadata":
        this.metadata = data;
        break;
      case "chunk":
        this.text += data.text;
        break;
      case "replace":
        this.text = data.text;
        break;
      case "complete":
        this.text = data.text;
        this.ending = data;
        break;
      case "error":
        this.error = data;
        break;
      default:
        return null; // a kind of a later version: counted, not shown
    }
    return type;
  }

  #restore({ seq, data }) {
    if (seq < this.seq) return null;
    this.seq = seq;
    this.text = data.text;
    this.crisis = data.crisis ?? this.crisis;
    this.metadata = data.metadata ?? this.metadata;
    return "snapshot";
  }
}

// The same frames over HTTP

/** Sends and follows over HTTP: server-sent events where they can be read as they come, else by asking again. */
class HttpLine {
  #account;
  #timers;
  #client;
  #closing = null;
  #followed = new Set();
  #barren = 0; // streams in a row that brought nothing: something on the way keeps them back

  /** `client` has `heard(frame)`, `turn(id)`, `gone(id)` and `lost(error)`. */
  constructor({ account, timers, client, streams }) {
    this.#account = account;
    this.#timers = timers;
    this.#client = client;
    this.streams = streams;
  }

  get open() {
    return this.#closing !== null;
  }

  start() {
    this.#closing = new AbortController();
    this.#followed = new Set();
  }

  close() {
    this.#closing?.abort();
    this.#closing = null;
  }

  async message(data) {
    const { signal } = this.#closing;
    let turn = null;
    let answered = false;
    const take = (frame) => {
      answered ||= frame.type === "ack" || frame.type === "error";
      if (frame.type === "ack") turn = frame.data.turn;
      this.#client.heard(frame);
    };
    try {
      if (this.streams) await this.#stream("chat/send-stream", { method: "POST", body: data }, take, signal);
      else await this.#plain(data, take, signal);
      if (!answered) throw unreachable();
    } catch (error) {
      if (signal.aborted) return;
      if (!answered) this.#unsent(error);
    }
    if (turn && !signal.aborted) this.follow(turn);
  }

  #unsent(error) {
    const { code, message, retryable, retryAfterS, fields, status, crisis } = asError(error);
    if (code === "network" || code === "draining" || status === 401) {
      this.#client.lost(error);
      return;
    }
    if (crisis) this.#client.heard({ type: "crisis", data: crisis });
    const data = { code, message, retryable, retry_after_s: retryAfterS, fields };
    this.#client.heard({ type: "error", data });
  }

  /** Follow a turn until it ends, however often the request breaks. */
  async follow(id) {
    if (this.#followed.has(id)) return;
    const { signal } = this.#closing;
    const followed = this.#followed.add(id);
    const turn = this.#client.turn(id);
    for (let failures = 0; !turn.ended && !signal.aborted; ) {
      let waitMs = AGAIN_MS;
      try {
        await this.#look(turn, signal);
        failures = 0;
      } catch (thrown) {
        const error = asError(thrown);
        failures += 1;
        if (signal.aborted) break;
        if (error.code === "not_found") {
          this.#client.gone(id);
          break;
        }
        if (error.status === 401 || failures > 3) {
          this.#client.lost(error);
          break;
        }
        waitMs = error.retryAfterS ? error.retryAfterS * 1000 : AGAIN_MS * failures;
      }
      if (!turn.ended) await new Promise((resume) => this.#timers.setTimeout(resume, waitMs));
    }
    followed.delete(id);
  }

  async cancel({ turn, seen_chars }) {
    const options = { method: "POST", body: { seen_chars }, signal: this.#closing.signal };
    await this.#account.request(`chat/turns/${turn}/cancel`, options);
    this.follow(turn);
  }

  async #look(turn, signal) {
    const take = (frame) => this.#client.heard(frame);
    const path = `chat/turns/${turn.id}`;
    if (this.streams && (await this.#stream(`${path}/events?after=${turn.seq}`, {}, take, signal))) return;
    const state = await this.#account.request(path, { signal });
    if (!state.error && !state.finish) {
      if (state.seq > turn.seq) take(snapshotOf(turn, state, state.seq));
      return;
    }
    const { messages } = state.error ? { messages: [] } : await this.#account.request("chat/history?limit=10");
    const answer = messages.find((message) => message.turn === turn.id && message.role === "assistant");
    this.#whole(turn, { ...state, ai_message: answer ?? null }, take);
  }

  async #plain(data, take, signal) {
    const options = { method: "POST", body: data, timeoutMs: PLAIN_MS, signal };
    const answer = await this.#account.request("chat/send", options);
    const ack = { client_id: data.client_id, message_id: answer.user_message?.id ?? null, turn: answer.turn };
    take({ type: "ack", data: { ...ack, duplicate: false } });
    if (answer.user_message) this.#whole(this.#client.turn(answer.turn), answer, take);
  }

  /** Say a whole turn that came at once in frames: what it holds, then its end. */
  #whole(turn, answer, take) {
    const text = answer.ai_message?.text ?? answer.text ?? "";
    const seq = Math.max(turn.seq, answer.seq ?? 0, 1);
    take(snapshotOf(turn, { ...answer, text }, seq));
    const ending = {
      session: answer.session ?? null,
      quick_replies: answer.quick_replies ?? answer.ai_message?.quick_replies ?? [],
      message_id: answer.ai_message?.id ?? null,
      text,
      finish: answer.finish,
      usage: answer.usage ?? null,
    };
    const [type, data] = answer.error ? ["error", answer.error] : ["complete", ending];
    take({ type, data, turn: turn.id, seq: seq + 1 });
  }

  /** Read server-sent events until they end; returns false when there are none to come (204). */
  async #stream(path, options, take, signal) {
    let barren = true;
    try {
      const answer = await this.#account.request(path, { ...options, stream: true, signal });
      if (answer.status === 204) {
        barren = false;
        return false;
      }
      await this.#read(answer.body.getReader(), (frame) => {
        barren = false;
        if (!signal.aborted) take(frame);
      });
      return true;
    } catch (error) {
      if (error instanceof FlouError && error.status) barren = false; // an answer, if a refusal
      throw error;
    } finally {
      this.#barren = barren && !signal.aborted ? this.#barren + 1 : 0;
      if (this.#barren > 1) this.streams = false;
    }
  }

  async #read(reader, take) {
    const decoder = new TextDecoder();
    let rest = "";
    try {
      for (;;) {
        const { value, done } = await this.#soon(reader.read());
        if (done) return;
        const events = (rest + decoder.decode(value, { stream: true })).split("\n\n");
        rest = events.pop();
        for (const line of events.flatMap((event) => event.split("\n"))) {
          if (line.startsWith("data: ")) take(JSON.parse(line.slice(6)));
        }
      }
    } finally {
      reader.cancel().catch(() => {});
    }
  }

  #soon(reading) {
    return new Promise((resolve, reject) => {
      const timer = this.#timers.setTimeout(() => reject(unreachable()), STREAM_SILENCE_MS);
      reading.then(resolve, reject).finally(() => this.#timers.clearTimeout(timer));
    });
  }
}

const asError = (error) => (error instanceof FlouError ? error : unreachable());

function snapshotOf(turn, { text, status = "completed", crisis = null, metadata = null }, seq) {
  return { type: "snapshot", turn: turn.id, seq, data: { text, status, crisis, metadata } };
}

// The client

export class FlouClient {
  #account;
  #options;
  #storage;
  #timers;
  #random;
  #listeners = new Map();

  #socket = null;
  #http;
  #ready = false;
  #entered = false;
  #away = false;
  #wanted = false;
  #opening = 0; // number of the latest attempt: an older one that wakes up late has no say
  #openedAt = 0;
  #token = "";
  #failures = 0;
  #renewals = 0;
  #mute = true; // nothing has been heard on this socket yet
  #muteSockets = 0; // in a row
  #probes = 0;
  #drainMs = null;
  #retryAfterMs = 0;
  #heardAt = 0;
  #heartbeatMs = HEARTBEAT_S * 1000;
  #running = {};
  #unwatch = null;
  #latest = { state: "idle", reason: null, inMs: null, transport: null };

  #key;
  #outbox = [];
  #inFlight = null;
  #asked = []; // turns of resumes and cancels without an answer yet, oldest first
  #stopOnAck = new Set();

  turns = new Map();

  constructor({
    account,
    url = socketAddress(account.base),
    storage: store = account.storage,
    WebSocket = globalThis.WebSocket,
    auth = globalThis.navigator?.product === "ReactNative" ? "header" : "subprotocol",
    transport = "auto",
    lifecycle = browserLifecycle,
    timers = TIMERS,
    random = Math.random,
  }) {
    this.#account = account;
    this.#storage = store;
    this.#timers = timers;
    this.#random = random;
    this.#options = { url, WebSocket, auth, transport, lifecycle };
    this.#key = OUTBOX + account.user;
    this.#outbox = this.#kept();
    const canStream = typeof TextDecoder === "function" && "body" in (globalThis.Response?.prototype ?? {});
    this.#http = new HttpLine({
      account,
      timers,
      streams: transport === "sse" || (transport === "auto" && canStream),
      client: {
        heard: (frame) => this.#take(frame),
        turn: (id) => this.#turn(id),
        gone: (id) => this.#gone(id),
        lost: (error) => this.#requestLost(error),
      },
    });
  }

  on(type, listener) {
    if (!this.#listeners.has(type)) this.#listeners.set(type, new Set());
    this.#listeners.get(type).add(listener);
    return () => this.#listeners.get(type).delete(listener);
  }

  get unsent() {
    return [...this.#outbox];
  }

  get online() {
    return this.#ready;
  }

  get state() {
    return this.#latest;
  }

  connect() {
    this.#wanted = true;
    this.#unwatch ??= this.#options.lifecycle({
      wake: () => this.wake(),
      online: () => this.#wanted && this.reconnect(),
      offline: () => this.#cut(),
    });
    if (!this.#socket && !this.#http.open) this.#open();
  }

  disconnect() {
    this.#wanted = false;
    this.#unwatch?.();
    this.#unwatch = null;
    this.#drop();
    this.#clear("back");
    this.#state("idle");
  }

  wake() {
    if (!this.#wanted) return;
    if (this.#silent() > this.#heartbeatMs * IMPATIENCE) this.#drop();
    if (this.#http.open) this.#probe(0);
    else if (!this.#socket) this.reconnect();
  }

  reconnect() {
    this.#wanted = true;
    const justNow = this.#timers.now() - this.#openedAt < JUST_NOW_MS;
    if (this.#latest.state === "connecting" && justNow) return;
    this.#failures = 0;
    this.#drop();
    this.#open();
  }

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

  retry(clientId) {
    const item = this.#item(clientId);
    if (!item || item.state !== "failed") return;
    Object.assign(item, { state: "queued", error: null });
    this.#save(item);
    this.#emit("queued", item);
    this.#pump();
  }

  discard(clientId) {
    const item = this.#item(clientId);
    this.#remove(clientId);
    return item;
  }

  cancel({ turn = null, clientId = null }) {
    if (!turn) {
      this.#stopOnAck.add(clientId);
      return;
    }
    const known = this.turns.get(turn);
    if (known?.ended) return;
    const data = { turn, seen_chars: codePoints(known?.text ?? "") };
    if (!this.#ready) this.#stopOnAck.add(turn);
    else if (this.#http.open) this.#http.cancel(data).catch(() => this.#stopOnAck.add(turn));
    else if (this.#put("cancel", data)) this.#asked.push(turn);
  }

  follow(turn) {
    if (this.#turn(turn).ended) return;
    this.#resume(turn);
  }

  // The line

  async #open() {
    this.#clear("back");
    const attempt = (this.#opening += 1);
    this.#openedAt = this.#timers.now();
    if (!this.#http.open) this.#state("connecting");
    if (!this.#sockets) {
      this.#fallBack();
      return;
    }
    let token;
    try {
      token = await this.#account.access();
    } catch (error) {
      if (attempt === this.#opening) this.#noToken(error);
      return;
    }
    if (attempt !== this.#opening || !this.#wanted) return;
    this.#token = token;
    this.#mute = true;
    this.#heardAt = this.#timers.now();
    this.#set("answer", HANDSHAKE_MS, () => this.#lost());
    try {
      this.#socket = this.#dial(token);
    } catch {
      this.#lost();
      return;
    }
    this.#listen(this.#socket);
  }

  get #sockets() {
    return Boolean(this.#options.WebSocket) && (this.#options.transport === "auto" || this.#options.transport === "socket");
  }

  #dial(token) {
    const { url, WebSocket: Socket, auth } = this.#options;
    if (auth === "frame") return new Socket(url, [SUBPROTOCOL]);
    if (auth === "subprotocol") return new Socket(url, [SUBPROTOCOL, `bearer.${base64url(token)}`]);
    const headers = { Authorization: `Bearer ${token}` };
    // Node's own takes everything in its second argument; React Native's and `ws` have a third.
    const ofNode = globalThis.process?.versions?.node && Socket === globalThis.WebSocket;
    return ofNode
      ? new Socket(url, { protocols: [SUBPROTOCOL], headers })
      : new Socket(url, [SUBPROTOCOL], { headers });
  }

  #listen(socket) {
    socket.onopen = () => {
      if (this.#options.auth === "frame") socket.send(JSON.stringify({ type: "auth", data: { token: this.#token } }));
    };
    socket.onmessage = (event) => this.#heard(event.data);
    socket.onclose = (event) => this.#closed(event.code);
    socket.onerror = () => {}; // `close` follows and says more
  }

  #noToken(error) {
    if (error.status === 401) this.#signedOut();
    else if (this.#http.open) this.#probe();
    else this.#later(error.retryAfterS ? error.retryAfterS * 1000 : null);
  }

  /** Let go of the socket without waiting for its farewell. */
  #hangUp() {
    this.#opening += 1;
    const socket = this.#socket;
    this.#socket = null;
    this.#entered = this.#away = false;
    this.#drainMs = null;
    this.#asked = [];
    for (const name of ["again", "answer", "watch", "farewell"]) this.#clear(name);
    if (!this.#http.open) this.#requeue();
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  #drop() {
    this.#http.close();
    this.#clear("probe");
    this.#hangUp();
  }

  #requeue() {
    this.#ready = false;
    this.#landed();
    for (const item of this.#outbox) if (["sending", "shown"].includes(item.state)) item.state = "queued";
  }

  #lost() {
    const mute = this.#mute;
    this.#hangUp();
    this.#back(mute);
  }

  /** The network went: the socket is dead, though nobody closes it. */
  #cut() {
    if (!this.#wanted || !this.#socket) return;
    this.#hangUp();
    this.#back(false);
  }

  /** Come back after a socket that just went; a `mute` one never said a word. */
  #back(mute, ms = null, reason = "lost") {
    if (mute) this.#muteSockets += 1;
    if (this.#http.open) this.#probe();
    else if (mute && this.#muteSockets >= MUTE_SOCKETS && this.#options.transport === "auto") this.#fallBack();
    else this.#later(ms, reason);
  }

  #closed(code) {
    const drainMs = this.#drainMs;
    const mute = this.#mute && (code === Close.abnormal || code === Close.tls);
    if (code === Close.tooBig) this.#refuse(tooLong());
    this.#hangUp();
    if (!this.#wanted) return;
    if (code === Close.tokenExpired) this.#renew();
    else if (code === Gone.invalidToken || code === Gone.accountGone) this.#refused(code);
    else if (code >= 4500 && code < 5000 && !this.#http.open) this.#stop(code);
    else if (code === Close.rateLimited) this.#back(mute, Math.max(this.#retryAfterMs, LIMITED_MS));
    else this.#back(mute, drainMs, drainMs === null ? "lost" : "draining");
  }

  async #renew() {
    const attempt = this.#opening;
    this.#renewals += 1;
    if (!this.#http.open) this.#state("connecting");
    try {
      await this.#account.renew(this.#token);
    } catch (error) {
      if (attempt === this.#opening) this.#noToken(error);
      return;
    }
    if (attempt !== this.#opening || !this.#wanted) return;
    // A fresh token that is expired on arrival: a clock is wrong, and hurrying does not mend it.
    if (this.#renewals > 1) this.#back(false);
    else this.#open();
  }

  /** The token is good for nothing; unless another tab has a newer one, the sign-in is over. */
  async #refused(code) {
    const held = code === Gone.invalidToken ? await this.#account.access().catch(() => null) : null;
    if (held && held !== this.#token) {
      this.#back(false);
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
    this.#drop();
    this.#state("idle");
    this.#emit("signedOut", {});
  }

  #later(ms = null, reason = "lost") {
    if (!this.#wanted) return;
    const jitter = this.#random() * Math.min(CEILING_MS, BASE_MS * 2 ** this.#failures);
    this.#failures += 1;
    const inMs = ms ?? jitter;
    this.#state("waiting", { reason, inMs });
    this.#set("back", inMs, () => this.#open());
  }

  #silent() {
    return this.#socket ? this.#timers.now() - this.#heardAt : 0;
  }

  #watch() {
    const limit = this.#heartbeatMs * PATIENCE;
    const left = limit - this.#silent();
    if (left <= 0) this.#lost();
    else this.#set("watch", Math.min(left, this.#heartbeatMs), () => this.#watch());
  }

  // HTTP, where no socket gets through

  /** Go on over HTTP, if that works; sockets are tried again beside it. */
  async #fallBack() {
    const attempt = (this.#opening += 1);
    let page;
    try {
      page = await this.#account.request("chat/history?limit=1");
    } catch (error) {
      if (attempt === this.#opening) this.#noToken(error);
      return;
    }
    if (attempt !== this.#opening || !this.#wanted) return;
    this.#http.start();
    this.#probes = 0;
    if (this.#sockets) this.#probe(0);
    // A last message without an answer may be being answered: HTTP has no list of what is active.
    const open = page.messages.filter((message) => message.role === "user");
    this.#begin({ user: this.#account.user, active: open.map(({ turn }) => ({ turn, seq: 0, status: "" })) });
  }

  #probe(ms = null) {
    if (!this.#sockets) return;
    const limit = Math.min(PROBE_CEILING_MS, PROBE_MS * 2 ** this.#probes);
    this.#probes += 1;
    this.#set("probe", ms ?? limit * (0.5 + this.#random() / 2), () => {
      if (this.#http.open && !this.#socket) this.#open();
    });
  }

  #requestLost(error) {
    this.#drop();
    if (error.code === "draining") this.#later((error.retryAfterS ?? 1 + this.#random() * 4) * 1000, "draining");
    else this.#noToken(error);
  }

  // What comes in

  #heard(raw) {
    this.#heardAt = this.#timers.now();
    this.#mute = false;
    this.#muteSockets = 0;
    let frame = null;
    try {
      frame = JSON.parse(raw);
    } catch {
      return;
    }
    if (!frame || typeof frame !== "object") return;
    if (frame.type === "error" && frame.data?.code === "internal" && !this.#entered) this.#onAway();
    else this.#take(frame);
  }

  #take(frame) {
    const { type, data = {} } = frame;
    if (frame.turn && Number.isInteger(frame.seq)) this.#follow(frame);
    else if (type === "ready") this.#onReady(data);
    else if (type === "ack") this.#onAck(data);
    else if (type === "error") this.#onError(data);
    else if (type === "crisis") this.#emit("card", { card: data, clientId: this.#inFlight?.clientId ?? null });
    else if (type === "message") this.#emit("message", { turn: frame.turn ?? null, ...data });
    else if (type === "auth_expiring") this.#onExpiring();
    else if (type === "draining") this.#onDraining(data);
  }

  #onReady(data) {
    this.#clear("answer");
    this.#entered = true;
    this.#away = false;
    this.#http.close();
    this.#clear("probe");
    this.#requeue();
    this.#renewals = 0;
    this.#heartbeatMs = (data.heartbeat_s || HEARTBEAT_S) * 1000;
    this.#watch();
    this.#begin(data);
  }

  #begin(data) {
    this.#ready = true;
    this.#failures = 0;
    this.#state("online");
    this.#emit("ready", data);
    this.#resumeAll((data.active ?? []).map((item) => item.turn));
    this.#pump();
  }

  /** Nothing can be kept now; a message is still read, once, for its card. */
  #onAway() {
    if (this.#http.open) return;
    this.#away = true;
    this.#set("answer", ANSWER_MS, () => this.#lost());
    if (this.#inFlight) this.#inFlight.state = "shown";
    this.#landed();
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

  #onDraining({ reconnect_in_ms: ms }) {
    this.#drainMs = ms ?? AGAIN_MS;
    this.#set("farewell", FAREWELL_MS, () => this.#closed(Close.abnormal));
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
    if (OF_THE_LINE.includes(error.code)) {
      if (error.code === "draining") this.#drainMs ??= 1000;
      return;
    }
    // A turn that is followed may have lost its thread with it; the error does not say which.
    if (error.code === "internal") this.#set("again", AGAIN_MS, () => this.#resumeAll());
    if (this.#inFlight) this.#refuse(error);
    else if (this.#ready) this.#emit("problem", { error });
  }

  /** The message on its way was not taken. */
  #refuse(error) {
    const item = this.#inFlight;
    if (!item) return;
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
    if (!(this.#ready || this.#away) || this.#inFlight || this.#drainMs !== null) return;
    const item = this.#outbox.find((candidate) => candidate.state === "queued");
    if (!item) return;
    const data = { client_id: item.clientId, text: item.text };
    if (item.quickReply) data.quick_reply = item.quickReply;
    item.state = "sending";
    this.#inFlight = item;
    // A frame over the limit would cost the line, and the next one as well.
    if (bytesOf(JSON.stringify({ type: "message", data })) > MAX_FRAME_BYTES) this.#refuse(tooLong());
    else if (this.#http.open) this.#http.message(data);
    else if (this.#put("message", data)) this.#set("ack", ANSWER_MS, () => this.#lost());
  }

  #landed() {
    this.#inFlight = null;
    this.#clear("ack");
  }

  #resume(turn) {
    if (this.#http.open) {
      this.#http.follow(turn);
      return;
    }
    const after = this.turns.get(turn)?.seq ?? 0;
    if (this.#put("resume", { turn, after })) this.#asked.push(turn);
  }

  #resumeAll(first = []) {
    const unfinished = [...this.turns.values()].filter((turn) => !turn.ended).map((turn) => turn.id);
    for (const id of new Set([...first, ...unfinished])) this.#resume(id);
  }

  #put(type, data) {
    const may = this.#ready || (this.#away && type === "message");
    if (!may || this.#http.open) return false;
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
    for (const listener of [...(this.#listeners.get(type) ?? [])]) {
      try {
        listener(data);
      } catch (error) {
        globalThis.setTimeout(() => {
          throw error;
        });
      }
    }
  }

  #state(state, more = {}) {
    const http = this.#http.streams ? "sse" : "post";
    const transport = state === "online" ? (this.#http.open ? http : "socket") : null;
    this.#latest = { state, reason: null, inMs: null, transport, ...more };
    this.#emit("state", this.#latest);
  }

  #set(name, ms, work) {
    this.#clear(name);
    this.#running[name] = this.#timers.setTimeout(work, ms);
  }

  #clear(name) {
    this.#timers.clearTimeout(this.#running[name]);
  }
}
