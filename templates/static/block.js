/**
 * A block of study: the clock above the conversation. It is kept by the server; this is a view of it that counts
 * down by itself and asks again when something changed.
 */

import { announce, byId } from "./dom.js";
import { uuid } from "./flou-client.js";
import { chime, readySound } from "./preferences.js";

const TICK_MS = 250;
const RING = 2 * Math.PI * 15; // length of the ring's line, radius 15
const TITLE = document.title;
const SETTLE_MS = 1200; // the server ends a block by its own clock
const LIVE = ["running", "paused"];

export class Study {
  #account;
  #tell;
  #bar = byId("block");
  #time = byId("block-time");
  #words = byId("block-words");
  #ring = byId("block-ring");
  #hold = byId("block-hold");
  #finish = byId("block-finish");
  #block = null;
  #readAt = 0;
  #timer = null;
  #asking = null;
  #listeners = new Set();

  /** `tell({reminder})` is called when a block has ended and Flou asks how it went in that turn. */
  constructor({ account, tell }) {
    this.#account = account;
    this.#tell = tell;
    this.#hold.onclick = () => this.#command(this.#block?.state === "paused" ? "resume" : "pause");
    this.#finish.onclick = () => (this.live ? this.#command("finish") : this.#dismiss());
  }

  /** The block that runs or pauses, or null. */
  get live() {
    return this.#block && LIVE.includes(this.#block.state) ? this.#block : null;
  }

  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ask the server; what has ended before this visit is not brought up again. */
  async open() {
    const block = await this.#ask("blocks/current");
    if (block && LIVE.includes(block.state)) this.#show(block);
  }

  /** Look again after the page was away. */
  wake() {
    if (this.live) this.#refresh();
  }

  close() {
    clearInterval(this.#timer);
    this.#block = null;
    this.#bar.hidden = true;
    document.title = TITLE;
    this.#listeners.clear();
  }

  /** Begin a block for the strategy of a turn. */
  async start(minutes, turn) {
    if (this.#asking) return;
    readySound();
    const body = { client_id: uuid(), minutes };
    this.#asking = this.#ask("blocks", { ...body, turn });
    const block = await this.#asking;
    this.#asking = null;
    if (!block) return;
    this.#show(block);
    announce(`Empezó tu bloque de ${block.minutes} minutos. El reloj está arriba.`);
  }

  async #command(name) {
    await this.#asking; // two quick touches are two commands, one after the other
    if (!this.#block) return;
    this.#asking = this.#ask(`blocks/${this.#block.id}/${name}`, {});
    const block = await this.#asking;
    this.#asking = null;
    if (block) this.#show(block);
  }

  async #refresh() {
    const block = await this.#ask("blocks/current");
    if (block) this.#show(block);
  }

  async #ask(path, body = null) {
    try {
      const options = body ? { method: "POST", body } : {};
      return (await this.#account.request(path, options)).block;
    } catch (error) {
      if (body) announce(error.message);
      this.#words.textContent = body ? error.message : this.#words.textContent;
      return null;
    }
  }

  #show(block) {
    const before = this.#block;
    this.#block = block;
    this.#readAt = Date.now();
    clearInterval(this.#timer);
    if (block.state === "running") this.#timer = setInterval(() => this.#tick(), TICK_MS);
    if (before?.id === block.id && LIVE.includes(before.state) && !LIVE.includes(block.state)) this.#ended(block);
    this.#draw();
    for (const listener of this.#listeners) listener();
  }

  #ended(block) {
    chime(block.completed ? 523 : 392);
    announce(block.completed ? "Terminó tu bloque. ¡Bien hecho!" : "Cerraste el bloque.");
    if (block.reminder) this.#tell({ reminder: block.reminder });
  }

  /** Put away a block that has ended. */
  tidy() {
    if (this.#block && !this.live) this.#dismiss();
  }

  #dismiss() {
    this.#bar.hidden = true;
    document.title = TITLE;
  }

  #tick() {
    const left = this.#left;
    this.#draw();
    if (left > 0 || this.#asking) return;
    const before = this.#block.phase;
    clearInterval(this.#timer);
    setTimeout(async () => {
      await this.#refresh();
      if (this.live && this.#block.phase !== before) {
        chime(this.#block.phase === "rest" ? 392 : 523);
        announce(this.#block.phase === "rest" ? "Toca descansar." : "Volvemos a la tarea.");
      } else if (this.live) this.#timer = setInterval(() => this.#tick(), SETTLE_MS);
    }, SETTLE_MS);
  }

  /** Seconds left of the present phase. */
  get #left() {
    const { state, phase_remaining_s: told } = this.#block;
    if (state !== "running") return told;
    return Math.max(0, Math.ceil(told - (Date.now() - this.#readAt) / 1000));
  }

  #draw() {
    const { state, phase, completed, cycle, cycles } = this.#block;
    const live = LIVE.includes(state);
    this.#bar.hidden = false;
    this.#bar.dataset.state = state;
    this.#bar.dataset.phase = phase;
    const left = live ? this.#left : 0;
    const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    const length = (phase === "rest" ? cycles[cycle - 1]?.rest : cycles[cycle - 1]?.work) * 60 || 1;
    this.#ring.style.strokeDasharray = `${RING}`;
    this.#ring.style.strokeDashoffset = `${RING * (1 - (live ? left / length : 0))}`;
    this.#time.textContent = live ? clock : "";
    this.#words.textContent = words({ state, phase, completed, cycle, rounds: cycles.length });
    this.#hold.hidden = !live;
    this.#hold.textContent = state === "paused" ? "Seguir" : "Pausar";
    this.#finish.textContent = live ? "Terminar" : "Cerrar";
    document.title = live ? `${clock} · ${TITLE}` : TITLE;
  }
}

function words({ state, phase, completed, cycle, rounds }) {
  if (state === "paused") return "En pausa";
  if (state === "finished" && completed) return "Bloque terminado. ¡Bien hecho!";
  if (state === "finished" || state === "cancelled") return "Bloque cerrado";
  const round = rounds > 1 ? ` · ronda ${cycle} de ${rounds}` : "";
  return phase === "rest" ? `Descanso${round}` : `En marcha${round}`;
}
