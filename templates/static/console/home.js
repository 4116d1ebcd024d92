/** The home: cases, today's figures, what is amiss, the system; each as the last state says. */

import { duration, setClock, tick } from "./clock.js";
import { Live } from "./live.js";

const home = document.getElementById("home");
const template = document.getElementById("flag-row");
/** The rows that stand in each table, by case: they are kept, so that the keyboard stays where it is. */
const tables = { open: new Map(), mine: new Map() };
const each = (selector, act) => home.querySelectorAll(selector).forEach(act);

function show(state) {
  setClock(state.now);
  if (state.flags) showFlags(state);
  if (state.figures) showFigures(state.figures);
  if (state.alerts) showAlerts(state.alerts);
  if (state.system) showSystem(state.system);
  tick();
}

function showFlags({ flags, open_count: count }) {
  const mine = flags.filter((flag) => flag.holder === "me");
  fill("open", flags, count);
  fill("mine", mine, mine.length);
  home.querySelector("[data-more]").hidden = count <= flags.length;
}

function fill(name, flags, count) {
  const body = home.querySelector(`[data-rows="${name}"] tbody`);
  const rows = tables[name];
  const known = rows.size > 0 || body.dataset.filled === "yes";
  const wanted = new Set(flags.map((flag) => flag.pk));
  for (const [pk, row] of rows) if (!wanted.has(pk)) { row.remove(); rows.delete(pk); }
  flags.forEach((flag, place) => {
    let row = rows.get(flag.pk);
    if (!row) {
      row = template.content.firstElementChild.cloneNode(true);
      row.classList.toggle("f-new", known);
      rows.set(flag.pk, row);
    }
    write(row, flag);
    if (body.children[place] !== row) body.insertBefore(row, body.children[place] ?? null);
  });
  body.dataset.filled = "yes";
  home.querySelector(`[data-count="${name}"]`).textContent = count;
  home.querySelector(`[data-none="${name}"]`).hidden = count > 0;
  body.closest("table").hidden = count === 0;
}

function write(row, flag) {
  const badge = row.querySelector("[data-severity]");
  badge.textContent = flag.severity;
  badge.className = `f-badge f-badge--g${flag.severity}`;
  const link = row.querySelector("[data-link]");
  link.textContent = flag.name;
  link.href = home.dataset.case.replace("/0/", `/${flag.pk}/`);
  row.querySelector("[data-student]").textContent = flag.student;
  row.querySelector("[data-times]").hidden = flag.occurrences < 2;
  row.querySelector("[data-occurrences]").textContent = flag.occurrences;
  for (const part of row.querySelectorAll("[data-state]")) part.hidden = part.dataset.state !== flag.state;
  for (const part of row.querySelectorAll("[data-holder]")) part.hidden = part.dataset.holder !== (flag.holder ?? "nobody");
  row.querySelector("[data-second]").hidden = !flag.awaits_second;
  row.querySelector("[data-age]").dataset.age = flag.created_at;
  const due = row.querySelector("[data-due]");
  due.dataset.due = flag.due_at;
  due.dataset.answered = String(flag.answered);
}

function showFigures(figures) {
  each("[data-figure]", (node) => {
    const value = figures[node.dataset.figure];
    const known = value !== null && value !== undefined;
    node.textContent = !known ? "–" : node.dataset.unit === "duration" ? duration(value) : value.toLocaleString("es-CL");
  });
}

function showAlerts(alerts) {
  let any = false;
  each("[data-alert]", (item) => {
    const amount = alerts[item.dataset.alert] ?? 0;
    item.hidden = amount === 0;
    any ||= amount > 0;
    const number = item.querySelector("[data-amount]");
    if (number) number.textContent = amount;
  });
  home.querySelector("[data-none=alerts]").hidden = any;
}

function showSystem({ database, cache, llm, draining }) {
  const known = { database, cache, llm: llm.name, breaker: llm.breaker, draining: String(draining) };
  for (const [name, value] of Object.entries(known)) {
    each(`[data-system="${name}"] [data-is]`, (part) => {
      part.hidden = part.dataset.is !== value;
    });
  }
}

show(JSON.parse(document.getElementById("live-state").textContent));
document.addEventListener("flou:state", ({ detail }) => show(detail));
// Who sees no alerts has no line in the head: the home asks by itself.
if (!document.getElementById("staff-line")) {
  new Live({ socketUrl: null, pollUrl: home.dataset.poll, onState: show, onLine: () => {} }).start();
}
