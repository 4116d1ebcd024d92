/** The page of a case: to the next and the previous one by keyboard, and its clocks. */

import { tick } from "./clock.js";

const OFF = "flou.staff.keys.off";
const KEYS = { j: "next", ArrowRight: "next", k: "previous", ArrowLeft: "previous", q: "queue" };
const dialog = document.getElementById("keys");
const choice = document.getElementById("keys-on");

/** Whether somebody is writing, or works a control that wants the key for itself. */
function busy(target) {
  return dialog.open || target.closest("input, textarea, select, [contenteditable], [role=region]");
}

if (dialog) {
  choice.checked = localStorage.getItem(OFF) !== "1";
  choice.addEventListener("change", () => localStorage.setItem(OFF, choice.checked ? "0" : "1"));
  const help = document.getElementById("keys-help");
  help.addEventListener("click", () => dialog.showModal());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || busy(event.target)) return;
    if (event.key === "?") dialog.showModal();
    else if (choice.checked) document.querySelector(`[data-key="${KEYS[event.key]}"]`)?.click();
  });
  help.hidden = false;
}
tick();
