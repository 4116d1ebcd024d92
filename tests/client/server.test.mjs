/** The client against uvicorn and daphne, over lines and with servers that fail. */

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { agreed, begun, control, ended, grown, noted, online, Student, when, WORLD } from "./student.mjs";
import { Relay } from "./relay.mjs";

const TEXT = "Estoy frustrado con mi ensayo para filosofía";
const students = [];

async function student(kind = "uvicorn") {
  students.push(await Student.of(kind));
  return students.at(-1);
}

const each = (values, check) => Promise.all(values.map(check));

after(() => each(students, (one) => one.leave()));

// These share the servers, and break the lines to them only.
describe("over lines that break", { concurrency: 4 }, () => {
  for (const kind of Object.keys(WORLD.servers)) {
    test(`${kind}: a message is answered whichever way the token goes`, async () => {
      await each(["header", "subprotocol", "frame"], async (auth) => {
        const ana = await student(kind);
        const client = ana.connect({ auth });
        const turn = await ended(client, await begun(client, TEXT));
        await agreed(ana, turn, TEXT);
        assert.ok(turn.metadata.strategy.name);
      });
    });

    test(`${kind}: a line that is cut in the middle goes on where it was`, async () => {
      const ana = await student(kind);
      const { WebSocket, sockets } = noted();
      const client = ana.connect({ WebSocket });
      const turn = await begun(client, TEXT);
      for (const words of [1, 3, 6]) {
        await when(client, `${words} words`, () => turn.ended || turn.text.split(" ").length > words);
        ana.relay.cut();
        await when(client, "the cut", () => !client.online);
        await online(client);
      }
      await agreed(ana, await ended(client, turn), TEXT);
      assert.equal(sockets.length, 4);
    });

    test(`${kind}: a lost acknowledgement makes no second message`, async () => {
      const ana = await student(kind);
      const { WebSocket, sockets } = noted();
      const client = ana.connect({ WebSocket });
      await online(client);
      ana.relay.cutBefore = '"type":"ack"';
      const turn = await begun(client, TEXT);
      await agreed(ana, await ended(client, turn), TEXT);
      const sent = sockets.flatMap((socket) => socket.sent).filter((frame) => frame.type === "message");
      assert.equal(sent.length, 2);
      assert.equal(sent[0].data.client_id, sent[1].data.client_id);
      const acks = sockets.flatMap((socket) => socket.frames).filter((frame) => frame.type === "ack");
      assert.deepEqual(acks.map((frame) => frame.data.duplicate), [true]);
    });
  }

  test("an app that is started again in the middle of an answer resumes it", async () => {
    const ana = await student();
    const first = ana.connect();
    const { id } = await grown(first, await begun(first, TEXT));
    first.disconnect();
    const second = ana.connect();
    await online(second);
    const turn = await when(second, "the turn", () => second.turns.get(id));
    await agreed(ana, await ended(second, turn), TEXT);
  });

  test("a second device sees the message and the answer as they come", async () => {
    const ana = await student();
    const [phone, desk] = [ana.connect(), ana.connect()];
    await Promise.all([online(phone), online(desk)]);
    const seen = when(desk, "the message", (type, data) => type === "message" && data);
    const turn = await begun(phone, TEXT);
    assert.deepEqual([(await seen).role, (await seen).text], ["user", TEXT]);
    await when(desk, "the same turn", () => desk.turns.get(turn.id)?.ended);
    await ended(phone, turn);
    assert.equal(desk.turns.get(turn.id).text, turn.text);
  });

  test("an answer is stopped, by socket and over HTTP", async () => {
    await each(["socket", "sse", "post"], async (transport) => {
      const ana = await student();
      const client = ana.connect({ transport });
      await online(client, transport);
      if (transport === "post") {
        const clientId = client.send(TEXT); // it is acknowledged with its end: stopped from another device
        const desk = ana.connect();
        await online(desk);
        const turn = await when(desk, "the turn", () => [...desk.turns.values()][0]);
        desk.cancel({ turn: turn.id });
        await when(client, "the end", () => [...client.turns.values()][0]?.ended);
        assert.equal(client.unsent.some((item) => item.clientId === clientId), false);
      } else {
        const turn = await grown(client, await begun(client, TEXT));
        client.cancel({ turn: turn.id });
        await ended(client, turn);
      }
      assert.equal([...client.turns.values()][0].ending.finish, "cancelled");
    });
  });

  test("the card is there before anything else is said, over every transport", async () => {
    await each(["socket", "sse", "post"], async (transport) => {
      const ana = await student();
      const client = ana.connect({ transport });
      const said = [];
      client.on("turn", ({ turn }) => said.push(turn.text));
      // By itself where the store is slower than the card may be, and with its turn otherwise.
      const shown = when(client, "the card", (type, data) => {
        if (type === "card") return data.card;
        return type === "turn" && data.turn.crisis;
      });
      client.send("ya no quiero seguir viviendo");
      const { resources, text } = await shown;
      assert.ok(resources.length > 0);
      assert.ok(said.every((words) => words === "" || words === text));
    });
  });

  test("a message that is too long is refused and costs nothing else", async () => {
    await each(["socket", "sse", "post"], async (transport) => {
      const ana = await student();
      const client = ana.connect({ transport });
      const refused = when(client, "the refusal", (type, data) => type === "refused" && data);
      client.send("a".repeat(2001));
      assert.deepEqual([(await refused).error.code, (await refused).state], ["too_long", "failed"]);
      assert.ok((await ended(client, await begun(client, "hola"))).ending);
    });
  });

  test("the oldest of six lines is closed and stays away until it is asked back", async () => {
    const ana = await student();
    const [first] = [ana.connect()];
    await online(first);
    for (let count = 0; count < 5; count += 1) await online(ana.connect());
    const { reason } = await when(first, "the close", () => first.state.state === "stopped" && first.state);
    assert.equal(reason, 4503);
    first.reconnect();
    await online(first);
  });

  test("behind a firewall that lets no socket through, the conversation goes over HTTP, and back when it may", async () => {
    const ana = await student();
    ana.relay.noSockets = true;
    const client = ana.connect();
    await online(client, "sse");
    const turn = await begun(client, TEXT);
    for (const words of [2, 5]) {
      await when(client, "some words", () => turn.ended || turn.text.split(" ").length > words);
      ana.relay.cut();
    }
    await agreed(ana, await ended(client, turn), TEXT);
    ana.relay.noSockets = false;
    client.wake();
    await online(client);
    assert.ok((await ended(client, await begun(client, "gracias"))).ending);
  });

  test("a message over HTTP whose acknowledgement is lost is stored once", async () => {
    await each(["sse", "post"], async (transport) => {
      const ana = await student();
      const client = ana.connect({ transport });
      await online(client, transport);
      ana.relay.cutBefore = transport === "sse" ? '"type":"ack"' : '"user_message"';
      const turn = await begun(client, TEXT);
      await agreed(ana, await ended(client, turn), TEXT);
    });
  });

  test("an app that is started again behind the firewall follows the answer that is being written", async () => {
    const ana = await student();
    const first = ana.connect({ transport: "sse" });
    const { id } = await grown(first, await begun(first, TEXT));
    first.disconnect();
    const second = ana.connect({ transport: "sse" });
    await online(second, "sse");
    const turn = await when(second, "the turn", () => second.turns.get(id));
    await agreed(ana, await ended(second, turn), TEXT);
  });

  test("a token that ended on its way is renewed and the line taken anew", async () => {
    const ana = await student();
    await ana.age(-1);
    const { WebSocket, sockets } = noted();
    const client = ana.connect({ WebSocket });
    await online(client);
    assert.deepEqual([sockets.length, ana.exchanges], [2, 1]);
  });

  test("a token about to end is renewed on the open line", async () => {
    const ana = await student();
    const old = await ana.age(30);
    const { WebSocket, sockets } = noted();
    const client = ana.connect({ WebSocket });
    await online(client);
    const renewed = new Promise((resolve) => {
      sockets[0].addEventListener("message", ({ data }) => JSON.parse(data).type === "auth_ok" && resolve());
    });
    await renewed;
    assert.notEqual(await ana.account.access(), old);
    assert.deepEqual([sockets.length, ana.exchanges], [1, 1]);
  });

  test("twenty requests with a token that ended cost one exchange", async () => {
    const ana = await student();
    await ana.age(-1);
    const answers = await Promise.all(Array.from({ length: 20 }, () => ana.account.request("me")));
    assert.deepEqual([new Set(answers.map((me) => me.id)).size, ana.exchanges], [1, 1]);
  });

  test("twenty tabs with one storage share one exchange, by Web Locks and by a lease", async () => {
    await each([navigator.locks, "storage"], async (locks) => {
      const ana = await student();
      await ana.age(-1);
      const tabs = Array.from({ length: 20 }, () => ana.signIn({ locks }));
      await Promise.all(tabs.map((tab) => tab.request("me")));
      assert.equal(ana.exchanges, 1);
    });
  });

  test("a sign-in that was ended elsewhere is told, and what was not sent is kept", async () => {
    const ana = await student();
    const client = ana.connect();
    await online(client);
    const over = new Promise((resolve) => client.on("signedOut", resolve));
    const other = ana.signIn({ storage: { ...ana.storage, removeItem: () => {} } });
    await other.signOut();
    await over;
    const id = client.send("esto no se pierde");
    assert.deepEqual([ana.account.user, client.unsent[0].clientId], [null, id]);
  });
});

