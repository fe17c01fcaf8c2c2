// What nobody touches is taken away after ten minutes.

const AFTER = 10 * 60_000;

/** @param {() => void} act */
export function whenIdle(act) {
  let last = Date.now();
  for (const event of ["pointerdown", "keydown", "input"]) {
    document.addEventListener(event, () => { last = Date.now(); }, { capture: true, passive: true });
  }
  setInterval(() => {
    if (Date.now() - last >= AFTER) {
      last = Date.now();
      act();
    }
  }, 1_000);
}
