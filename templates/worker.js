/**
 * Keeps the page and the crisis lines for when there is no line. Nothing private is ever kept: the only answers
 * that are stored are those of KEPT.shell, which are the same for everybody.
 */

const KEPT = {{ kept }};
const NAME = `flou-${KEPT.version}`;
const LINES = "/lineas.json";
const PATIENCE_MS = 4000; // a network that is there and says nothing is as good as none

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll().then(() => self.skipWaiting()));
});

// All modules of a page are loaded at its start, so an open page needs nothing of the version before.
self.addEventListener("activate", (event) => {
  event.waitUntil(dropOthers().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  const path = request.mode === "navigate" && url.pathname === "/" ? "/" : url.pathname;
  if (!KEPT.shell.includes(path) || url.search) return;
  const hashed = KEPT.hashed && path.startsWith("/static/");
  event.respondWith(hashed ? keptFirst(request, path) : networkFirst(request, path));
});

async function keepAll() {
  const cache = await caches.open(NAME);
  await cache.addAll(KEPT.shell.map((path) => new Request(path, { cache: "reload" })));
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== NAME).map((name) => caches.delete(name)));
}

async function keptFirst(request, path) {
  return (await caches.match(path)) ?? fetch(request);
}

async function networkFirst(request, path) {
  const kept = await caches.match(path);
  try {
    const answer = await (kept ? withPatience(fetch(request)) : fetch(request));
    if (answer.ok && path === LINES) (await caches.open(NAME)).put(path, answer.clone());
    return answer.status >= 500 && kept ? kept : answer;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

function withPatience(answer) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error("late")), PATIENCE_MS));
  return Promise.race([answer, late]);
}
