/** What the page says about the line: nothing while it is well, calm words when it is not. */

import { announce, byId } from "./dom.js";

// A line that is back this soon was not worth a word.
const PATIENCE_MS = 900;
const LONG_MS = 20_000;
const STOPPED = {
  4503: "Tienes Flou abierto en varias partes, así que pausé esta ventana.",
  4501: "Esta ventana y Flou dejaron de entenderse. Vuelve a cargar la página.",
};

export class Status {
  #box = byId("status");
  #words = byId("status-words");
  #button = byId("status-act");
  #pill = byId("line");
  #timer = null;
  #latest = null;

  /** `reconnect` is called when the student asks for the line. */
  constructor({ reconnect }) {
    this.#button.addEventListener("click", reconnect);
  }

  /** Take in a `state` event of the client. */
  show(latest) {
    this.#latest = latest;
    this.#pill.dataset.state = latest.state;
    this.#pill.textContent = latest.state === "online" ? "En línea" : "Sin línea";
    if (latest.state === "online" || latest.state === "idle") {
      this.#calm();
    } else if (!this.#box.hidden || latest.state === "stopped") {
      this.#say();
    } else {
      this.#timer ??= setTimeout(() => this.#say(), PATIENCE_MS);
    }
  }

  #calm() {
    clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#box.hidden && this.#latest.state === "online") announce("Conexión recuperada.");
    this.#box.hidden = true;
  }

  #say() {
    this.#timer = null;
    const words = this.#describe(this.#latest);
    const isNews = this.#box.hidden || this.#words.textContent !== words;
    this.#words.textContent = words;
    this.#box.hidden = false;
    this.#button.hidden = this.#latest.state === "connecting";
    this.#button.textContent = this.#latest.state === "stopped" ? "Seguir aquí" : "Conectar ahora";
    if (isNews) announce(words);
  }

  #describe({ state, reason, inMs }) {
    if (state === "stopped") return STOPPED[reason] ?? "La conexión se cerró.";
    if (globalThis.navigator.onLine === false) {
      return "Parece que no tienes internet. Puedes seguir escribiendo: lo envío cuando vuelva.";
    }
    if (state === "waiting" && inMs > LONG_MS) {
      const minutes = Math.ceil(inMs / 60_000);
      return `Hay muchas conexiones desde tu red. Vuelvo a intentarlo en ${minutes} min.`;
    }
    if (reason === "draining") return "Flou se está actualizando. Vuelvo en unos segundos.";
    return "Se cortó la conexión y la estoy recuperando. Lo que escribas sale después.";
  }
}
