/** Where small things are kept between visits: the browser's storage, or memory where that is forbidden. */

class Memory {
  #values = new Map();
  getItem(key) {
    return this.#values.get(key) ?? null;
  }
  setItem(key, value) {
    this.#values.set(key, String(value));
  }
  removeItem(key) {
    this.#values.delete(key);
  }
}

function browserStorage() {
  try {
    const storage = globalThis.localStorage;
    storage.setItem("flou.probe", "1");
    storage.removeItem("flou.probe");
    return storage;
  } catch {
    return new Memory();
  }
}

export const storage = browserStorage();

/** Return the JSON value under `key`, or null when it is absent or unreadable. */
export function readJSON(store, key) {
  try {
    return JSON.parse(store.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** Keep `value` under `key`; a full disk costs the copy, not the page. */
export function writeJSON(store, key, value) {
  try {
    store.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing to do: what is shown and sent does not depend on it.
  }
}
