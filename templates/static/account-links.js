/**
 * The pages that links of e-mails lead to. The secret stands in the fragment: it is never sent with an address,
 * and it is taken out of the address bar before anything else happens.
 */

const said = document.getElementById("said");
const secret = location.hash.slice(1);
history.replaceState(null, "", location.pathname);

function say(text, role = "status") {
  said.setAttribute("role", role);
  said.textContent = text;
  said.hidden = false;
  said.focus({ preventScroll: true });
}

/** Return null when the server took it, else what to tell. */
async function post(path, body) {
  try {
    const answer = await fetch(`/api/v1/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      credentials: "omit",
      cache: "no-store",
    });
    if (answer.ok) return null;
    const { error } = await answer.json();
    return Object.values(error.fields ?? {}).flat().join(" ") || error.message;
  } catch {
    return "No pudimos conectar con Flou. Revisa tu internet y vuelve a intentarlo.";
  }
}

function onSubmit(form, work) {
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    await work(new FormData(form));
    button.disabled = false;
  });
}

function reset() {
  const choose = document.getElementById("choose");
  const ask = document.getElementById("ask");
  if (!secret) {
    onSubmit(ask, async (fields) => {
      const problem = await post("auth/password/forgotten", { email: fields.get("email").trim() });
      if (problem) return say(problem, "alert");
      ask.hidden = true;
      return say("Si ese correo tiene una cuenta, en unos minutos llega un enlace. Revisa también el correo no deseado.");
    });
    return;
  }
  onSubmit(choose, async (fields) => {
    const problem = await post("auth/password/reset", { token: secret, password: fields.get("password") });
    if (problem) return say(problem, "alert");
    choose.hidden = true;
    return say("Listo: tu contraseña cambió. Ya puedes entrar con ella.");
  });
}

async function confirm() {
  const problem = secret ? await post("auth/email/confirm", { token: secret }) : "A este enlace le falta una parte.";
  say(problem ?? "Listo: tu correo está confirmado.", problem ? "alert" : "status");
}

({ reset, confirm })[document.querySelector("main").dataset.page]();
