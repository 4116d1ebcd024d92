/** The page: who is signed in, and what goes on while they are. */

import { Study } from "./block.js";
import { CheckIn } from "./check-in.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { crisisCard } from "./crisis-card.js";
import { byId, sure } from "./dom.js";
import { ExerciseView } from "./exercise.js";
import { FlouAccount, FlouClient, readJSON, storage, writeJSON } from "./flou-client.js";
import { Gate } from "./gate.js";
import { cardOf, loadLines } from "./lines.js";
import { Log } from "./log.js";
import { Settings } from "./settings.js";
import { Status } from "./status.js";
import { isShown, show } from "./views.js";

const page = document.body.dataset;
const reading = loadLines();
const account = new FlouAccount();
const log = new Log();
const gate = new Gate({ account, onEnter: enter });
const composer = new Composer({
  max: Number(page.maxChars),
  storage,
  onSend: (text) => visit?.conversation.send(text),
});
const status = new Status({ reconnect: () => visit?.client.reconnect() });
const exercise = new ExerciseView();
const settings = new Settings({
  account,
  hooks: {
    changed: ({ country }) => writeJSON(storage, countryKey(), country),
    cleared: () => visit?.conversation.reload(),
    ending: (begun) => (begun ? visit?.client.disconnect() : visit?.client.connect()),
    ended: (words) => {
      account.forget();
      putAway();
      leave(words);
    },
    renewed: () => visit?.client.reconnect(),
    left: signOut,
  },
});

/** What lasts from signing in to signing out: {user, client, conversation, study, checkIn}. */
let visit = null;

const countryKey = (user = visit?.user) => `flou.country.${user}`;
/** The country whose lines are shown when the server cannot be asked. */
const country = () => (visit && readJSON(storage, countryKey())) ?? byId("country").value ?? page.country;

async function enter() {
  const user = account.user;
  const client = new FlouClient({ account });
  const study = new Study({ account, tell: ({ reminder }) => client.follow(reminder) });
  const checkIn = new CheckIn({ account, onChange: () => log.keepUp() });
  const conversation = new Conversation({
    account,
    client,
    log,
    study,
    hooks: {
      giveBack: (text) => composer.giveBack(text),
      country,
      exercise: (data) => exercise.open(data),
      asked: () => settings.open("consent-form"),
      sent: () => {
        checkIn.close();
        study.tidy();
      },
      urgent: () => isShown("chat") || show("chat", { focus: byId("log") }),
    },
  });
  visit = { user, client, conversation, study, checkIn };
  client.on("state", (latest) => status.show(latest));
  client.on("signedOut", () => leave("Tu sesión terminó. Vuelve a entrar: lo que escribiste sigue aquí."));
  gate.close();
  byId("menu").hidden = false;
  show("chat", { focus: byId("log") });
  composer.open(user);
  // On a phone the keyboard would cover the conversation before it is read.
  if (matchMedia("(pointer: fine)").matches) composer.focus();
  await conversation.open();
  if (visit?.client !== client) return;
  // What is said from now on stands below what was said before.
  client.connect();
  study.open();
  checkIn.open();
}

/** Show the door again; what was typed stays unless the student left on purpose. */
function leave(reason = "") {
  if (!visit) return;
  const { client, conversation, study, checkIn } = visit;
  visit = null;
  client.disconnect();
  conversation.close();
  study.close();
  checkIn.close();
  settings.close();
  exercise.close();
  byId("menu").hidden = true;
  gate.open(reason);
}

/** Leave nothing of the student in this browser. */
function putAway() {
  const { client, checkIn, user } = visit;
  for (const item of client.unsent) client.discard(item.clientId);
  composer.close();
  checkIn.forget();
  storage.removeItem(countryKey(user));
}

async function signOut(button) {
  const question = "Hay mensajes sin enviar que se perderían. Toca otra vez para salir igual";
  if (visit.client.unsent.length && !sure(button, question)) return;
  putAway();
  leave();
  await account.signOut();
}

function help() {
  if (visit) {
    if (!isShown("chat")) show("chat", { focus: byId("log") });
    exercise.close();
    visit.conversation.help();
    return;
  }
  const told = () => byId("help-card").replaceChildren(crisisCard(cardOf(country(), "door")));
  told();
  reading.then(told); // who asks before the lines are read sees the directory at once, and then the lines
  byId("help-dialog").showModal();
}

byId("help").addEventListener("click", help);
byId("help-close").addEventListener("click", () => byId("help-dialog").close());
byId("menu").addEventListener("click", () => {
  if (isShown("settings")) show("chat", { focus: byId("log") });
  else settings.open();
});
for (const button of document.querySelectorAll("[data-say]")) {
  button.addEventListener("click", () => {
    visit?.conversation.send(button.dataset.say);
    log.focus();
  });
}
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") visit?.study.wake();
});
// Another tab signed out, or somebody else in.
addEventListener("storage", (event) => {
  if (event.key === FlouAccount.storageKey && account.user !== (visit?.user ?? null)) location.reload();
});

byId("country").value = page.country;
if (account.user) enter();
else gate.open();
navigator.serviceWorker?.register("/sw.js").catch(() => {}); // without it the page works as well, with a network
