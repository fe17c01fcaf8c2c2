// Signing in: with a passkey, or with a name, a password and a code; in the demo by one tap. Every refusal looks the same.
import { order, post } from "./api.js";
import { button, make } from "./dom.js";
import { field } from "./field.js";

/** Bytes as they go over the wire, in base64url. @param {ArrayBuffer} buffer */
export const encoded = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
/** @param {string} text in base64url */
export const decoded = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0));

/** @returns {Promise<number>} the status of the answer */
async function withPasskey() {
  const asked = await order("/api/session/passkey/challenge");
  if (asked.status !== 200) {
    return asked.status;
  }
  const { challenge, ...options } = asked.data;
  const found = /** @type {any} */ (await navigator.credentials
    .get({ publicKey: { ...options, challenge: decoded(challenge) } }).catch(() => null));
  if (!found) {
    return 401;
  }
  const { response } = found;
  const answer = await post("/api/session/passkey", {
    credentialId: encoded(found.rawId),
    userHandle: encoded(response.userHandle ?? new ArrayBuffer(0)),
    clientDataJSON: encoded(response.clientDataJSON),
    authenticatorData: encoded(response.authenticatorData),
    signature: encoded(response.signature),
  });
  return answer.status;
}

/**
 * What signs in. It is shown by whoever asked for it.
 * @param {string} role of the demo's made-up person
 * @param {() => void} done
 * @param {(key: string) => void} problem
 * @returns {HTMLElement}
 */
export function signInForm(role, done, problem) {
  const line = (name, type, more = {}) => field(`sign-in-${name}`, `court.sign-in.${name}`, { type, autocapitalize: "none", ...more });
  const [name, password, code] = [line("name", "text"), line("password", "password"), line("code", "text", { inputmode: "numeric" })];
  code.append(make("p.hint", { words: "court.sign-in.code-hint" }));
  let busy = false;

  /** @param {() => Promise<number>} way */
  async function by(way) {
    if (busy) {
      return;
    }
    busy = true;
    const status = await way();
    busy = false;
    if (status >= 200 && status < 300) {
      done();
    } else {
      problem(`court.problem.${{ 0: "network", 429: "wait", 503: "store" }[status] ?? "sign-in"}`);
    }
  }

  const typed = () => post("/api/session/password", Object.fromEntries([["name", name], ["password", password], ["code", code]]
    .map(([key, part]) => [key, part.querySelector("input").value.trim()]))).then(answer => answer.status);
  const form = make("form", { attributes: { autocomplete: "off" }, on: {
    submit: event => {
      event.preventDefault();
      by(typed);
    },
  } }, name, password, code, make("button.main", { words: "court.sign-in.go", attributes: { type: "submit" } }));
  return make("div.sign-in", {},
    make("div.actions", {},
      document.body.dataset.setting === "TRIAL"
        ? button("court.sign-in.trial", "main", () => by(() => post("/api/trial/sign-in", { role }).then(answer => answer.status)))
        : button("court.sign-in.passkey", "main", () => by(withPasskey))),
    make("details", {}, make("summary", { words: "court.sign-in.other" }), form,
      // In a tab of its own, so that a talk goes on.
      make("p.ways", {}, make("a", { words: "court.sign-in.enrol", attributes: { href: "/enrol", target: "_blank", rel: "noopener" } }))));
}
