/** An exercise on the whole page: its steps, a clock, and for breathing a circle that breathes along. */

import { paceOf, phaseAt } from "./breathing.js";
import { announce, byId, el } from "./dom.js";
import { chime, readySound } from "./preferences.js";
import { isShown, show } from "./views.js";

const LOOK_MS = 100;
const RESTING = 0.25;

export class ExerciseView {
  #circle = byId("breath");
  #cue = byId("cue");
  #left = byId("exercise-left");
  #go = byId("exercise-go");
  #exercise = null;
  #pace = null;
  #ranMs = 0;
  #since = null;
  #timer = null;
  #phase = -1;
  #lock = null;

  constructor() {
    this.#go.addEventListener("click", () => (this.#since === null ? this.#run() : this.#pause()));
    byId("exercise-done").addEventListener("click", () => this.close());
  }

  open(exercise) {
    this.#exercise = exercise;
    this.#pace = paceOf(exercise.id);
    this.#ranMs = 0;
    byId("exercise-name").textContent = exercise.name;
    byId("exercise-steps").replaceChildren(...exercise.steps.map((step) => el("li", {}, step)));
    byId("exercise").dataset.paced = String(this.#pace !== null);
    this.#rest();
    this.#drawLeft();
    show("exercise");
  }

  /** Go back to the conversation. */
  close() {
    if (!isShown("exercise")) return;
    this.#pause();
    show("chat", { focus: byId("log") });
  }

  #run() {
    if (this.#secondsLeft === 0) this.#ranMs = 0;
    this.#since = Date.now();
    this.#go.textContent = "Pausar";
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
    readySound();
    this.#keepAwake();
    this.#look();
  }

  #pause() {
    clearInterval(this.#timer);
    this.#ranMs = this.#elapsed;
    this.#since = null;
    this.#lock?.release().catch(() => {});
    this.#lock = null;
    this.#rest();
  }

  #rest() {
    this.#phase = -1;
    this.#go.textContent = this.#ranMs ? "Seguir" : "Empezar";
    this.#breathe(RESTING, 1);
    this.#cue.textContent = this.#pace ? "Cuando quieras" : "";
  }

  get #elapsed() {
    return this.#ranMs + (this.#since === null ? 0 : Date.now() - this.#since);
  }

  get #secondsLeft() {
    return Math.max(0, Math.ceil(this.#exercise.seconds - this.#elapsed / 1000));
  }

  #look() {
    this.#drawLeft();
    if (this.#secondsLeft === 0) {
      this.#pause();
      this.#cue.textContent = "Listo";
      this.#go.textContent = "Otra vez";
      chime(392);
      announce("Terminó el ejercicio. Vuelve a la conversación cuando quieras.");
      return;
    }
    if (!this.#pace) return;
    const { phase, index } = phaseAt(this.#pace, this.#elapsed);
    if (index === this.#phase) return;
    this.#phase = index;
    this.#cue.textContent = phase.words;
    this.#breathe(phase.full, phase.seconds);
  }

  /** Fill the circle within some seconds; where motion is reduced it stays as it is, and the words lead. */
  #breathe(full, seconds) {
    this.#circle.style.transitionDuration = `${seconds}s`;
    this.#circle.style.transform = `scale(${0.4 + 0.6 * full})`;
  }

  #drawLeft() {
    const left = this.#secondsLeft;
    this.#left.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  }

  async #keepAwake() {
    // A screen that goes dark in the middle of a breath helps nobody; where it is refused nothing is lost.
    this.#lock = (await navigator.wakeLock?.request("screen").catch(() => null)) ?? null;
  }
}
