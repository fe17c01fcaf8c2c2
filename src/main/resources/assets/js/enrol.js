// Setting up a way to sign in with a setup code: a passkey, or a password with an app that shows codes.
import { post } from "./api.js";
import { button, make, picture } from "./dom.js";
import { field } from "./field.js";
import { form, typed } from "./form.js";
import { whenIdle } from "./idle.js";
import { createLeave } from "./leave.js";
import { createSheet } from "./sheet.js";
import { decoded, encoded } from "./sign-in.js";
import { createWords } from "./words.js";

const DEVICE = /^[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){0,19}$/;
const OVER = "enrol.problem-over";

const words = createWords(`${document.body.dataset.assets}/enrol`);
let code = "";
const { leave } = createLeave(() => { code = ""; });
document.getElementById("leave").addEventListener("click", leave);
whenIdle(leave);
await words.use(document.documentElement.lang);
const sheet = createSheet(words);

let busy = false;

/** Once at a time: a second tap sends nothing. @param {() => Promise<void>} act */
async function once(act) {
  if (!busy) {
    busy = true;
    await act().finally(() => { busy = false; });
  }
}

function ask() {
  const line = field("code", "enrol.code");
  const input = line.querySelector("input");
  input.value = code;
  input.addEventListener("input", () => { code = input.value; });
  const choice = (key, kind, act) => make("li", {},
    button(`enrol.${key}`, kind, () => code.trim() === "" ? sheet.problem("court.problem.no-code", input) : once(act)),
    make("p.hint", { words: `enrol.${key}-hint` }));
  sheet.show(
    make("h1", { words: "enrol.heading" }),
    make("p.lead", { words: "enrol.lead" }),
    form(line)(() => input.blur()),
    make("h2", { words: "enrol.choose" }),
    make("ul.choices", {}, choice("passkey", "main", nameDevice), choice("password", "other", showSecret)));
}

/** Back to the code, with what to look at. @param {import("./api.js").Answer} answer */
function startAgain(answer) {
  const keys = { 0: "court.problem.network", 403: "enrol.problem-code", 409: "enrol.problem-there", 422: OVER, 429: "court.problem.wait", 503: "court.problem.store" };
  ask();
  sheet.problem(keys[answer.status] ?? "court.problem.other");
}

const actions = words => make("div.actions", {},
  make("button.main", { words, attributes: { type: "submit" } }), button("court.back", "other", ask));

async function nameDevice() {
  if (!window.PublicKeyCredential) {
    sheet.problem("enrol.no-device");
    return;
  }
  const line = field("device", "enrol.device", { autocapitalize: "none", maxlength: "20", "aria-describedby": "device-hint" });
  line.append(make("p.hint", { words: "enrol.device-hint", attributes: { id: "device-hint" } }));
  sheet.show(
    make("h1", { words: "enrol.device-heading" }),
    make("p.lead", { words: "enrol.device-lead" }),
    form(line, actions("enrol.passkey"))(() => {
      const device = typed(line).toLowerCase().replaceAll(" ", "-");
      DEVICE.test(device) ? once(() => makePasskey(device)) : sheet.problem("enrol.problem-device", line.querySelector("input"));
    }));
}

/** @param {string} device */
async function makePasskey(device) {
  const asked = await post("/api/enrolment/passkey/challenge", { code });
  if (asked.status !== 200) {
    startAgain(asked);
    return;
  }
  const { challenge, user, ...options } = asked.data;
  const made = /** @type {any} */ (await navigator.credentials.create({
    publicKey: { ...options, challenge: decoded(challenge), user: { ...user, id: decoded(user.id) } },
  }).catch(() => null));
  if (!made) {
    sheet.problem("enrol.problem-passkey");
    return;
  }
  const answer = await post("/api/enrolment/passkey", {
    code,
    device,
    clientDataJSON: encoded(made.response.clientDataJSON),
    attestationObject: encoded(made.response.attestationObject),
  });
  answer.status === 204 ? done(user.name) : startAgain(answer);
}

async function showSecret() {
  const answer = await post("/api/enrolment/password/secret", { code });
  answer.status === 200 ? choosePassword(answer.data) : startAgain(answer);
}

const plain = text => make("bdi", { text, attributes: { dir: "ltr" } });

/** @param {{name: string, secret: string, qr: string}} given */
function choosePassword({ name, secret, qr }) {
  const line = (id, key, more) => field(id, `enrol.${key}`, { autocapitalize: "none", ...more });
  const password = line("password", "password-field", { type: "password", autocomplete: "new-password", "aria-describedby": "password-rule" });
  const again = line("password-again", "password-again", { type: "password", autocomplete: "new-password" });
  const digits = line("digits", "digits", { inputmode: "numeric", autocomplete: "one-time-code", maxlength: "7" });
  sheet.show(
    make("h1", { words: "enrol.secret-heading" }),
    make("p.lead", {}, make("span", { words: "enrol.sign-in-name" }), " ", make("b", {}, plain(name))),
    make("h2", { words: "enrol.step-app" }),
    make("p", { words: "enrol.step-app-text" }),
    make("p.unseen", { words: "enrol.picture", attributes: { id: "qr-name" } }),
    picture(qr),
    make("p", {}, make("span", { words: "enrol.secret" }), ": ", make("bdi.secret", { text: secret.match(/.{1,4}/g).join(" "), attributes: { dir: "ltr" } })),
    form(
      make("h2", { words: "enrol.step-password" }),
      make("p", { words: "enrol.password-rule", attributes: { id: "password-rule" } }),
      password, again,
      make("h2", { words: "enrol.step-digits" }),
      digits, actions("enrol.do"))(() => {
      if (typed(password) !== typed(again)) {
        sheet.problem("enrol.problem-differs", again.querySelector("input"));
      } else {
        once(() => setPassword(name, password, digits));
      }
    }));
}

/** What is wrong with a password or with digits is said where it can be mended. */
async function setPassword(name, password, digits) {
  const answer = await post("/api/enrolment/password", {
    code, password: typed(password), timeCode: typed(digits).replaceAll(" ", ""),
  });
  const kind = answer.data?.type?.split(":").pop();
  if (answer.status === 204) {
    done(name, make("p", { words: "enrol.done-digits" }));
  } else if (kind === "weak-password") {
    sheet.problem("enrol.problem-weak", password.querySelector("input"));
  } else if (kind === "time-code") {
    sheet.problem("enrol.problem-digits", digits.querySelector("input"));
  } else {
    startAgain(answer);
  }
}

/** @param {string} name @param {...Node} more */
function done(name, ...more) {
  code = "";
  const link = (key, href) => make("li", {}, make("a", { words: `enrol.${key}`, attributes: { href } }));
  sheet.show(
    make("h1", { words: "enrol.done" }),
    make("p.lead", {}, make("span", { words: "enrol.sign-in-name" }), " ", make("b", {}, plain(name))),
    ...more,
    make("p", { words: "enrol.done-code" }),
    make("ul.ways", {}, link("done-talk", "/talk"), link("done-counsel", "/counsel"), link("done-staff", "/staff")));
}

ask();