// These break the servers, one after the other.
for (const kind of Object.keys(WORLD.servers)) {
  test(`${kind}: an answer goes on after its server was killed and started again`, async () => {
    const ana = await student(kind);
    const client = ana.connect();
    const turn = await grown(client, await begun(client, TEXT));
    await control(kind, "kill");
    const meanwhile = client.send("gracias");
    await control(kind, "start");
    await ended(client, turn);
    await when(client, "the second answer", () => [...client.turns.values()].filter((one) => one.ended).length === 2);
    const kept = await ana.history(); // the second message may have been stored before the first was answered
    const of = (role) => kept.filter((one) => one.role === role);
    assert.deepEqual([kept.length, of("user").map(({ text }) => text)], [4, [TEXT, "gracias"]]);
    assert.equal(of("assistant")[0].text, turn.text);
    assert.equal(client.unsent.some((item) => item.clientId === meanwhile), false);
  });
}

test("a server that goes away says so, and the turn ends on the next one", async () => {
  const ana = await student();
  const client = ana.connect();
  const states = [];
  client.on("state", ({ reason, inMs }) => states.push({ reason, inMs }));
  const turn = await grown(client, await begun(client, TEXT));
  await control("uvicorn", "stop");
  await control("uvicorn", "start");
  await agreed(ana, await ended(client, turn), TEXT);
  const told = states.find((state) => state.reason === "draining");
  assert.ok(told && told.inMs >= 0 && told.inMs <= 5000);
});

test("Redis may go in the middle of an answer: no socket is lost, and the next message is answered", async () => {
  const redis = await Relay.to(WORLD.redis.behind, WORLD.redis.port);
  const ana = await student();
  const { WebSocket, sockets } = noted();
  const client = ana.connect({ WebSocket });
  const turn = await grown(client, await begun(client, TEXT));
  await redis.close();
  await agreed(ana, await ended(client, turn), TEXT);
  assert.ok((await ended(client, await begun(client, "gracias"))).ending);
  assert.equal(sockets.length, 1);
});
