/** The conversation: what the client reports and what history holds, as exchanges of the log. */

import { announceCard } from "./crisis-card.js";
import { announce, byId } from "./dom.js";
import { cardOf } from "./lines.js";

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
  #study;
  #hooks;
  #loaded = false;
  #hasOlder = false;
  #reading = null;
  #loading = null;
  #dirty = new Set();
  #off = [];
  #wasReady = false;
  #offering = null;
  #withChips = null;
  #older = byId("older");
  #stop = byId("stop");

  /**
   * `hooks`: giveBack(text) to the field, country(), exercise(data) to be done, asked() for consent,
   * urgent() when a card has come, sent() when the student has written.
   */
  constructor({ account, client, log, study, hooks }) {
    this.#account = account;
    this.#client = client;
    this.#log = log;
    this.#study = study;
    this.#hooks = hooks;
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
      gone: () => this.reload(),
      ready: () => this.#catchUp(),
      problem: ({ error }) => announce(error.message),
    };
    this.#off = Object.entries(listeners).map(([type, listener]) => this.#client.on(type, listener));
    this.#off.push(this.#study.onChange(() => this.#offerBlock()));
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
    this.#offering = this.#withChips = null;
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
      if (exchange && !exchange.hasCard) this.#showCard(exchange, cardOf(this.#hooks.country(), "alone"));
    };
    if (this.#client.online) setTimeout(fallBack, HELP_WITHIN_MS);
    else fallBack();
  }

  // A message's way out

  #queued(item) {
    const exchange = this.#log.byClientId(item.clientId) ?? this.#log.add();
    exchange.clientId = item.clientId;
    this.#hooks.sent();
    exchange.say(item.text, exchange.when ?? new Date().toISOString());
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
          this.#hooks.giveBack(item.text);
          this.#settle();
        },
      },
    ];
    if (item.error.retryable || item.error.code === "consent_required") {
      buttons.unshift({ label: "Reintentar", act: () => this.#client.retry(item.clientId) });
    }
    if (item.error.code === "consent_required") {
      buttons.unshift({ label: "Revisar mis permisos", act: () => this.#hooks.asked() });
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
    exchange.showCard(card, (chip) => this.#choose(chip));
    announceCard(card);
    this.#hooks.urgent();
    this.#log.reveal(exchange);
  }

  /** Show the strategy of a turn, unless it is the one that the conversation is about already. */
  #propose(exchange, metadata) {
    if (metadata?.exercise) exchange.showExercise(metadata.exercise, () => this.#hooks.exercise(metadata.exercise));
    // While a pause is done the strategy waits: its card would only be in the way.
    if (!metadata?.strategy || metadata.exercise) return;
    const before = this.#log.all.slice(0, this.#log.all.indexOf(exchange));
    const latest = before.findLast((other) => other.strategy);
    if (latest?.strategy !== metadata.strategy.id) exchange.showStrategy(metadata);
    this.#offerBlock();
  }

  /** Offer the clock on the strategy that the conversation is about, and nowhere else. */
  #offerBlock() {
    const latest = this.#log.find((exchange) => exchange.strategy);
    if (this.#offering !== latest) this.#offering?.offerBlock(null);
    this.#offering = latest;
    if (!latest) return;
    const { live } = this.#study;
    const minutes = latest.minutes;
    if (!live) latest.offerBlock({ label: `Empezar ${minutes} min`, act: () => this.#study.start(minutes, latest.turn) });
    else latest.offerBlock(live.turn === latest.turn ? { label: "En marcha", act: null } : null);
  }

  /** Return where a turn is shown; one of another device may be known by its message only. */
  #exchangeOf(turn) {
    const nameless = (exchange) => exchange.messageId && !exchange.turn;
    const exchange = this.#log.byTurn(turn) ?? this.#log.find(nameless) ?? this.#log.add();
    exchange.turn = turn;
    return exchange;
  }

  /** Turns that have not ended, in the order in which they are answered, with where they are shown. */
  get #unended() {
    const found = [];
    for (const turn of this.#client.turns.values()) {
      const exchange = turn.ended ? null : this.#log.byTurn(turn.id);
      if (exchange) found.push({ turn, exchange, place: this.#log.all.lastIndexOf(exchange) });
    }
    return found.sort((one, other) => one.place - other.place);
  }

  get #running() {
    return this.#unended[0]?.turn ?? null;
  }

  /** Bring everything that depends on the whole up to date: who is next, chips, buttons, scrolling. */
  #settle() {
    const unended = this.#unended;
    const running = unended[0]?.turn ?? null;
    for (const { turn, exchange } of unended) {
      if (turn !== running && !turn.begun) exchange.fate("En espera: respondo en orden.");
      if (turn === running && !turn.text) {
        exchange.fate("");
        exchange.think();
      }
    }
    this.#settleChips(running);
    this.#stop.hidden = !running;
    if (!running) this.#stop.disabled = false;
    byId("welcome").hidden = !this.#loaded || !this.#log.empty;
    this.#older.hidden = !this.#hasOlder;
    this.#log.keepUp();
  }

  /** Only the last answer has chips, and only while nothing is being answered. */
  #settleChips(running) {
    const last = this.#log.last;
    if (this.#withChips !== last) this.#withChips?.showChips([], null);
    this.#withChips = last;
    if (!last) return;
    // A card asks for the country itself; below it the chips would stand twice.
    const chips = last.hasCard ? last.quickReplies.filter(aboutStudy) : last.quickReplies;
    last.showChips(running ? [] : chips, (chip) => this.#choose(chip));
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
    byId("log").dataset.read = "";
    this.#hasOlder = page.has_more;
    this.#log.holding(() => this.#add(page.messages));
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
      this.#log.holding(() => this.#add(page?.messages ?? []));
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

  /** Read everything again, as after it was erased. */
  async reload() {
    this.#log.clear();
    await this.#load();
    this.#settle();
  }
}
