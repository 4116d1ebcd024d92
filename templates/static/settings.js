/** Settings: how Flou looks and sounds, the profile, what was agreed to, the own data, and the sign-in. */

import { legalText, readLegal } from "./consents.js";
import { byId, el, sure } from "./dom.js";
import { FlouError } from "./flou-client.js";
import { preferences } from "./preferences.js";
import { show } from "./views.js";

const PATIENCE_MS = 600;
const ERASING_MS = 30_000; // the server answers within 20 s
const CUT_OFF = "No pudimos terminar. Revisa tu internet y vuelve a intentarlo.";
const CONSEQUENCES = {
  chat: "Si lo quitas no podrás enviar mensajes. Lo que ya escribiste sigue siendo tuyo.",
  health: "Si lo quitas se borra lo que contaste sobre tu salud.",
  research: "Si lo quitas, lo tuyo deja de contarse.",
};
const RETENTIONS = { "": "Lo que indica Flou", 30: "30 días", 90: "90 días", 365: "Un año", 0: "Hasta que lo borre" };

export class Settings {
  #account;
  #hooks;
  #me = null;
  #read = new Map();

  /** `hooks`: changed(me), cleared() the history, ending(begun) and ended(words) every sign-in or the account, renewed() the sign-in, left(button) to sign out. */
  constructor({ account, hooks }) {
    this.#account = account;
    this.#hooks = hooks;
    byId("settings-back").addEventListener("click", () => show("chat", { focus: byId("log") }));
    byId("theme").addEventListener("change", ({ target }) => (preferences.theme = target.value));
    byId("sound").addEventListener("change", ({ target }) => (preferences.sound = target.checked));
    byId("leave").addEventListener("click", ({ currentTarget }) => this.#hooks.left(currentTarget));
    this.#form("profile", () => this.#saveProfile());
    this.#form("retention-form", () => this.#patch({ retention_days: retentionOf(byId("retention").value) }, "Guardado."));
    this.#form("export-form", (password) => this.#export(password));
    this.#form("clear-form", () => this.#clear());
    this.#form("password-form", (present) => this.#changePassword(present));
    this.#form("erase-form", (password) => this.#erase(password));
    this.#form("confirm-form", () => this.#confirm());
    this.#form("everywhere-form", () => this.#leaveEverywhere());
  }

  /** Show the settings; `section` is the id of the part that is looked for. */
  async open(section = "") {
    byId("theme").value = preferences.theme;
    byId("sound").checked = preferences.sound;
    for (const said of document.querySelectorAll("#settings [role=status]")) said.textContent = "";
    // What is read is there before the page is, unless it takes long: nothing jumps.
    await Promise.race([this.#load(), new Promise((resume) => setTimeout(resume, PATIENCE_MS))]);
    show("settings");
    const part = section ? byId(section) : null;
    part?.scrollIntoView();
    part?.focus({ preventScroll: true });
  }

  /** Forget what was read of a student. */
  close() {
    this.#me = null;
    this.#read.clear();
    for (const field of document.querySelectorAll("#settings input[type=password]")) field.value = "";
    byId("consents").replaceChildren();
    byId("profile").reset();
    byId("account-mail").textContent = "";
  }

  async #load() {
    try {
      this.#me = await this.#account.request("me");
      this.#fill(await readLegal());
    } catch (error) {
      this.#say(byId("profile"), error);
    }
  }

  #fill(legal) {
    const me = this.#me;
    const { elements } = byId("profile");
    this.#put(elements["my-name"], me.display_name);
    this.#put(elements["my-country"], me.country);
    this.#put(elements["my-institution"], me.institution_name);
    this.#put(elements["my-code"], "");
    const { name, welcome_text: welcome } = me.institution ?? {};
    byId("institution").hidden = !name;
    byId("institution").textContent = name ? [`Estás en ${name}.`, welcome].filter(Boolean).join(" ") : "";
    this.#put(elements["my-health"], me.health_notes ?? "");
    byId("health-field").hidden = !me.consents.includes("health");
    byId("account-mail").textContent = me.email;
    byId("confirm-form").hidden = me.email_confirmed;
    const chosen = byId("retention").value;
    const options = ["", ...(legal?.retention_days ?? [])];
    byId("retention").replaceChildren(...options.map((days) => el("option", { value: days }, RETENTIONS[days] ?? `${days} días`)));
    byId("retention").value = chosen;
    this.#put(byId("retention"), String(me.retention_days ?? ""));
    byId("consents").replaceChildren(...Object.keys(CONSEQUENCES).map((name) => this.#purpose(name, legal)).filter(Boolean));
    this.#hooks.changed(me);
  }

  /** Show what was read; what the student has typed since, and not saved, stays. */
  #put(field, value) {
    if (this.#read.has(field) && field.value !== this.#read.get(field)) return;
    field.value = value;
    this.#read.set(field, field.value);
  }

  #purpose(name, legal) {
    const text = legal?.texts.find((one) => one.kind === name);
    const state = this.#me.consent[name];
    if (!state) return null;
    const tick = el("input", { type: "checkbox", checked: state.granted, data: { purpose: name } });
    tick.addEventListener("change", () => this.#consent(name, tick, text?.version));
    return el(
      "div",
      { className: "purpose" },
      el("label", { className: "tick" }, tick, el("span", {}, text?.title ?? name)),
      el("p", { className: "hint" }, CONSEQUENCES[name]),
      text ? legalText(text) : null,
    );
  }

  async #consent(name, tick, version) {
    const wish = tick.checked ? { granted: true, version } : { granted: false };
    const form = byId("consent-form");
    if (name === "chat" && tick.checked && !this.#me.age.confirmed) {
      tick.checked = false;
      this.#askAge(form, { consent: { chat: wish }, age: { adult: true } });
      return;
    }
    const saved = await this.#patch({ consent: { [name]: wish } }, "Guardado.", form);
    if (!saved) tick.checked = !tick.checked;
  }

  /** Whoever lets Flou talk again says once how old they are. */
  #askAge(form, wish) {
    const label = `Tengo ${this.#me.age.minimum} años o más`;
    const button = el("button", { type: "button", className: "secondary" }, label);
    button.addEventListener("click", () => this.#patch(wish, "Guardado.", form));
    form.querySelector("[role=status]").replaceChildren("Para conversar necesito saber una cosa: ", button);
    button.focus();
  }

  #saveProfile() {
    const { elements } = byId("profile");
    const wanted = {
      display_name: elements["my-name"].value.trim(),
      country: elements["my-country"].value,
      institution_name: elements["my-institution"].value.trim(),
    };
    const code = elements["my-code"].value.trim();
    if (code) wanted.institution_code = code;
    if (!byId("health-field").hidden) wanted.health_notes = elements["my-health"].value.trim();
    return this.#patch(wanted, "Guardado.", byId("profile"));
  }

  async #patch(body, done, form = byId("retention-form")) {
    try {
      this.#me = await this.#account.request("me", { method: "PATCH", body });
      for (const field of form.elements ?? []) this.#read.delete(field);
      this.#fill(await readLegal());
      this.#say(form, null, done);
      return true;
    } catch (error) {
      this.#say(form, error);
      return false;
    }
  }

