// A lost device is shut out, at once and by one person.
import { post } from "./api.js";
import { button, make } from "./dom.js";
import { field } from "./field.js";
import { form, input, typed } from "./form.js";
import { plain, takeStep } from "./staff-step.js";

/** @param {import("./staff.js").Desk} desk */
export function showDevice(desk) {
  const { sheet } = desk;
  const line = field("device", "staff.device.name", { autocapitalize: "none", maxlength: "20" });
  const about = device => [make("p", {}, make("span", { words: "staff.device.name-is" }), " ", make("b", {}, plain(device)))];
  const step = device => takeStep(desk, {
    key: "device",
    about: about(device),
    send: () => post("/api/devices/revoke", { device }),
    back: show,
    after: desk.home,
    more: ({ passkeys }) => [make("p.code", { text: String(passkeys) }), make("p", { words: "staff.device.none" })],
    problems: { 400: "staff.device.problem" },
  });
  const root = form(line, make("div.actions", {},
    make("button.main", { words: "staff.device.next", attributes: { type: "submit" } }), button("court.back", "other", desk.home)))(() => {
    const device = typed(line).toLowerCase().replaceAll(" ", "-");
    device === "" ? sheet.problem("staff.device.problem", input(line)) : step(device);
  });
  const show = () => sheet.show(
    make("h1", { words: "staff.device.heading" }),
    make("p.lead", { words: "staff.device.lead" }),
    root);
  show();
}
