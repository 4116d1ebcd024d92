/** The client on a clock that is wound by hand: what it does when, without a server. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { codePoints, FlouAccount, persisted, Turn, uuid } from "../../templates/static/flou-client.js";
import { Clock, frame, settle, Storage, token, TURN, world } from "./world.mjs";

const waits = (heard) => heard.filter((event) => event.state === "waiting").map((event) => event.inMs);
const CLOSE_CODES = JSON.parse(process.env.FLOU_CLOSE_CODES ?? "[]");

test("what an app downloads stays under 12 KiB", () => {
  const file = readFileSync(new URL("../../templates/static/flou-client.js", import.meta.url));
  assert.ok(gzipSync(file, { level: 9 }).length < 12 * 1024);
});

test("the way back doubles up to ten seconds, with jitter over all of it", async () => {
  for (const share of [1, 0.25, 0]) {
    const { sockets, clock, heard } = await world({ random: () => share });
    const full = [500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000];
    for (const ms of full) {
      sockets.at(-1).onclose({ code: 1006 });
      await clock.pass(ms * share);
    }
    assert.deepEqual(waits(heard), full.map((ms) => ms * share));
  }
});

test("a line that was ready begins the way back anew", async () => {
  const { sockets, clock, heard } = await world();
  for (let count = 0; count < 3; count += 1) {
    sockets.at(-1).ready();
    sockets.at(-1).onclose({ code: 1006 });
    await clock.pass(500);
  }
  assert.deepEqual(waits(heard), [500, 500, 500]);
});

test("every close code of the server is obeyed: below 4500 it comes back, from there on it does not", async () => {
  assert.ok(CLOSE_CODES.length > 8, "the codes come from the server's own table");
  for (const code of [...new Set([...CLOSE_CODES, 1005, 1006, 4499, 4999])]) {
    const { sockets, clock, client } = await world();
    sockets[0].ready();
    sockets[0].onclose({ code });
    await clock.pass(60_000);
    assert.equal(sockets.length > 1, code < 4500, `close code ${code}`);
    if (code >= 4500) assert.ok(["stopped", "idle"].includes(client.state.state));
  }
});

test("a refusal for too many connections waits half a minute, or as long as the server said", async () => {
  const { sockets, heard, clock } = await world();
  sockets[0].onclose({ code: 4008 });
  await clock.pass(30_000);
  sockets[1].say({ type: "error", data: { code: "rate_limited", message: "…", retryable: true, retry_after_s: 90 } });
  sockets[1].onclose({ code: 4008 });
  assert.deepEqual(waits(heard), [30_000, 90_000]);
});

test("a line that is silent for two and a half heartbeats is taken anew", async () => {
  const { sockets, clock } = await world();
  sockets[0].ready();
  for (let count = 0; count < 10; count += 1) {
    await clock.pass(25_000);
    sockets[0].say({ type: "ping", data: { t: 1 } });
  }
  assert.equal(sockets.length, 1);
  await clock.pass(62_499);
  assert.equal(sockets.length, 1);
  await clock.pass(501);
  assert.equal(sockets.length, 2);
  assert.ok(sockets[0].closed);
});

test("a handshake that nobody answers is given up after ten seconds", async () => {
  const { sockets, clock } = await world();
  await clock.pass(10_500);
  assert.equal(sockets.length, 2);
});

test("a drained line comes back when it was told, and sends nothing before", async () => {
  for (const farewell of [true, false]) {
    const { sockets, clock, client, heard } = await world();
    sockets[0].ready();
    sockets[0].say({ type: "draining", data: { reconnect_in_ms: 1234 } });
    client.send("hola");
    assert.deepEqual(sockets[0].of("message"), []);
    if (farewell) sockets[0].onclose({ code: 1012 });
    else await clock.pass(3000); // daphne cannot say 1012: the frame alone has to do
    assert.deepEqual([heard.at(-1).reason, heard.at(-1).inMs], ["draining", 1234]);
    await clock.pass(1234);
    sockets[1].ready();
    assert.equal(sockets[1].of("message")[0].text, "hola");
  }
});

test("an app that wakes up takes a new line after a long sleep only", async () => {
  const { sockets, clock, client } = await world();
  sockets[0].ready();
  clock.sleep(29_000);
  client.wake();
  assert.equal(sockets.length, 1);
  clock.sleep(2000);
  client.wake();
  await settle();
  assert.equal(sockets.length, 2);
});

test("a lifecycle may tell twice; one line is opened, and it is left with the client", async () => {
  let told = null;
  let left = 0;
  const lifecycle = (tell) => {
    told = tell;
    return () => (left += 1);
  };
  const { sockets, clock, client } = await world({ lifecycle });
  sockets[0].ready();
  told.online();
  told.wake();
  told.online();
  await settle();
  assert.equal(sockets.length, 2);
  await clock.pass(100);
  client.disconnect();
  told.online();
  await settle();
  assert.deepEqual([sockets.length, left], [2, 1]);
});

test("a network that goes takes the line with it at once; it is taken again when the network is back", async () => {
  let told = null;
  const { sockets, client } = await world({ lifecycle: (tell) => ((told = tell), () => {}) });
  sockets[0].ready();
  told.offline();
  assert.deepEqual([client.online, client.state.state, client.state.reason], [false, "waiting", "lost"]);
  told.offline();
  assert.equal(sockets.length, 1);
  told.online();
  await settle();
  sockets[1].ready();
  assert.deepEqual([sockets.length, client.online], [2, true]);
  client.disconnect();
  told.offline();
  assert.equal(client.state.state, "idle");
});

test("the token goes by header, subprotocol or first frame", async () => {
  const header = (await world({ auth: "header" })).latest();
  assert.deepEqual(header.protocols, ["flou.v1"]);
  assert.match(header.more.headers.Authorization, /^Bearer e/);
  const subprotocol = (await world({ auth: "subprotocol" })).latest();
  assert.match(subprotocol.protocols[1], /^bearer\.[\w-]+$/);
  const first = (await world({ auth: "frame" })).latest();
  first.onopen();
  assert.match(first.of("auth")[0].token, /^e/);
  assert.equal(header.url, "ws://flou.test/ws/v1/chat");
});

test("a gap is resumed from what is there; what is known is dropped; the rest is applied", async () => {
  const { sockets, client } = await world();
  const line = sockets[0];
  line.ready();
  line.say(frame("chunk", 1, { text: "uno " }));
  line.say(frame("chunk", 1, { text: "uno " }));
  line.say(frame("chunk", 3, { text: "tres" }));
  line.say(frame("chunk", 4, { text: "cuatro" }));
  assert.deepEqual(line.of("resume"), [{ turn: TURN, after: 1 }]);
  line.say(frame("snapshot", 3, { text: "uno dos tres ", status: "generating" }));
  line.say(frame("chunk", 4, { text: "cuatro" }));
  assert.equal(client.turns.get(TURN).text, "uno dos tres cuatro");
});

test("turns that had not ended are resumed on the next line, with those the server names", async () => {
  const { sockets, clock } = await world();
  sockets[0].ready();
  sockets[0].say(frame("chunk", 1, { text: "uno " }));
  sockets[0].onclose({ code: 1006 });
  await clock.pass(500);
  const other = TURN.replaceAll("1", "2");
  sockets[1].ready({ active: [{ turn: other, seq: 4, status: "generating" }] });
  assert.deepEqual(sockets[1].of("resume"), [{ turn: other, after: 0 }, { turn: TURN, after: 1 }]);
});

test("a message keeps its id over broken lines and over a restart of the app, until it is acknowledged", async () => {
  const first = await world();
  first.sockets[0].ready();
  const id = first.client.send("hola");
  first.sockets[0].onclose({ code: 1006 });
  await first.clock.pass(500);
  first.sockets[1].ready();
  first.client.disconnect();
  const second = await world({ storage: first.storage });
  second.sockets[0].ready();
  const sent = [...first.sockets, ...second.sockets].flatMap((socket) => socket.of("message"));
  assert.deepEqual(sent.map((data) => data.client_id), [id, id, id]);
  second.sockets[0].say({ type: "ack", data: { client_id: id, message_id: 1, turn: TURN, duplicate: true } });
  assert.deepEqual([second.client.unsent, second.storage.getItem("flou.outbox.x")], [[], null]);
});

test("one message is on its way at a time, and a refused one can be sent again under its id", async () => {
  const { sockets, client, heard } = await world();
  sockets[0].ready();
  const ids = [client.send("uno"), client.send("dos")];
  assert.equal(sockets[0].of("message").length, 1);
  const data = { code: "rate_limited", message: "Espera.", retryable: true, retry_after_s: 1 };
  sockets[0].say({ type: "error", data });
  assert.deepEqual(sockets[0].of("message").map((sent) => sent.text), ["uno", "dos"]);
  assert.equal(heard.find((event) => event.type === "refused").clientId, ids[0]);
  sockets[0].say({ type: "ack", data: { client_id: ids[1], message_id: 1, turn: TURN, duplicate: false } });
  client.retry(ids[0]);
  assert.equal(sockets[0].of("message").at(-1).client_id, ids[0]);
});

test("while nobody can be let in, a message is read once for its card, and sent again when somebody can", async () => {
  const { sockets, client, clock, heard } = await world();
  const away = { type: "error", data: { code: "internal", message: "…", retryable: true } };
  const id = client.send("uno");
  assert.deepEqual(sockets[0].of("message"), []);
  sockets[0].say(away);
  sockets[0].say({ type: "crisis", data: { level: "high", text: "…", resources: [] } });
  sockets[0].say(away);
  assert.deepEqual(sockets[0].of("message").map((data) => data.client_id), [id]);
  assert.deepEqual(heard.filter(({ type }) => ["card", "refused"].includes(type)).map((event) => event.clientId), [id]);
  sockets[0].ready();
  assert.deepEqual(sockets[0].of("message").map((data) => data.client_id), [id, id]);
  await clock.pass(10_000);
  assert.equal(sockets.length, 1);
});

test("a message that an earlier answer holds up goes when that has ended", async () => {
  const { sockets, client } = await world();
  sockets[0].ready();
  sockets[0].say(frame("chunk", 1, { text: "uno " }));
  client.send("dos");
  sockets[0].say({ type: "error", data: { code: "turn_in_progress", message: "…", retryable: true } });
  assert.equal(client.unsent[0].state, "held");
  sockets[0].say(frame("error", 2, { code: "internal", message: "…", retryable: true }));
  assert.equal(sockets[0].of("message").length, 2);
});

test("a message too big for a frame is refused here, and the next one goes", async () => {
  const { sockets, client, heard } = await world();
  sockets[0].ready();
  client.send("ñ".repeat(9000));
  client.send("hola");
  assert.equal(heard.find((event) => event.type === "refused").error.code, "too_long");
  assert.deepEqual(sockets[0].of("message").map((data) => data.text), ["hola"]);
});

test("a stop before the acknowledgement stops the turn that comes of it", async () => {
  const { sockets, client } = await world();
  sockets[0].ready();
  const clientId = client.send("hola");
  client.cancel({ clientId });
  sockets[0].say({ type: "ack", data: { client_id: clientId, message_id: 1, turn: TURN, duplicate: false } });
  assert.deepEqual(sockets[0].of("cancel"), [{ turn: TURN, seen_chars: 0 }]);
});

test("a card of a message that was not stored is told with the message it answers", async () => {
  const { sockets, client, heard } = await world();
  sockets[0].ready();
  const clientId = client.send("…");
  sockets[0].say({ type: "crisis", data: { level: "high", text: "Aquí estamos.", resources: [] } });
  assert.equal(heard.find((event) => event.type === "card").clientId, clientId);
});

test("frames and fields of a later version are passed over", async () => {
  const { sockets, client } = await world();
  sockets[0].ready({ novelty: true });
  for (const raw of ["{", "null", "[]", '"x"', "7"]) sockets[0].onmessage({ data: raw });
  sockets[0].say({ type: "novelty", data: {} });
  sockets[0].say(frame("novelty", 1, {}));
  sockets[0].say(frame("chunk", 2, { text: "hola", novelty: 1 }));
  assert.equal(client.turns.get(TURN).text, "hola");
});

test("a snapshot never takes back what was shown", () => {
  const turn = new Turn(TURN);
  turn.apply(frame("chunk", 1, { text: "uno" }));
  turn.apply(frame("chunk", 2, { text: " dos" }));
  assert.equal(turn.apply(frame("snapshot", 1, { text: "uno", status: "generating" })), null);
  assert.equal(turn.text, "uno dos");
  assert.equal(turn.apply(frame("replace", 3, { text: "otra cosa", reason: "safety" })), "replace");
  assert.equal(turn.text, "otra cosa");
});

test("a phone whose clock is wrong does not renew with every request", async () => {
  for (const wrongByS of [-7200, 7200]) {
    const asked = [];
    const fetch = async (url) => {
      asked.push(url);
      return new Response("{}");
    };
    const clock = new Clock(1_000_000_000);
    const own = { storage: new Storage(), timers: clock, locks: null };
    const account = new FlouAccount({ base: "http://flou.test/api/v1", fetch, ...own });
    const iat = clock.now() / 1000 + wrongByS;
    await account.adopt({ access: token({ iat, exp: iat + 900 }), refresh: "r1" });
    await account.request("me");
    assert.deepEqual(asked, ["http://flou.test/api/v1/me"]);
    clock.sleep(900_000);
    await account.request("me").catch(() => {});
    assert.match(asked[1], /auth\/token\/refresh$/);
  }
});

test("an answer without a body is none, and one that is not ours is a network that fails", async () => {
  const answers = { me: new Response(null, { status: 202 }), "chat/history": new Response("", { status: 200 }) };
  const fetch = async (url) => answers[url.split("/v1/")[1]] ?? new Response("<h1>Bad gateway</h1>", { status: 502 });
  const account = new FlouAccount({ base: "http://flou.test/api/v1", fetch, storage: new Storage(), locks: null });
  await account.adopt({ access: token({ iat: Date.now() / 1000, exp: 1e12 }), refresh: "r1" });
  assert.equal(await account.request("me", { method: "DELETE", body: {} }), null);
  assert.equal(await account.request("chat/history", { method: "DELETE" }), null);
  await assert.rejects(account.request("legal"), { name: "FlouError", status: 0, retryable: true });
  await assert.rejects(account.signOutEverywhere(), { status: 0 });
  assert.ok(account.user, "what the server did not end goes on");
  answers["auth/logout-all"] = new Response(null, { status: 204 });
  await account.signOutEverywhere();
  assert.equal(account.user, null);
});

test("an asynchronous storage is read once and written in order; a failed write stops nothing", async () => {
  const kept = new Map([["flou.session", JSON.stringify({ access: token(), refresh: "r0" })]]);
  let fail = true;
  const store = await persisted({
    getItem: async (key) => kept.get(key) ?? null,
    setItem: async (key, value) => {
      await settle();
      if (fail) throw new Error((fail = "the keychain is locked"));
      kept.set(key, value);
    },
    removeItem: async (key) => void kept.delete(key),
  });
  const account = new FlouAccount({ base: "http://flou.test/", storage: store });
  assert.equal(account.user, "7b1c1f0e-0000-4000-8000-000000000001");
  await account.adopt({ access: token(), refresh: "r1" });
  fail = false;
  await account.adopt({ access: token(), refresh: "r2" });
  assert.equal(JSON.parse(kept.get("flou.session")).refresh, "r2");
  account.forget();
  await settle();
  assert.equal(kept.size, 0);
});

test("ids are UUIDs of version 4 whatever they are made of, and length is counted as the server does", () => {
  const v4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  for (const random of [Math.random, () => 0, () => 0.999]) assert.match(uuid(random), v4);
  assert.equal(codePoints("ñandú 🌱👍🏽"), 9);
});