  async #export(password) {
    const answer = await this.#account.request("me/export", { method: "POST", body: { password }, stream: true });
    const address = URL.createObjectURL(await answer.blob());
    const link = el("a", { href: address, download: `flou-${new Date().toLocaleDateString("sv")}.json` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return "Tus datos se descargaron.";
  }

  async #changePassword(present) {
    const body = { current_password: present, password: byId("next-password").value };
    await this.#account.adopt(await this.#account.request("me/password", { method: "POST", body }));
    byId("next-password").value = "";
    this.#hooks.renewed();
    return "Listo: cambió tu contraseña y se cerraron las otras sesiones.";
  }

  async #clear() {
    if (!sure(byId("clear"), "¿De verdad? Toca otra vez: no se puede deshacer")) return null;
    await this.#account.request("chat/history", { method: "DELETE" });
    this.#hooks.cleared();
    return "La conversación se borró.";
  }

  async #erase(password) {
    if (!sure(byId("erase"), "¿De verdad? Toca otra vez y se borra todo")) return null;
    const asking = { method: "DELETE", body: { password }, timeoutMs: ERASING_MS };
    return this.#end(() => this.#account.request("me", asking), "Tu cuenta y todo lo tuyo se borraron.");
  }

  async #leaveEverywhere() {
    if (!sure(byId("everywhere"), "¿Cerrar también esta? Toca otra vez; lo que no se envió se pierde")) return null;
    return this.#end(() => this.#account.signOutEverywhere(), "Se cerró tu sesión en todos los dispositivos.");
  }

  /** The server closes the lines of what ends; that is no news to whoever ends it. */
  async #end(work, words) {
    this.#hooks.ending(true);
    try {
      await work();
    } catch (error) {
      this.#hooks.ending(false);
      throw error;
    }
    this.#hooks.ended(words);
    return "";
  }

  async #confirm() {
    await this.#account.request("me/email/confirmation", { method: "POST" });
    return "Te lo enviamos. Revisa también el correo no deseado.";
  }

  /** Run `work` with the form's password on submit; what it returns is said below the form, null is nothing yet. */
  #form(id, work) {
    const form = byId(id);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const field = form.querySelector("input[type=password]");
      if (field && !field.value) {
        this.#say(form, { message: "Escribe tu contraseña para confirmar que eres tú." });
        field.focus();
        return;
      }
      const button = form.querySelector("[type=submit]");
      button.disabled = true;
      try {
        const said = await work(field?.value);
        if (typeof said === "string") this.#say(form, null, said);
        if (field && said !== null) field.value = "";
      } catch (error) {
        this.#say(form, error);
      } finally {
        button.disabled = false;
      }
    });
  }

  #say(form, error, done = "") {
    const details = Object.values(error?.fields ?? {}).flat();
    const said = form.querySelector("[role=status]");
    const words = error instanceof Error && !(error instanceof FlouError) ? CUT_OFF : error?.message;
    said.textContent = details.length ? details.join(" ") : (words ?? done);
    said.classList.toggle("failed", Boolean(error));
  }
}

const retentionOf = (value) => (value === "" ? null : Number(value));
