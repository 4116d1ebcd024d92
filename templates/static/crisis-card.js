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

/** Return the card as an element; `choose` is called with the chip of the country that is tapped. */
export function crisisCard(card, { choose = null } = {}) {
  const { level, resources, brief = false, title, reviewed_by: reviewedBy } = card;
  const known = level in TITLES ? level : "high";
  return el(
    "section",
    { className: `crisis crisis-${known}`, aria: { label: "Ayuda" }, data: { level: known, brief: String(brief) } },
    brief ? null : el("h3", {}, title || TITLES[known]),
    ...words(card),
    el("ul", { className: "lines" }, ...resources.map(line)),
    countries(card, choose),
    reviewedBy ? el("p", { className: "crisis-review" }, `Texto revisado por ${reviewedBy}.`) : null,
  );
}

/** What the card says, in its parts when the server tells them apart. */
function words({ text, message, steps = [], question = "" }) {
  if (!message) return [el("p", { className: "crisis-text" }, text)];
  return [
    el("p", { className: "crisis-text" }, message),
    steps.length ? el("ul", { className: "crisis-steps" }, ...steps.map((step) => el("li", {}, step))) : null,
    question ? el("p", { className: "crisis-question" }, question) : null,
  ];
}

/** The question for the student's country, asked below the lines: it must not keep anybody from them. */
function countries({ country_question: question, quick_replies: chips = [] }, choose) {
  if (!question || !chips.length || !choose) return null;
  const group = el("div", { className: "chips", role: "group", aria: { label: "Tu país" } });
  const asked = el("div", { className: "crisis-country" }, el("p", {}, question), group);
  for (const chip of chips) {
    const button = el("button", { type: "button", className: "chip", data: { chip: chip.id } }, chip.label);
    button.addEventListener("click", () => {
      asked.remove(); // asked once: a second answer would only be in the way
      choose(chip);
    });
    group.append(button);
  }
  return asked;
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
