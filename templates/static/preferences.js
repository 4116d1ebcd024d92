/** What is chosen for this device and not for an account: how the page looks, and whether it sounds. */

import { readJSON, storage, writeJSON } from "./flou-client.js";

const KEY = "flou.preferences";
const QUIET = 0.12; // of full volume

const read = () => readJSON(storage, KEY) ?? {};

export const preferences = {
  /** "", "light" or "dark". */
  get theme() {
    return read().theme ?? "";
  },
  set theme(theme) {
    writeJSON(storage, KEY, { ...read(), theme });
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  },
  /** Off until the student turns it on. */
  get sound() {
    return read().sound === true;
  },
  set sound(sound) {
    writeJSON(storage, KEY, { ...read(), sound });
    if (sound) chime();
  },
};

let audio = null;

/** Let a browser know, while the student touches something, that there will be a sound later. */
export function readySound() {
  if (preferences.sound) audio ??= new AudioContext();
  audio?.resume().catch(() => {});
}

/** Two soft tones, if sound is on; `pitch` in Hz. */
export function chime(pitch = 523) {
  if (!preferences.sound) return;
  readySound();
  [pitch, pitch * 1.5].forEach((hertz, index) => tone(hertz, audio.currentTime + index * 0.22));
}

function tone(hertz, at) {
  const voice = audio.createOscillator();
  const volume = audio.createGain();
  voice.frequency.value = hertz;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(QUIET, at + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.9);
  voice.connect(volume).connect(audio.destination);
  voice.start(at);
  voice.stop(at + 1);
}
