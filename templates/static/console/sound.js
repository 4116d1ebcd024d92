/** The sound of a new alert: off until somebody asks for it, then remembered on this browser.

A browser plays nothing before the first gesture on a page; until then the button says that one is missing. */

const WANTED = "flou.staff.sound";
const TONES = [660, 880];
const TONE_S = 0.18;
const PAUSE_S = 0.55;

export class Sound {
  #button;
  #context = null;

  constructor(button) {
    this.#button = button;
    button.addEventListener("click", () => this.#toggle());
    const wake = () => this.#wake();
    for (const gesture of ["pointerdown", "keydown"]) addEventListener(gesture, wake, { capture: true });
    this.#show();
  }

  get wanted() {
    return localStorage.getItem(WANTED) === "1";
  }

  get ready() {
    return this.#context?.state === "running";
  }

  /** Return whether it sounded, `times` times. */
  play(times) {
    if (!this.wanted || !this.ready) return false;
    for (let time = 0; time < times; time += 1) this.#chime(this.#context.currentTime + time * PAUSE_S);
    this.#button.dataset.played = Number(this.#button.dataset.played || 0) + 1;
    return true;
  }

  async #toggle() {
    localStorage.setItem(WANTED, this.wanted ? "0" : "1");
    await this.#wake();
    this.play(1);
    this.#show();
  }

  async #wake() {
    if (!this.wanted) return;
    this.#context ??= new AudioContext();
    if (!this.ready) await this.#context.resume();
    this.#show();
  }

  #chime(at) {
    TONES.forEach((hertz, place) => {
      const tone = this.#context.createOscillator();
      const volume = this.#context.createGain();
      const begin = at + place * TONE_S;
      tone.frequency.value = hertz;
      volume.gain.setValueAtTime(0.0001, begin);
      volume.gain.exponentialRampToValueAtTime(0.3, begin + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.0001, begin + TONE_S);
      tone.connect(volume).connect(this.#context.destination);
      tone.start(begin);
      tone.stop(begin + TONE_S);
    });
  }

  #show() {
    const how = !this.wanted ? "off" : this.ready ? "on" : "waiting";
    this.#button.setAttribute("aria-pressed", String(this.wanted));
    for (const part of this.#button.querySelectorAll("[data-sound]")) part.hidden = part.dataset.sound !== how;
  }
}
