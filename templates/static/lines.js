/**
 * The crisis lines for when the server cannot be asked: its own table, kept by the service worker and read when
 * the page opens. No number is written down here.
 */

import { UNREACHED } from "./crisis-card.js";

const ADDRESS = "/lineas.json";
const WORDS = {
  alone: "Ahora mismo no logro conectar con Flou, pero no tienes que esperar: estas personas pueden ayudarte ya.",
  door: "Hay personas preparadas para escucharte ahora. No hace falta que tengas una cuenta ni que sepas qué decir.",
};

let cards = null;

/** Read the lines; without network they come from what the browser kept. */
export async function loadLines() {
  try {
    const answer = await fetch(ADDRESS);
    if (answer.ok) cards = (await answer.json()).cards;
  } catch {
    // Nothing was kept yet: the card then leads to the directory.
  }
}

/** Return the card of a country: at the `door`, or where Flou itself cannot be reached (`alone`). */
export function cardOf(country, where) {
  const card = cards?.[country] ?? cards?.[""];
  if (!card) return UNREACHED;
  // The reviewed words answer something that was written, and nobody has written anything here.
  return { ...card, text: WORDS[where], message: WORDS[where], reviewed_by: "" };
}
