/** The conversation: what the client reports and what history holds, as exchanges of the log. */

import { announceCard, UNREACHED } from "./crisis-card.js";
import { announce, byId } from "./dom.js";

const HELP_NOW = { id: "ayuda.ahora", value: "Necesito ayuda ahora" };
// The server finds the card in half a second; a student in need is not left waiting longer than this.
const HELP_WITHIN_MS = 1500;
const PAGE = 50;
const CARDS_RESTORED = 2; // each costs a request, and a network of many students shares its limit

const aboutStudy = (chip) => !chip.id.startsWith("pais.");

export class Conversation {
  #account;
  #client;
  #log;
  #giveBack;
  #loaded = false;
  #hasOlder = false;
  #reading = null;
  #loading = null;
  #dirty = new Set();
  #off = [];
  #wasReady = false;
  #older = byId("older");
  #stop = byId("stop");

  constructor({ account, client, log, giveBack }) {
    this.#account = account;
    this.#client = client;
    this.#log = log;
    this.#giveBack = giveBack;
  }

  /** Show what there is and begin to follow what comes. */
  async open() {
    const listeners = {
      queued: (item) => this.#queued(item),
      sent: (ack) => this.#sent(ack),
      held: (item) => this.#of(item).fate("En espera: sale cuando termine la respuesta anterior."),
      refused: (item) => this.#refused(item),
      card: (found) => this.#card(found),
      message: (message) => this.#foreign(message),
      turn: ({ turn, change }) => this.#turned(turn, change),
      gone: () => this.#reload(),
      ready: () => this.#catchUp(),
      problem: ({ error }) => announce(error.message),
    };
    this.#off = Object.entries(listeners).map(([type, listener]) => this.#client.on(type, listener));
    this.#log.onNearTop(() => this.#showOlder());
    this.#older.onclick = () => this.#showOlder();
    this.#stop.onclick = () => this.#cancel();
    await this.#load();
    for (const item of this.#client.unsent) this.#queued(item);
    for (const item of this.#client.unsent) if (item.state === "failed") this.#refused(item);
    this.#settle();
    this.#log.toEnd();
  }

  close() {
    for (const off of this.#off) off();
    this.#log.clear();
    this.#settle();
  }

  send(text) {
    this.#client.send(text);
    this.#log.toEnd();
  }

  /** Ask for people and numbers; also when the line is down something is shown at once. */
  help() {
    const waiting = this.#client.unsent.find((item) => item.quickReply === HELP_NOW.id);
    const clientId = waiting?.clientId ?? this.#client.send(HELP_NOW.value, { quickReply: HELP_NOW.id });
    const exchange = this.#log.byClientId(clientId);
    this.#log.toEnd();
    const fallBack = () => {
      if (exchange && !exchange.hasCard) this.#showCard(exchange, UNREACHED);
    };
    if (this.#client.online) setTimeout(fallBack, HELP_WITHIN_MS);
    else fallBack();
  }

  // A message's way out

  #queued(item) {
    const exchange = this.#log.byClientId(item.clientId) ?? this.#log.add();
    exchange.clientId = item.clientId;
    exchange.say(item.text);
    exchange.fate(this.#client.online ? "Enviando…" : "Se enviará cuando vuelva la conexión.");
    this.#settle();
  }

  #sent({ clientId, messageId, turn, text }) {
    const mine = this.#log.byClientId(clientId);
    const other = this.#log.byTurn(turn) ?? this.#log.byMessageId(messageId);
    if (mine && other && other !== mine) this.#log.remove(mine);
    const exchange = other ?? mine ?? this.#log.add();
    Object.assign(exchange, { clientId, messageId, turn });
    if (text && !exchange.text) exchange.say(text);
    exchange.fate("");
    this.#settle();
  }

  #refused(item) {
    const exchange = this.#of(item);
    const buttons = [
      {
        label: "Editar",
        act: () => {
          this.#client.discard(item.clientId);
          if (exchange.hasCard) exchange.fate("");
          else this.#log.remove(exchange);
          this.#giveBack(item.text);
          this.#settle();
        },
      },
    ];
    if (item.error.retryable) {
      buttons.unshift({ label: "Reintentar", act: () => this.#client.retry(item.clientId) });
    }
    exchange.fate(item.error.message, buttons, { failed: true });
    announce(`No se envió tu mensaje. ${item.error.message}`);
    this.#settle();
  }

  #of(item) {
    return this.#log.byClientId(item.clientId) ?? this.#log.add();
  }

  #cancel() {
    const turn = this.#running;
    if (!turn) return;
    this.#stop.disabled = true; // until the turn has ended, which is what the server answers
    this.#client.cancel({ turn: turn.id });
  }

  // What comes in

  #foreign({ id, text, created_at: when, turn }) {
    if (this.#log.byMessageId(id)) return;
    const exchange = (turn && this.#log.byTurn(turn)) || this.#log.add();
    Object.assign(exchange, { messageId: id, turn: turn ?? exchange.turn });
    exchange.say(text, when);
    this.#settle();
  }

  /** A card of a message that was not stored. */
  #card({ card, clientId }) {
    const exchange = (clientId && this.#log.byClientId(clientId)) || this.#log.add();
    this.#showCard(exchange, card);
    this.#settle();
  }

  #turned(turn, change) {
    const exchange = this.#exchangeOf(turn.id);
    exchange.fate("");
    if (turn.crisis && (change === "crisis" || change === "snapshot")) this.#showCard(exchange, turn.crisis);
    if (turn.metadata && (change === "metadata" || change === "snapshot")) this.#propose(exchange, turn.metadata);
    if (change === "complete") this.#completed(exchange, turn.ending);
    else if (change === "error") this.#failed(exchange, turn);
    else this.#soon(exchange, turn);
    if (turn.ended) this.#settle();
  }

  /** Show the text so far with the next picture: several words that came together cost one drawing. */
  #soon(exchange, turn) {
    if (!this.#dirty.size) requestAnimationFrame(() => this.#draw());
    this.#dirty.add({ exchange, turn });
  }

  #draw() {
    for (const { exchange, turn } of this.#dirty) {
      if (turn.ended) continue;
      exchange.answer(turn.text, { growing: true });
    }
    this.#dirty.clear();
    this.#settle();
  }

  #completed(exchange, ending) {
    exchange.answerId = ending.message_id;
    exchange.quickReplies = ending.quick_replies;
    // The text of a crisis turn is that of its card, which is shown already.
    const asCard = ending.finish === "crisis" && exchange.hasCard;
    exchange.answer(asCard ? "" : ending.text);
    exchange.end(ending.finish);
    if (!asCard && ending.text) announce(`Flou: ${ending.text.replaceAll("**", "")}`);
  }

