/** Which of the page's parts is shown. The top, with "Necesito ayuda ahora", stands above all of them. */

import { byId } from "./dom.js";

const VIEWS = ["gate", "chat", "exercise", "settings"];

/** Show one part and hide the others; the focus goes to `focus`, or to the heading of the part. */
export function show(name, { focus = null } = {}) {
  for (const view of VIEWS) byId(view).hidden = view !== name;
  const target = focus ?? byId(name).querySelector("h2[tabindex]");
  target?.focus({ preventScroll: true });
}

export const isShown = (name) => !byId(name).hidden;
