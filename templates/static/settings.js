/** Settings: how Flou looks and sounds, the profile, what was agreed to, the own data, and the sign-in. */

import { legalText, readLegal } from "./consents.js";
import { byId, el } from "./dom.js";
import { preferences } from "./preferences.js";
import { show } from "./views.js";

const PATIENCE_MS = 600;
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

  /** `hooks`: changed(me), cleared() the history, erased() the account, left() to sign out. */
  constructor({ account, hooks }) {
    this.#account = account;
    this.#hooks = hooks;
    byId("settings-back").addEventListener("click", () => show("chat", { focus: byId("log") }));
    byId("theme").addEventListener("change", ({ target }) => (preferences.theme = target.value));
    byId("sound").addEventListener("change", ({ target }) => (preferences.sound = target.checked));
    byId("leave").addEventListener("click", () => this.#hooks.left());
    this.#form("profile", () => this.#saveProfile());
    this.#form("retention-form", () => this.#patch({ retention_days: retentionOf(byId("retention").value) }, "Guardado."));
    this.#form("export-form", (password) => this.#export(password));
    this.#form("clear-form", () => this.#clear());
    this.#form("erase-form", (password) => this.#erase(password));
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
    elements["my-name"].value = me.display_name;
    elements["my-country"].value = me.country;
    elements["my-institution"].value = me.institution_name;
    elements["my-health"].value = me.health_notes ?? "";
    byId("health-field").hidden = !me.consents.includes("health");
    byId("account-mail").textContent = me.email;
    const options = ["", ...(legal?.retention_days ?? [])];
    byId("retention").replaceChildren(...options.map((days) => el("option", { value: days }, RETENTIONS[days] ?? `${days} días`)));
    byId("retention").value = me.retention_days ?? "";
    byId("consents").replaceChildren(...Object.keys(CONSEQUENCES).map((name) => this.#purpose(name, legal)).filter(Boolean));
    this.#hooks.changed(me);
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
    const needsAge = name === "chat" && tick.checked && !this.#me.age.confirmed;
    const years = this.#me.age.minimum;
    if (needsAge && !confirm(`¿Tienes ${years} años o más?`)) {
      tick.checked = false;
      return;
    }
    const age = needsAge ? { age: { adult: true } } : {};
    const saved = await this.#patch({ consent: { [name]: wish }, ...age }, "Guardado.", byId("consent-form"));
    if (!saved) tick.checked = !tick.checked;
  }

  #saveProfile() {
    const { elements } = byId("profile");
    const wanted = {
      display_name: elements["my-name"].value.trim(),
      country: elements["my-country"].value,
      institution_name: elements["my-institution"].value.trim(),
    };
    if (!byId("health-field").hidden) wanted.health_notes = elements["my-health"].value.trim();
    return this.#patch(wanted, "Guardado.", byId("profile"));
  }

  async #patch(body, done, form = byId("retention-form")) {
    try {
      this.#me = await this.#account.request("me", { method: "PATCH", body });
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

  async #clear() {
    if (!confirm("¿Borrar toda la conversación? No se puede deshacer.")) return "";
    await this.#account.request("chat/history", { method: "DELETE", stream: true });
    this.#hooks.cleared();
    return "La conversación se borró.";
  }

  async #erase(password) {
    if (!confirm("¿Borrar tu cuenta y todo lo tuyo para siempre?")) return "";
    await this.#account.request("me", { method: "DELETE", body: { password }, stream: true, timeoutMs: 40_000 });
    this.#hooks.erased();
    return "";
  }

  /** Run `work` with the form's password on submit; what it returns is said below the form. */
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
        if (field) field.value = "";
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
    said.textContent = details.length ? details.join(" ") : (error?.message ?? done);
    said.classList.toggle("failed", Boolean(error));
  }
}

const retentionOf = (value) => (value === "" ? null : Number(value));
