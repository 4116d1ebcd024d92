/** On every page of who may see alerts: how many are open, and a sound and a word when one comes. */

import { secondsUntil, setClock, tick } from "./clock.js";
import { Live } from "./live.js";
import { Sound } from "./sound.js";

const HEARD = "flou.staff.heard";
const SOUNDED = "flou.staff.sounded";
/** From here on the sound is played three times. */
const SEVERE = 4;

const line = document.getElementById("staff-line");
const said = document.getElementById("staff-said");
const sound = new Sound(document.getElementById("staff-sound"));
const title = document.title;
let latest = null;
/** The cases that this page knows of, each with its severity; null before the first state. */
let known = null;

function showLine(how) {
  line.dataset.line = how;
  for (const part of line.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== how;
  if (how !== "ended") return;
  // Who relies on the sound must not sit before a page that has gone deaf.
  said.textContent = "Tu sesión terminó: esta página ya no avisa de alertas nuevas.";
  sound.play(1);
}

function showState(state) {
  setClock(state.now);
  latest = state;
  if (state.flags) announce(state.flags);
  count();
  document.dispatchEvent(new CustomEvent("flou:state", { detail: state }));
}

function count() {
  if (!latest?.flags) return;
  const late = latest.flags.filter((flag) => !flag.answered && secondsUntil(flag.due_at) < 0).length;
  line.querySelector("[data-open]").textContent = latest.open_count;
  line.querySelector("[data-overdue]").textContent = late;
  line.querySelector("[data-overdue-part]").hidden = late === 0;
  document.title = latest.open_count ? `(${latest.open_count}) ${title}` : title;
}

/** Say what is new: since the last state, or since this browser last heard, for what came between two pages. */
function announce(flags) {
  const keyed = new Map(flags.map((flag) => [`${flag.pk}:${flag.severity}`, flag]));
  const before = known ?? read(HEARD);
  const fresh = before ? [...keyed].filter(([key]) => !before.has(key)) : [];
  known = new Set(keyed.keys());
  keep(HEARD);
  if (!fresh.length) return;
  const worst = Math.max(...fresh.map(([, flag]) => flag.severity));
  said.textContent =
    fresh.length === 1 ? `Alerta nueva, gravedad ${worst}.` : `${fresh.length} alertas nuevas, la mayor de gravedad ${worst}.`;
  // Of several open pages one sounds.
  const sounded = read(SOUNDED) ?? new Set();
  if (fresh.some(([key]) => !sounded.has(key)) && sound.play(worst >= SEVERE ? 3 : 1)) keep(SOUNDED);
}

function keep(name) {
  localStorage.setItem(name, JSON.stringify([...known]));
}

function read(name) {
  try {
    const kept = JSON.parse(localStorage.getItem(name));
    return Array.isArray(kept) ? new Set(kept) : null;
  } catch {
    return null;
  }
}

new Live({
  socketUrl: line.dataset.socket,
  pollUrl: line.dataset.poll,
  onState: showState,
  onLine: showLine,
}).start();
setInterval(() => {
  tick();
  count();
}, 1000);
