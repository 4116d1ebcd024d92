/** The dashboard keeps itself up to date: it asks for its own page and puts the new figures in place. */

const board = document.getElementById("board");
const state = document.getElementById("board-state");
const pause = document.getElementById("board-pause");
const EVERY_MS = Number(board.dataset.every) * 1000;
const LONGEST_MS = 10000;
let paused = false;
let timer = 0;

function plan() {
  clearTimeout(timer);
  if (!paused && !document.hidden) timer = setTimeout(refresh, EVERY_MS);
}

async function refresh() {
  // Nothing is taken from under the hands of who reads with the keyboard or has a table open and in use.
  if (board.contains(document.activeElement)) return plan();
  try {
    const answer = await fetch(location.href, {
      headers: { Accept: "text/html" },
      signal: AbortSignal.timeout(LONGEST_MS),
      cache: "no-store",
    });
    const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("board");
    if (fresh) replace(fresh);
    say(fresh ? "" : "No se pudo actualizar: quizá tu sesión terminó. Recarga la página.");
  } catch {
    say("Sin conexión: estas cifras pueden estar atrasadas.");
  }
  plan();
}

function replace(fresh) {
  const open = [...board.querySelectorAll("details[open]")].map((each) => each.id);
  board.replaceChildren(...fresh.childNodes);
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
}

function say(trouble) {
  const said = trouble || (paused ? "En pausa." : "Se actualiza solo.");
  if (state.textContent !== said) state.textContent = said;
}

pause.addEventListener("click", () => {
  paused = !paused;
  pause.setAttribute("aria-pressed", String(paused));
  for (const part of pause.children) part.hidden = (part.dataset.is === "paused") !== paused;
  say("");
  if (paused) clearTimeout(timer);
  else refresh();
});
document.addEventListener("visibilitychange", () => (document.hidden ? clearTimeout(timer) : refresh()));
pause.hidden = false;
plan();
