/** The crisis card: reviewed words first, then whom to call. It is never an answer of the model. */

import { announce, el, spoken } from "./dom.js";

const TITLES = {
  support: "No tienes que pasar por esto a solas",
  high: "Hay personas que pueden acompañarte ahora",
  imminent: "Tu seguridad es lo primero",
};

/**
 * What is shown when the server cannot be asked. It names no number of a country: those are kept, checked and
 * dated on the server.
 */
export const UNREACHED = {
  level: "high",
  text:
    "Ahora mismo no logro conectar con Flou, pero no tienes que esperar: si hay peligro, llama al número de " +
    "emergencias de tu país (112 o 911 en muchos países) y busca a alguien que pueda estar contigo.",
  resources: [
    { name: "Directorio de líneas de ayuda en todo el mundo", phone: "", url: "https://findahelpline.com" },
  ],
};

/** Return the card as an element. */
export function crisisCard({ level, text, resources }) {
  const known = level in TITLES ? level : "high";
  return el(
    "section",
    { className: `crisis crisis-${known}`, aria: { label: "Ayuda" }, data: { level: known } },
    el("h3", {}, TITLES[known]),
    el("p", { className: "crisis-text" }, text),
    el("ul", { className: "lines" }, ...resources.map(line)),
  );
}

/** Say the card aloud, at once. */
export function announceCard({ text, resources }) {
  const ways = resources.length === 1 ? "una forma" : `${resources.length} formas`;
  announce(`${text} En la tarjeta hay ${ways} de pedir ayuda.`, { urgently: true });
}

function line({ name, phone, url, hours }) {
  const about = el("div", { className: "line-about" }, el("strong", {}, name));
  if (hours) about.append(el("span", { className: "line-hours" }, hours));
  const ways = el("div", { className: "line-ways" }, ...(phone ? call(phone, name) : []));
  const address = safeAddress(url);
  if (address) {
    ways.append(
      el(
        "a",
        { className: "way", href: address, target: "_blank", rel: "noopener noreferrer" },
        "Abrir sitio",
        spoken(` de ${name} en otra pestaña`),
      ),
    );
  }
  return el("li", {}, about, ways);
}

/** A number with * or # is not dialled by every phone from a link: it is shown, to be copied or typed. */
function call(phone, name) {
  if (!/[*#]/.test(phone)) {
    const href = `tel:${phone.replace(/[^\d+]/g, "")}`;
    return [el("a", { className: "way way-call", href }, `Llamar al ${phone}`, spoken(`, ${name}`))];
  }
  const number = el("span", { className: "way-number" }, phone);
  const copy = el("button", { type: "button", className: "way" }, "Copiar", spoken(` el número ${phone}`));
  copy.addEventListener("click", () => copyNumber(number, copy));
  return [el("span", { className: "way-label" }, "Marca ", number), copy];
}

async function copyNumber(number, button) {
  try {
    await navigator.clipboard.writeText(number.textContent);
    button.textContent = "Copiado";
  } catch {
    // Without permission the number is at least selected, ready to be copied by hand.
    getSelection().selectAllChildren(number);
    button.textContent = "Seleccionado";
  }
  announce(`${button.textContent}: ${number.textContent}`);
}

function safeAddress(url) {
  try {
    const address = new URL(url);
    return address.protocol === "https:" ? address.href : null;
  } catch {
    return null;
  }
}
