/** Times as staff reads them, on the server's clock. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From here on a deadline is shown as near. */
const SOON_S = 5 * MINUTE;

let ahead = 0;

/** Take the server's time as the right one. */
export function setClock(iso) {
  ahead = Date.parse(iso) - Date.now();
}

/** Return the seconds from now until a time; negative ones are past. */
export function secondsUntil(iso) {
  return (Date.parse(iso) - Date.now() - ahead) / 1000;
}

/** Return a length of time: 04:32, 2 h 05 min, 3 d 4 h. */
export function duration(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (number) => String(number).padStart(2, "0");
  if (whole >= DAY) return `${Math.floor(whole / DAY)} d ${Math.floor((whole % DAY) / HOUR)} h`;
  if (whole >= HOUR) return `${Math.floor(whole / HOUR)} h ${two(Math.floor((whole % HOUR) / MINUTE))} min`;
  return `${two(Math.floor(whole / MINUTE))}:${two(whole % MINUTE)}`;
}

/** Write how long ago something was. */
export function showAge(node, iso) {
  node.textContent = duration(-secondsUntil(iso));
}

/** Write how long an answer may still take, or for how long it is missing. */
export function showDue(node, iso, answered) {
  const left = secondsUntil(iso);
  const late = !answered && left < 0;
  node.textContent = answered ? "respondida" : late ? `atrasada ${duration(-left)}` : `quedan ${duration(left)}`;
  node.classList.toggle("f-clock--late", late);
  node.classList.toggle("f-clock--soon", !answered && !late && left < SOON_S);
}

/** Keep every clock of the page going: those of `data-age` and `data-due` attributes that hold a time. */
export function tick() {
  for (const node of document.querySelectorAll("[data-age]")) if (node.dataset.age) showAge(node, node.dataset.age);
  for (const node of document.querySelectorAll("[data-due]")) {
    if (node.dataset.due) showDue(node, node.dataset.due, node.dataset.answered === "true");
  }
}
