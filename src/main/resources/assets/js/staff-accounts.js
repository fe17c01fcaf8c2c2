// Who works here: what waits for a second person first, then everybody, then whose account has ended.
import { get } from "./api.js";
import { button, make } from "./dom.js";
import { showAccount } from "./staff-account.js";
import { propose } from "./staff-propose.js";
import { facts, plain, time } from "./staff-step.js";

const DAY = 24 * 60 * 60 * 1_000;
const SOON = 30;
const QUIET = 90;

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
    ...about(desk, account, all),
    make("div.actions", {}, make("button.other", {
      words: "staff.accounts.look",
      attributes: { type: "button", "aria-describedby": `name-${account.id}` },
      on: { click: () => showAccount(desk, account, about(desk, account, all), back) },
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

/** What there is to know of an account, and what to look at. */
function about({ sheet }, account, all) {
  const named = all.find(other => other.id === account.proposedBy)?.name;
  const language = sheet.words.language();
  return [
    facts(
      ["staff.account.role", make("span", { words: `staff.role.${account.role}` })],
      ["staff.account.state", make("span", { words: `staff.account.${account.waitsFor ?? account.state}` })],
      ...(account.waitsFor ? [["staff.account.by", named ? make("bdi", { text: named }) : make("span", { words: "staff.account.unknown" })]] : []),
      ["staff.account.ends", plain(account.endsOn)],
      ["staff.account.last", account.lastSignIn ? plain(account.lastSignIn) : make("span", { words: "staff.account.never" })],
      ["staff.account.ways", ...(account.ways.length === 0 ? [make("span", { words: "staff.account.no-ways" })] : account.ways.map(way))],
      ...(account.code ? [["staff.account.code", make("span", { words: `staff.account.${account.code.madeBy}` }), " ", time(account.code.expires, language)]] : [])),
    ...notes(account).map(key => make("p.note", { words: `staff.account.${key}` })),
  ];
}

const way = ({ kind, device, since }) => make("p", {},
  make("span", { words: `staff.account.${kind}` }), " ", ...(device ? [make("b", {}, plain(device)), ", "] : []),
  make("span", { words: "staff.account.since" }), " ", plain(since));

function notes({ state, endsOn, ways, code, lastSignIn }) {
  if (state !== "ACTIVE") {
    return [];
  }
  const days = date => Math.floor((Date.parse(date) - Date.now()) / DAY) + 1;
  const left = days(endsOn);
  const isQuiet = ways.length > 0 && (!lastSignIn || -days(lastSignIn) >= QUIET)
    && ways.every(each => -days(each.since) >= QUIET);
  return [
    ...(left < 0 ? ["note-over"] : left < SOON ? ["note-ends"] : []),
    ...(ways.length === 0 && !code ? ["note-no-way"] : []),
    ...(isQuiet ? ["note-quiet"] : []),
  ];
}
