// What there is to know of an account: in a list, or whole.
import { make } from "./dom.js";
import { facts, plain, time } from "./staff-step.js";

const DAY = 24 * 60 * 60 * 1_000;
const SOON = 30;
const QUIET = 90;

const say = words => make("span", { words });
const tag = (words, value) => make("span.tag", {}, say(words), ": ", value);

/** What a lead looks through. @param {any} account @param {any[]} all */
export const brief = (account, all) => [
  make("p.tags", {}, make("span.tag", {}, say(`staff.role.${account.role}`)), tag("staff.account.ends", plain(account.endsOn)),
    tag("staff.account.last", last(account))),
  ...(account.waitsFor ? [make("p", {}, say(`staff.account.${account.waitsFor}`), ". ", say("staff.account.by"), ": ", proposer(account, all))] : []),
  ...account.ways.map(way),
  ...code(account).map(parts => make("p", {}, say("staff.account.code"), ": ", ...parts)),
  ...notes(account),
];

/** All of it. @param {any} account @param {any[]} all */
export const known = (account, all) => [
  facts(
    ["staff.account.role", say(`staff.role.${account.role}`)],
    ["staff.account.state", say(`staff.account.${account.waitsFor ?? account.state}`)],
    ...(account.waitsFor ? [["staff.account.by", proposer(account, all)]] : []),
    ["staff.account.ends", plain(account.endsOn)],
    ["staff.account.last", last(account)],
    ["staff.account.ways", ...(account.ways.length === 0 ? [say("staff.account.no-ways")] : account.ways.map(way))],
    ...code(account).map(parts => ["staff.account.code", ...parts])),
  ...notes(account),
];

const last = ({ lastSignIn }) => lastSignIn ? plain(lastSignIn) : say("staff.account.never");

function proposer({ proposedBy }, all) {
  const found = all.find(other => other.id === proposedBy);
  return found ? make("bdi", { text: found.name }) : say("staff.account.unknown");
}

const way = ({ kind, device, since }) => make("p", {},
  say(`staff.account.${kind}`), " ", ...(device ? [make("b", {}, plain(device)), ", "] : []), say("staff.account.since"), " ", plain(since));

const code = account => account.code ? [[say(`staff.account.${account.code.madeBy}`), " ", time(account.code.expires)]] : [];

/** What somebody should look at. */
function notes({ state, endsOn, ways, code: waiting, lastSignIn }) {
  if (state !== "ACTIVE") {
    return [];
  }
  const left = date => Math.ceil((Date.parse(date) - Date.now()) / DAY);
  const isQuiet = [lastSignIn, ...ways.map(each => each.since)].every(date => !date || left(date) <= -QUIET);
  return [
    ...(left(endsOn) < 0 ? ["note-over"] : left(endsOn) < SOON ? ["note-ends"] : []),
    ...(ways.length === 0 && !waiting ? ["note-no-way"] : []),
    ...(ways.length > 0 && isQuiet ? ["note-quiet"] : []),
  ].map(key => make("p.note", { words: `staff.account.${key}` }));
}
