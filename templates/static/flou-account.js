/**
 * The sign-in of one student: tokens, their renewal, and requests in the student's name. No DOM.
 *
 * A refresh token can be spent once; a second use ends the sign-in. So all tabs share one pair in the storage,
 * and whoever renews holds a lock across tabs, looks again, and finds the work done when another was faster.
 */

import { readJSON, storage as browserStorage, writeJSON } from "./flou-storage.js";

const SESSION = "flou.session";
const LOCK = "flou.renewal";
const LEASE_MS = 20_000; // longer than a request may take
const ANSWER_MS = 15_000;
const SETTLE_MS = 300;
const LOOK_AGAIN_MS = 60;
// A token that ends this soon may be refused before it arrives.
const SPARE_S = 5;

/** What the server refused, or `network` when it could not be reached; `message` is for the student. */
export class FlouError extends Error {
  constructor({ code, message, retryable = false, retry_after_s = null, fields = null }, status = 0) {
    super(message);
    this.name = "FlouError";
    this.code = code;
    this.retryable = retryable;
    this.retryAfterS = retry_after_s;
    this.fields = fields ?? {};
    this.status = status;
  }
}

const unreachable = () =>
  new FlouError({
    code: "network",
    message: "No pudimos conectar con Flou. Revisa tu internet y vuelve a intentarlo.",
    retryable: true,
  });
const signedOut = () =>
  new FlouError({ code: "auth_required", message: "Tu sesión terminó. Vuelve a entrar." }, 401);

export class FlouAccount {
  #storage;
  #fetch;
  #locks;
  #base;
  #renewing = null;

  constructor({
    base = "/api/v1/",
    storage = browserStorage,
    fetch = (...args) => globalThis.fetch(...args),
    locks = globalThis.navigator?.locks,
  } = {}) {
    this.#base = base;
    this.#storage = storage;
    this.#fetch = fetch;
    this.#locks = locks;
  }

  /** The storage key under which other tabs see a change of the sign-in. */
  static get storageKey() {
    return SESSION;
  }

  /** The public id of whoever is signed in, or null. */
  get user() {
    return claims(this.#pair()?.access)?.sub ?? null;
  }

  async signIn(email, password) {
    this.#keep(await this.#post("auth/token", { email, password }));
  }

  async register(email, password, country) {
    this.#keep(await this.#post("auth/register", { email, password, country }));
  }

  /** Sign in as the demo student; the server has one on somebody's own machine only. */
  async demo() {
    this.#keep(await this.#post("auth/demo", {}));
  }

  /** End the sign-in here at once, and on the server when it can be reached. */
  async signOut() {
    const refresh = this.#pair()?.refresh;
    this.forget();
    if (refresh) await this.#post("auth/logout", { refresh }).catch(() => {});
  }

  /** Drop the tokens of this browser. */
  forget() {
    this.#storage.removeItem(SESSION);
  }

  /** Return an access token that is good for now; throws `FlouError`. */
  async access() {
    const held = this.#pair();
    if (!held) throw signedOut();
    const ends = claims(held.access)?.exp ?? 0;
    return ends - Date.now() / 1000 > SPARE_S ? held.access : this.renew(held.access);
  }

  /** Return the access token that follows `stale`; many callers, in many tabs, cost one exchange. */
  renew(stale) {
    this.#renewing ??= this.#alone(() => this.#exchange(stale)).finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  /** Return the JSON answer of a request in the student's name; throws `FlouError`. */
  async request(path, { method = "GET", body } = {}) {
    const access = await this.access();
    try {
      return await this.#ask(path, { method, body, access });
    } catch (error) {
      if (error.code !== "token_expired") throw error;
      return this.#ask(path, { method, body, access: await this.renew(access) });
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
      this.#keep(next);
      return next.access;
    } catch (error) {
      if (error.status === 401 && unchanged()) this.forget();
      throw error;
    }
  }

  /**
   * Run `work` while no other tab does. The lock is held a moment longer than the work, which costs the caller
   * nothing: what one tab stores reaches the process of another a little later than the lock does (without the
   * moment, 1 of 12 renewals of three tabs ended the sign-in).
   */
  async #alone(work) {
    const leave = await this.#enter();
    try {
      return await work();
    } finally {
      setTimeout(leave, SETTLE_MS);
    }
  }

  /** Wait for the lock; returns how to release it. Without the Web Locks API tabs agree through the storage. */
  async #enter() {
    if (this.#locks) {
      return new Promise((entered, failed) => {
        this.#locks.request(LOCK, () => new Promise((leave) => entered(leave))).catch(failed);
      });
    }
    const mine = String(Math.random());
    for (;;) {
      const lease = readJSON(this.#storage, LOCK);
      if (!lease || lease.until < Date.now()) {
        writeJSON(this.#storage, LOCK, { owner: mine, until: Date.now() + LEASE_MS });
      }
      await new Promise((resume) => setTimeout(resume, LOOK_AGAIN_MS));
      if (readJSON(this.#storage, LOCK)?.owner === mine) return () => this.#storage.removeItem(LOCK);
    }
  }

  #pair() {
    return readJSON(this.#storage, SESSION);
  }

  #keep({ access, refresh }) {
    writeJSON(this.#storage, SESSION, { access, refresh });
  }

  #post(path, body) {
    return this.#ask(path, { method: "POST", body });
  }

  async #ask(path, { method, body, access }) {
    const headers = { Accept: "application/json" };
    if (access) headers.Authorization = `Bearer ${access}`;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    let answer;
    let content = null;
    try {
      answer = await this.#fetch(this.#base + path, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: "omit",
        cache: "no-store",
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      content = answer.status === 204 ? null : await answer.json();
    } catch {
      if (!answer || answer.ok) throw unreachable();
    }
    if (answer.ok) return content;
    throw content?.error ? new FlouError(content.error, answer.status) : unreachable();
  }
}

/** Return what a JWT says, unverified: the server judges it, the page only reads when it ends. */
export function claims(token) {
  try {
    return JSON.parse(atob(token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/")));
  } catch {
    return null;
  }
}
