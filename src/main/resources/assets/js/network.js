// Everything that goes over the network: whether there is one, the assessment, and the worker that keeps the shell.
import { marks } from "./api.js";

const PROBE_EVERY = 30_000;
const PROBE_WITHIN = 2_000;
const ASSESS_WITHIN = 8_000;

/**
 * Watches whether the service answers; what the browser says of itself is not to be relied on.
 * @param {(online: boolean) => void} tell
 * @returns {{isOnline: () => boolean, probe: () => Promise<boolean>}}
 */
export function watch(tell) {
  let online = true;
  async function probe() {
    const answers = await fetch("/api/health", { signal: AbortSignal.timeout(PROBE_WITHIN), cache: "no-store" })
      .then(answer => answer.ok, () => false);
    online = answers;
    tell(online);
    return online;
  }
  setInterval(probe, PROBE_EVERY);
  addEventListener("online", probe);
  addEventListener("offline", probe);
  probe();
  return { isOnline: () => online, probe };
}

/**
 * Asks for an assessment; nothing of it is kept there. The person's own words are not sent: nothing follows from them.
 * @param {{id: string, version: string}} pack
 * @param {string} language
 * @param {Object<string, string[]>} given
 * @returns {Promise<object|null>} null where there is no answer
 */
export async function assess(pack, language, given) {
  const { N6, ...answers } = given;
  try {
    const answer = await fetch("/api/assessments", {
      method: "POST",
      headers: { "Content-Type": "application/json", "Recourse-Request": "1", ...marks() },
      body: JSON.stringify({ pack: pack.id, version: pack.version, language, answers }),
      signal: AbortSignal.timeout(ASSESS_WITHIN),
      cache: "no-store",
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

const policy = window.trustedTypes?.createPolicy("shell", {
  createScriptURL: address => {
    if (address !== "/shell-worker.js") {
      throw new TypeError("only the worker of the shell");
    }
    return address;
  },
});

/**
 * Keeps the shell on the tablet. A new release takes over at the start of a talk and never within one.
 * @param {() => boolean} isTalking
 */
export async function keepShell(isTalking) {
  if (!("serviceWorker" in navigator)) {
    return;
  }
  const address = /** @type {string} */ (/** @type {unknown} */ (policy?.createScriptURL("/shell-worker.js") ?? "/shell-worker.js"));
  const registration = await navigator.serviceWorker.register(address, { scope: "/talk" }).catch(() => null);
  if (!registration) {
    return;
  }
  const hadOne = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (hadOne && !isTalking()) {
      location.replace("/talk");
    }
  });
  const offer = () => {
    if (!isTalking()) {
      registration.waiting?.postMessage("no talk is going on");
    }
  };
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
  offer();
}
