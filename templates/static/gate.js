/** The door: signing in, a new account, or the demo account of a local server. */

import { byId } from "./dom.js";

export class Gate {
  #account;
  #onEnter;
  #form = byId("credentials");
  #problem = byId("gate-problem");
  #new = false;

  constructor({ account, onEnter }) {
    this.#account = account;
    this.#onEnter = onEnter;
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#enter(() => this.#submit());
    });
    byId("switch").addEventListener("click", () => this.#switch(!this.#new));
    byId("demo")?.addEventListener("click", () => this.#enter(() => this.#account.demo()));
  }

  /** Show the door, with a word on why when there is one. */
  open(reason = "") {
    byId("gate").hidden = false;
    this.#say(reason);
    if (!reason) this.#form.elements.email.focus({ preventScroll: true });
  }

  close() {
    byId("gate").hidden = true;
    this.#form.elements.password.value = "";
    this.#say("");
  }

  #switch(isNew) {
    this.#new = isNew;
    byId("gate-title").textContent = isNew ? "Crea tu cuenta" : "Entra a Flou";
    byId("enter").textContent = isNew ? "Crear cuenta" : "Entrar";
    byId("switch").textContent = isNew ? "Ya tengo cuenta" : "Crear una cuenta";
    byId("country-field").hidden = !isNew;
    byId("password-hint").hidden = !isNew;
    byId("agreement").hidden = !isNew;
    this.#form.elements.password.autocomplete = isNew ? "new-password" : "current-password";
    this.#say("");
    this.#form.elements.email.focus();
  }

  #submit() {
    const { email, password, country } = this.#form.elements;
    const wrong = [email, password].find((field) => !field.validity.valid);
    if (wrong) {
      // In Spanish, whatever language the browser speaks.
      this.#say(wrong === email ? "Escribe tu correo completo, como nombre@ejemplo.cl." : "Escribe tu contraseña.");
      return null;
    }
    return this.#new
      ? this.#account.register(email.value.trim(), password.value, country.value)
      : this.#account.signIn(email.value.trim(), password.value);
  }

  async #enter(way) {
    if (this.#form.ariaBusy === "true") return;
    this.#form.ariaBusy = "true";
    this.#say("");
    try {
      const entering = way();
      if (!entering) return;
      await entering;
      this.#onEnter();
    } catch (error) {
      const details = Object.values(error.fields ?? {}).flat();
      this.#say(details.length ? details.join(" ") : error.message);
    } finally {
      this.#form.ariaBusy = "false";
    }
  }

  #say(text) {
    this.#problem.textContent = text;
    this.#problem.hidden = !text;
    if (text) this.#problem.focus();
  }
}
