// Who works here: what waits for a second person first, then everybody, then whose account has ended.
import { get } from "./api.js";
import { button, make } from "./dom.js";
import { showAccount } from "./staff-account.js";
import { brief } from "./staff-known.js";
import { propose } from "./staff-propose.js";

/** @param {import("./staff.js").Desk} desk */
export async function showAccounts(desk) {
  const { sheet } = desk;
  const answer = await get("/api/accounts");
  if (answer.status !== 200) {
    desk.refused(answer, () => showAccounts(desk));
    return;
  }
  const all = answer.data;
  const back = () => showAccounts(desk);
  const entries = accounts => accounts.map(account => make("section.entry", { attributes: { "data-account": account.id } },
    make("h3", { attributes: { id: `name-${account.id}` } }, make("bdi", { text: account.name })),
    ...brief(account, all),
    make("div.actions", {}, make("button.other", {
      words: "staff.accounts.look",
      attributes: { type: "button", "aria-describedby": `name-${account.id}` },
      on: { click: () => showAccount(desk, account, all, back) },
    }))));
  const part = (key, accounts) => [
    make("h2", { words: `staff.accounts.${key}` }),
    ...(accounts.length === 0 ? [make("p", { words: `staff.accounts.${key}-none` })] : entries(accounts)),
  ];
  const ended = all.filter(account => account.state === "ENDED");
  const isLead = desk.me().role === "LEAD";
  sheet.show(
    make("h1", { words: "staff.accounts.heading" }),
    make("p.lead", { words: "staff.accounts.lead" }),
    ...(isLead ? [make("p", { words: "staff.accounts.quarter" })] : []),
    make("div.actions", {},
      ...(isLead ? [button("staff.accounts.propose", "main", () => propose(desk, back))] : []),
      button("staff.to-home", "other", desk.home)),
    ...part("waiting", all.filter(account => account.waitsFor)),
    ...part("there", all.filter(account => account.state === "ACTIVE" && !account.waitsFor)),
    ...(ended.length === 0 ? [] : [
      make("details", {}, make("summary", { words: "staff.accounts.ended" }), ...entries(ended)),
    ]));
}
