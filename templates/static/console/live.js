/** The line to the server: a socket, and questions in its place while there is none. */

const POLL_MS = 5000;
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 15000;
/** Three pings of the server that did not come. */
const SILENCE_MS = 45000;
/** Closings that say: do not come back. */
const REFUSED = 4500;

export class Live {
  #socketUrl;
  #pollUrl;
  #onState;
  #onLine;
  #socket = null;
  #retryMs = FIRST_RETRY_MS;
  #silence = 0;
  #polling = 0;
  #ended = false;

  /** `socketUrl` null: only questions. `onState(state)` is told what is, `onLine(how)` how it was learnt. */
  constructor({ socketUrl, pollUrl, onState, onLine }) {
    this.#socketUrl = socketUrl;
    this.#pollUrl = pollUrl;
    this.#onState = onState;
    this.#onLine = onLine;
  }

  start() {
    if (this.#socketUrl) this.#connect();
    else this.#poll();
    addEventListener("online", () => this.#connectNow());
    document.addEventListener("visibilitychange", () => document.hidden || this.#connectNow());
  }

  #connect() {
    const address = new URL(this.#socketUrl, location.href);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    this.#socket = new WebSocket(address);
    this.#socket.onmessage = ({ data }) => this.#hear(JSON.parse(data));
    this.#socket.onclose = ({ code }) => this.#lost(code);
    this.#listen();
  }

  /** Come back at once instead of at the end of a pause. */
  #connectNow() {
    if (this.#ended || !this.#socketUrl || this.#socket) return;
    clearTimeout(this.#retry);
    this.#connect();
  }

  #retry = 0;

  #hear({ type, data }) {
    this.#listen();
    if (type !== "state") return;
    this.#retryMs = FIRST_RETRY_MS;
    clearTimeout(this.#polling);
    this.#polling = 0;
    this.#onLine(data.system?.database === "down" ? "away" : "live");
    this.#onState(data);
  }

  #listen() {
    clearTimeout(this.#silence);
    const socket = this.#socket;
    this.#silence = setTimeout(() => socket.close(), SILENCE_MS);
  }

  #lost(code) {
    clearTimeout(this.#silence);
    this.#socket = null;
    if (!this.#polling) this.#poll();
    if (this.#ended || code >= REFUSED) return;
    const pause = this.#retryMs * (0.75 + Math.random() / 2);
    this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
    this.#retry = setTimeout(() => this.#connectNow(), pause);
  }

  async #poll() {
    this.#polling = setTimeout(() => this.#poll(), POLL_MS);
    try {
      // The header: a page that asks by itself does not keep a session alive.
      const answer = await fetch(this.#pollUrl, { headers: { "X-Flou-Poll": "1" }, cache: "no-store" });
      if (answer.status === 403) this.#end();
      else if (!answer.ok) this.#onLine("away");
      else if (this.#polling) this.#polled(await answer.json());
    } catch {
      this.#onLine("away");
    }
  }

  #polled(state) {
    this.#onLine("polling");
    this.#onState(state);
  }

  #end() {
    this.#ended = true;
    clearTimeout(this.#polling);
    clearTimeout(this.#retry);
    this.#onLine("ended");
  }
}
