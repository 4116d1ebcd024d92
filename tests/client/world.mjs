/** A made-up world for the client: a clock that is wound by hand, sockets and a storage that do as they are told. */

import { FlouAccount, FlouClient } from "../../templates/static/flou-client.js";

export const USER = "7b1c1f0e-0000-4000-8000-000000000001";
export const TURN = "11111111-1111-4111-8111-111111111111";

/** Let everything run that waits for a promise only. */
export const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Return a token that says when it ends; the made-up servers believe everything. */
export function token({ sub = USER, iat = 0, exp = 1e6, jti = "" } = {}) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "HS256" })}.${part({ sub, iat, exp, jti })}.x`;
}

export class Clock {
  #time = 0;
  #timers = new Map();
  #next = 1;

  constructor(time = 0) {
    this.#time = time;
  }

  now = () => this.#time;

  setTimeout = (work, ms) => {
    this.#timers.set(this.#next, { at: this.#time + ms, work });
    return this.#next++;
  };

  clearTimeout = (timer) => this.#timers.delete(timer);

  /** Let time pass, with everything that falls due on its way. */
  async pass(ms) {
    const until = this.#time + ms;
    await settle();
    for (;;) {
      const [due] = [...this.#timers].sort(([, a], [, b]) => a.at - b.at);
      if (!due || due[1].at > until) break;
      this.#time = due[1].at;
      this.#timers.delete(due[0]);
      due[1].work();
      await settle();
    }
    this.#time = until;
  }

  /** Let time pass as it does in a sleeping device: no timer runs. */
  sleep(ms) {
    this.#time += ms;
  }
}

export class Storage {
  values = new Map();
  getItem = (key) => this.values.get(key) ?? null;
  setItem = (key, value) => void this.values.set(key, value);
  removeItem = (key) => void this.values.delete(key);
}

/** Return a client with its world: `sockets` are those it has opened, `heard` the events it told. */
export async function world({ storage = new Storage(), random = () => 1, clock = new Clock(), ...options } = {}) {
  const sockets = [];
  class Socket {
    sent = [];
    closed = false;
    constructor(url, protocols, more) {
      Object.assign(this, { url, protocols, more });
      sockets.push(this);
    }
    send(raw) {
      this.sent.push(JSON.parse(raw));
    }
    close() {
      this.closed = true;
    }
    say(frame) {
      this.onmessage({ data: JSON.stringify(frame) });
    }
    ready(data = {}) {
      this.say({ type: "ready", data: { user: USER, heartbeat_s: 25, max_chars: 2000, active: [], ...data } });
    }
    of(type) {
      return this.sent.filter((frame) => frame.type === type).map((frame) => frame.data);
    }
  }
  const fetch = async () => {
    throw new Error("no network");
  };
  const account = new FlouAccount({ base: "http://flou.test/api/v1/", storage, fetch, locks: null, timers: clock });
  await account.adopt({ access: token({ iat: clock.now() / 1000 }), refresh: "r1" });
  const client = new FlouClient({
    account, WebSocket: Socket, transport: "socket", timers: clock, random, ...options,
  }); // prettier-ignore
  const heard = [];
  const types = ["state", "queued", "sent", "held", "refused", "card", "message", "turn", "gone", "problem", "signedOut"];
  for (const type of types) client.on(type, (data) => heard.push({ type, ...data }));
  client.connect();
  await settle();
  return { client, account, clock, storage, sockets, heard, latest: () => sockets.at(-1) };
}

/** Return a durable frame. */
export const frame = (type, seq, data) => ({ type, seq, data, turn: TURN });
