// Seals a text so that only the court can open it, and this page no more: a JWE (RFC 7516) with ECDH-ES and A256GCM, by
// what the browser has built in. Its length says nothing: texts are filled up with spaces to whole blocks.

const CURVE = { name: "ECDH", namedCurve: "P-256" };
const BLOCK = 8_192;
const TAG = 16;

const utf8 = text => new TextEncoder().encode(text);

/** @param {Uint8Array} bytes */
const encoded = bytes => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""))
  .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

/** @param {string} text JSON, which may end in spaces */
function filledUp(text) {
  const bytes = utf8(text);
  const filled = new Uint8Array(Math.ceil(bytes.length / BLOCK) * BLOCK).fill(0x20);
  filled.set(bytes);
  return filled;
}

/** The key of the content, from what both sides can work out (RFC 7518, 4.6.2). @param {ArrayBuffer} shared */
function contentKey(shared) {
  const name = utf8("A256GCM");
  const parts = [0, 0, 0, 1, ...new Uint8Array(shared), 0, 0, 0, name.length, ...name, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0];
  return crypto.subtle.digest("SHA-256", new Uint8Array(parts));
}

/**
 * @param {string} text
 * @param {{kid: string, kty: string, crv: string, x: string, y: string}} key of the court
 * @returns {Promise<string>} in the compact form
 */
export async function seal(text, { kid, kty, crv, x, y }) {
  const court = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, CURVE, false, []);
  const own = await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]);
  const open = await crypto.subtle.exportKey("jwk", own.publicKey);
  const epk = { kty: open.kty, crv: open.crv, x: open.x, y: open.y };
  const header = encoded(utf8(JSON.stringify({ alg: "ECDH-ES", enc: "A256GCM", kid, epk })));
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: court }, own.privateKey, 256);
  const content = await crypto.subtle.importKey("raw", await contentKey(shared), "AES-GCM", false, ["encrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: utf8(header) }, content, filledUp(text)));
  return [header, "", encoded(iv), encoded(sealed.subarray(0, -TAG)), encoded(sealed.subarray(-TAG))].join(".");
}
