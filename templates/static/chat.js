/** The page: who is signed in, and what goes on while they are. */

import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { crisisCard, UNREACHED } from "./crisis-card.js";
import { byId } from "./dom.js";
import { FlouAccount, FlouClient } from "./flou-client.js";
import { storage } from "./flou-storage.js";
import { Gate } from "./gate.js";
import { Log } from "./log.js";
import { Status } from "./status.js";

const page = document.body.dataset;
const account = new FlouAccount();
const log = new Log();
const gate = new Gate({ account, onEnter: enter });
const composer = new Composer({
  max: Number(page.maxChars),
  storage,
  onSend: (text) => visit?.conversation.send(text),
});
const status = new Status({ reconnect: () => visit?.client.reconnect() });

/** What lasts from signing in to signing out: {user, client, conversation}. */
let visit = null;

async function enter() {
  const user = account.user;
  const client = new FlouClient({ account, url: new URL("/ws/v1/chat", location.href.replace(/^http/, "ws")).href });
  const conversation = new Conversation({
    account,
    client,
    log,
    giveBack: (text) => composer.giveBack(text),
  });
  visit = { user, client, conversation };
  client.on("state", (latest) => status.show(latest));
  client.on("signedOut", () => leave("Tu sesión terminó. Vuelve a entrar: lo que escribiste sigue aquí."));
  gate.close();
  byId("chat").hidden = false;
  byId("leave").hidden = false;
  composer.open(user);
  // On a phone the keyboard would cover the conversation before it is read.
  if (matchMedia("(pointer: fine)").matches) composer.focus();
  await conversation.open();
  // What is said from now on stands below what was said before.
  if (visit?.client === client) client.connect();
}

/** Show the door again; what was typed stays unless the student left on purpose. */
function leave(reason = "") {
  if (!visit) return;
  const { client, conversation } = visit;
  visit = null;
  client.disconnect();
  conversation.close();
  byId("chat").hidden = true;
  byId("leave").hidden = true;
  gate.open(reason);
}

async function signOut() {
  const unsent = visit.client.unsent;
  const question = "Hay mensajes que todavía no se envían y se perderían. ¿Quieres salir igual?";
  if (unsent.length && !confirm(question)) return;
  for (const item of unsent) visit.client.discard(item.clientId);
  composer.close();
  leave();
  await account.signOut();
}

function help() {
  if (visit) {
    visit.conversation.help();
    return;
  }
  const text =
    "Si hay peligro, llama al número de emergencias de tu país (112 o 911 en muchos países) y busca a alguien " +
    "que pueda estar contigo. Aquí puedes encontrar personas preparadas para escucharte.";
  byId("help-card").replaceChildren(crisisCard({ ...UNREACHED, text }));
  byId("help-dialog").showModal();
}

byId("help").addEventListener("click", help);
byId("help-close").addEventListener("click", () => byId("help-dialog").close());
byId("leave").addEventListener("click", signOut);
for (const button of document.querySelectorAll("[data-say]")) {
  button.addEventListener("click", () => {
    visit?.conversation.send(button.dataset.say);
    log.focus();
  });
}

// The network changed: an open line may be dead without knowing it, and a new one resumes what it carried.
addEventListener("online", () => visit?.client.reconnect());
addEventListener("pageshow", () => visit?.client.wake());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") visit?.client.wake();
});
// Another tab signed out, or somebody else in.
addEventListener("storage", (event) => {
  if (event.key === FlouAccount.storageKey && account.user !== (visit?.user ?? null)) location.reload();
});

byId("country").value = page.country;
if (account.user) enter();
else gate.open();