  #failed(exchange, turn) {
    const text = exchange.text;
    exchange.answer(turn.text);
    exchange.fail(turn.error.message, turn.error.retryable && text ? () => this.send(text) : null);
    announce(turn.error.message);
  }

  #showCard(exchange, card) {
    const element = exchange.showCard(card, (chip) => this.#choose(chip));
    announceCard(card);
    this.#log.reveal(element);
  }

  /** Show the strategy of a turn, unless it is the one that the conversation is about already. */
  #propose(exchange, metadata) {
    if (!metadata?.strategy) return;
    const before = this.#log.all.slice(0, this.#log.all.indexOf(exchange));
    const latest = before.findLast((other) => other.strategy);
    if (latest?.strategy !== metadata.strategy.id) exchange.showStrategy(metadata);
  }

  /** Return where a turn is shown; one of another device may be known by its message only. */
  #exchangeOf(turn) {
    const nameless = (exchange) => exchange.messageId && !exchange.turn;
    const exchange = this.#log.byTurn(turn) ?? this.#log.find(nameless) ?? this.#log.add();
    exchange.turn = turn;
    return exchange;
  }

  get #running() {
    for (const exchange of this.#log.all) {
      const turn = exchange.turn && this.#client.turns.get(exchange.turn);
      if (turn && !turn.ended) return turn;
    }
    return null;
  }

  /** Bring everything that depends on the whole up to date: who is next, chips, buttons, scrolling. */
  #settle() {
    const running = this.#running;
    for (const exchange of this.#log.all) {
      const turn = exchange.turn && this.#client.turns.get(exchange.turn);
      if (turn && !turn.ended && !turn.begun && turn !== running) exchange.fate("En espera: respondo en orden.");
      if (turn && turn === running && !turn.text) {
        exchange.fate("");
        exchange.think();
      }
      const isLast = exchange === this.#log.last;
      // A card asks for the country itself; below it the chips would stand twice.
      const chips = exchange.hasCard ? exchange.quickReplies.filter(aboutStudy) : exchange.quickReplies;
      exchange.showChips(isLast && !running ? chips : [], (chip) => this.#choose(chip));
    }
    this.#stop.hidden = !running;
    if (!running) this.#stop.disabled = false;
    byId("welcome").hidden = !this.#loaded || !this.#log.empty;
    this.#older.hidden = !this.#hasOlder;
    this.#log.keepUp();
  }

  #choose(chip) {
    if (chip.id === HELP_NOW.id) {
      this.help();
    } else {
      this.#client.send(chip.value, { quickReply: chip.id });
      this.#log.toEnd();
    }
    this.#log.focus(); // the chip is gone, and the keyboard's place must not be lost with it
  }

  // History

  /** Read the newest page, once however many ask for it. */
  #load() {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #read() {
    const page = await this.#page("");
    if (!page) return;
    this.#loaded = true;
    this.#hasOlder = page.has_more;
    this.#add(page.messages);
    const cards = this.#log.all.filter((exchange) => exchange.cardKept).slice(-CARDS_RESTORED);
    const last = this.#log.all.filter((exchange) => exchange.turn).slice(-1);
    await Promise.all([...new Set([...cards, ...last])].map((exchange) => this.#restore(exchange)));
    this.#log.keepUp();
  }

  /** Fetch what was said while the line was away; the first `ready` of a visit is no return. */
  async #catchUp() {
    const returned = this.#wasReady;
    this.#wasReady = true;
    const ids = this.#log.all.flatMap((exchange) => [exchange.messageId ?? 0, exchange.answerId ?? 0]);
    let newest = Math.max(0, ...ids);
    if (!this.#loaded || (returned && !newest)) await this.#load();
    while (returned && newest) {
      const page = await this.#page(`&after=${newest}`);
      this.#add(page?.messages ?? []);
      newest = page?.has_more ? page.messages.at(-1).id : 0;
    }
    this.#settle();
  }

  async #showOlder() {
    if (!this.#hasOlder || this.#loading) return;
    const oldest = this.#log.all.find((exchange) => exchange.messageId ?? exchange.answerId);
    const id = oldest?.messageId ?? oldest?.answerId;
    if (!id) return;
    this.#older.disabled = true;
    this.#loading = this.#page(`&before=${id}`);
    const page = await this.#loading;
    this.#loading = null;
    this.#older.disabled = false;
    if (!page) return;
    this.#hasOlder = page.has_more;
    this.#log.holding(() => {
      this.#add(page.messages, this.#log.all[0]);
      this.#older.hidden = !this.#hasOlder;
    });
    announce(`Se cargaron ${page.messages.length} mensajes anteriores.`);
  }

  async #page(query) {
    try {
      return await this.#account.request(`chat/history?limit=${PAGE}${query}`);
    } catch (error) {
      announce(error.message);
      return null;
    }
  }

  #add(messages, before = null) {
    for (const message of messages) {
      const known = this.#log.byTurn(message.turn) ?? this.#log.byMessageId(message.id);
      const exchange = known ?? this.#log.add({ before });
      exchange.turn = message.turn;
      if (message.role === "user") {
        exchange.messageId = message.id;
        exchange.say(message.text, message.created_at);
      } else {
        this.#addAnswer(exchange, message);
      }
    }
  }

  #addAnswer(exchange, { id, text, finish, turn, quick_replies: quickReplies }) {
    const live = this.#client.turns.get(turn);
    if (live && !live.ended) return; // its frames are on their way and say the same
    exchange.answerId = id;
    exchange.quickReplies = quickReplies;
    if (finish === "crisis" && exchange.hasCard) return;
    exchange.answer(text);
    exchange.end(finish);
    if (finish !== "crisis") return;
    exchange.cardKept = true;
    exchange.offerCard("Ver las líneas de ayuda", () => this.#restore(exchange));
  }

  /** Bring back what history does not hold of a turn: its card, its strategy, and an end without an answer. */
  async #restore(exchange) {
    const state = await this.#account.request(`chat/turns/${exchange.turn}`).catch(() => null);
    if (!state || this.#client.turns.has(exchange.turn)) return;
    this.#propose(exchange, state.metadata);
    if (state.crisis) {
      const isLast = exchange === this.#log.last;
      exchange.showCard(state.crisis, isLast ? (chip) => this.#choose(chip) : null);
    }
    if (state.crisis && exchange.cardKept) {
      exchange.answer("");
      exchange.end("");
    } else if (state.error) {
      exchange.fail(state.error.message, () => this.send(exchange.text));
    } else if (!exchange.answerId) {
      exchange.end(state.finish);
    }
  }

  async #reload() {
    this.#log.clear();
    await this.#load();
    this.#settle();
  }
}
