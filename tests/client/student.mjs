/** Students with the real client against real servers, which pytest has started and controls. */

import assert from "node:assert/strict";
import { createHmac, randomInt, randomUUID } from "node:crypto";

import { claims, FlouAccount, FlouClient } from "../../templates/static/flou-client.js";
import { Relay } from "./relay.mjs";
import { Storage } from "./world.mjs";

export const WORLD = JSON.parse(process.env.FLOU_WORLD);
const TYPES = ["state", "queued", "sent", "held", "refused", "card", "message", "turn", "gone", "problem", "ready"];
const PATIENCE_MS = 40_000; // a dead server's lease, the sweep, and the whole answer once more

/** Ask pytest to `kill`, `stop` (with a farewell) or `start` a server. */
export async function control(kind, act) {
  const answer = await fetch(`${WORLD.control}/${kind}/${act}`, { method: "POST" });
  assert.equal(answer.status, 204);
}

/** Node's WebSocket, noting what goes through it. */
export function noted() {
  const sockets = [];
  class Noted extends WebSocket {
    frames = [];
    sent = [];
    constructor(...rest) {
      super(...rest);
      sockets.push(this);
      this.addEventListener("message", (event) => this.frames.push(JSON.parse(event.data)));
    }
    send(raw) {
      this.sent.push(JSON.parse(raw));
      super.send(raw);
    }
  }
  return { WebSocket: Noted, sockets };
}

/** A student of a server, behind a relay of their own. */
export class Student {
  exchanges = 0;
  clients = [];

  static async of(kind) {
    const student = new Student();
    student.relay = await Relay.to(new URL(WORLD.servers[kind]).port);
    student.storage = new Storage();
    student.account = student.signIn();
    await student.account.register(`${randomUUID()}@example.com`, "una-clave-larga-y-tranquila", "CL");
    return student;
  }

  /** Return an account over the student's storage, as another tab has one. */
  signIn(options = {}) {
    const from = `10.${randomInt(256)}.${randomInt(256)}.1`; // registering is limited per address
    return new FlouAccount({
      base: `http://127.0.0.1:${this.relay.port}/api/v1/`,
      storage: this.storage,
      fetch: (url, init) => {
        if (url.endsWith("auth/token/refresh")) this.exchanges += 1;
        return fetch(url, { ...init, headers: { ...init.headers, "X-Forwarded-For": from } });
      },
      ...options,
    });
  }

  /** Return a connected client; the way back is quick, since nobody else is waiting. */
  connect(options = {}) {
    const client = new FlouClient({ account: this.account, random: () => 0.02, ...options });
    this.clients.push(client);
    client.connect();
    return client;
  }

  /** Return the messages as the server keeps them. */
  async history() {
    return (await this.account.request("chat/history")).messages;
  }

  /** Make the access token one that ends after `lifeS`, and that this clock believes in. */
  async age(lifeS) {
    const held = JSON.parse(this.storage.getItem("flou.session"));
    const exp = Math.floor(Date.now() / 1000) + lifeS;
    const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const body = `${part({ alg: "HS256", typ: "JWT" })}.${part({ ...claims(held.access), iat: exp - 900, exp })}`;
    const access = `${body}.${createHmac("sha256", WORLD.secret).update(body).digest("base64url")}`;
    await this.account.adopt({ access, refresh: held.refresh });
    return access;
  }

  async leave() {
    for (const client of this.clients) client.disconnect();
    await this.relay.close();
  }
}

/** Wait until something is so, looking after each event; says what was waited for. */
export function when(client, what, isSo) {
  return new Promise((resolve, reject) => {
    const stops = [];
    const done = (end, value) => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      end(value);
    };
    const timer = setTimeout(() => {
      done(reject, new Error(`waited for ${what}; the line is ${JSON.stringify(client.state)}`));
    }, PATIENCE_MS);
    const look = (type, data) => {
      try {
        const found = isSo(type, data);
        if (found) done(resolve, found);
      } catch (error) {
        done(reject, error);
      }
    };
    for (const type of TYPES) stops.push(client.on(type, (data) => look(type, data)));
    look("now", {});
  });
}

export const online = (client, transport = "socket") =>
  when(client, `a line by ${transport}`, () => client.online && client.state.transport === transport);

/** Send, and wait for the turn that comes of it. */
export async function begun(client, text, options) {
  const clientId = client.send(text, options);
  const { turn } = await when(client, "the acknowledgement", (type, data) => {
    if (type === "refused") throw new Error(data.error.message);
    return type === "sent" && data.clientId === clientId && data;
  });
  return client.turns.get(turn);
}

export const ended = (client, turn) => when(client, "the end of the turn", () => turn.ended && turn);

export const grown = (client, turn) => when(client, "some of the answer", () => turn.text.includes(" ") && turn);

/** Check that the server kept one message and one answer, and that the client holds the same. */
export async function agreed(student, turn, text) {
  const [mine, answer, ...more] = await student.history();
  assert.deepEqual([mine.role, mine.text, answer.role, more], ["user", text, "assistant", []]);
  assert.equal(turn.text, answer.text);
  assert.equal(turn.ending.message_id, answer.id);
}
