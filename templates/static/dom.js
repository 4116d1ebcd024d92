/** Elements without HTML text: what a student or a model wrote is only ever a text node. */

/** Return an element; `properties` are DOM properties, except `data` (a dataset) and `aria` (aria-*). */
export function el(tag, { data = {}, aria = {}, ...properties } = {}, ...children) {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  Object.assign(element.dataset, data);
  for (const [name, value] of Object.entries(aria)) element.setAttribute(`aria-${name}`, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** Text that only a screen reader says. */
export const spoken = (text) => el("span", { className: "spoken" }, text);

/** Tell a screen reader something; `urgently` interrupts what it is saying. */
export function announce(text, { urgently = false } = {}) {
  const region = byId(urgently ? "urgent-news" : "news");
  region.append(el("p", {}, text));
  // A region that only grows is read again as a whole by some readers.
  while (region.childElementCount > 3) region.firstElementChild.remove();
}

const SURE_MS = 8000;
const asked = new WeakMap();

/** Return whether a button was pressed twice: the first press asks with `question`, for a few seconds. */
export function sure(button, question) {
  const forget = asked.get(button);
  forget?.();
  if (forget) return true;
  const label = button.textContent;
  const timer = setTimeout(() => asked.get(button)?.(), SURE_MS);
  asked.set(button, () => {
    clearTimeout(timer);
    asked.delete(button);
    button.textContent = label;
  });
  button.textContent = question;
  announce(question);
  return false;
}
