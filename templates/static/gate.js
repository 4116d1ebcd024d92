/** The door: signing in, the three steps of a new account, or the demo account of a local server. */

import { byId } from "./dom.js";
import { Consents } from "./consents.js";
import { show } from "./views.js";

const STEPS = ["step-what", "step-consent", "step-account"];
const NAMES = ["Qué es Flou", "Tu permiso", "Tu cuenta"];
const SIGN_IN = "step-enter";

export class Gate {
  #account;
  #onEnter;
  #consents;
  #busy = false;

  constructor({ account, onEnter }) {
    this.#account = account;
    this.#onEnter = onEnter;
    this.#consents = new Consents({ box: byId("new-consents"), country: byId("country") });
    byId("credentials").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#enter(() => this.#signIn());
    });
    byId("new-account").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#enter(() => this.#register());
    });
    byId("forgotten").addEventListener("click", () => this.#forgotten());
    byId("begin").addEventListener("click", () => this.#step("step-what"));
    byId("demo")?.addEventListener("click", () => this.#enter(() => this.#account.demo()));
    for (const button of document.querySelectorAll("[data-to]")) {
      button.addEventListener("click", () => this.#go(button.dataset.to));
    }
  }

  /** Show the door, with a word on why when there is one. */
  open(reason = "") {
    show("gate");
    this.#step(SIGN_IN);
    this.#say(reason);
    if (!reason) byId("email").focus({ preventScroll: true });
  }

  close() {
    for (const field of document.querySelectorAll("#gate input[type=password]")) field.value = "";
    this.#say("");
  }

  async #go(step) {
    if (step === "step-account") {
      const problem = this.#consents.problem;
      if (problem) {
        this.#say(problem);
        return;
      }
    }
    this.#step(step);
    if (step === "step-consent") await this.#consents.load();
  }

  #step(name) {
    for (const step of [SIGN_IN, ...STEPS]) byId(step).hidden = step !== name;
    const number = STEPS.indexOf(name);
    byId("progress").hidden = number < 0;
    byId("progress-words").textContent = number < 0 ? "" : `Paso ${number + 1} de 3: ${NAMES[number]}`;
    byId("progress-bar").dataset.step = String(number + 1);
    this.#say("");
    byId(name).querySelector("h2").focus({ preventScroll: true });
    byId("gate").scrollTop = 0;
  }

  #signIn() {
    const { email, password } = byId("credentials").elements;
    return this.#complete(email, password) ? this.#account.signIn(email.value.trim(), password.value) : null;
  }

  async #register() {
    const form = byId("new-account").elements;
    const { "new-email": email, "new-password": password, name } = form;
    if (!this.#complete(email, password)) return;
    const more = { consents: this.#consents.granted, age: { adult: true } };
    const [institution, code] = [form.institution.value.trim(), form["mail-code"].value.trim()];
    if (institution) more.institution_code = institution;
    if (code) more.code = code;
    const user = await this.#account.register(email.value.trim(), password.value, byId("country").value, more);
    if (!user) {
      this.#account.forget();
      byId("mail-code-field").hidden = false;
      form["mail-code"].focus();
      this.#say("Te enviamos un código de ocho números. Escríbelo abajo para terminar.", form["mail-code"]);
      return;
    }
    const wanted = { time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? "" };
    if (name.value.trim()) wanted.display_name = name.value.trim();
    // A zone that the server does not know must not cost the student the account.
    await this.#account.request("me", { method: "PATCH", body: wanted }).catch(() => {});
  }

  /** The answer is the same whether there is an account or not. */
  async #forgotten() {
    const email = byId("email");
    if (!email.validity.valid) {
      this.#say("Escribe tu correo y toca otra vez «Olvidé mi contraseña».", email);
      return;
    }
    const options = { method: "POST", headers: { "Content-Type": "application/json" }, credentials: "omit" };
    const body = JSON.stringify({ email: email.value.trim() });
    try {
      const answer = await fetch("/api/v1/auth/password/forgotten", { ...options, body });
      if (answer.ok) this.#say("Si hay una cuenta con ese correo, te enviamos un enlace. Vale 30 minutos.");
      else this.#say((await answer.json()).error.message);
    } catch {
      this.#say("No pudimos conectar con Flou. Revisa tu internet y vuelve a intentarlo.");
    }
  }

  #complete(email, password) {
    const wrong = [email, password].find((field) => !field.validity.valid);
    // In Spanish, whatever language the browser speaks.
    if (wrong) this.#say(wrong === email ? "Escribe tu correo completo, como nombre@ejemplo.cl." : "Escribe tu contraseña.");
    return !wrong;
  }

  async #enter(way) {
    if (this.#busy) return;
    this.#busy = true;
    this.#say("");
    try {
      await way();
      if (this.#account.user) this.#onEnter();
    } catch (error) {
      const details = Object.values(error.fields ?? {}).flat();
      this.#say(details.length ? details.join(" ") : error.message);
    } finally {
      this.#busy = false;
    }
  }

  #say(text, focus = byId("gate-problem")) {
    byId("gate-problem").textContent = text;
    byId("gate-problem").hidden = !text;
    if (text) focus.focus();
  }
}
