import type { CourseMember } from "../../lti/services/members.ts";
import { type KnownRoster, rostersOf } from "../../lti/services/rosters.ts";
import type { Desk } from "../shared/desk.ts";
import { html, named, type Part } from "../shared/markup.ts";

/** So many are named; of more the number is told. */
const MOST = 300;

/** Learners of the platform's course who never opened this place, where the platform says who is in it. */
export async function absentSection(desk: Desk): Promise<Part> {
  const { absent: a } = desk.words.teach;
  const roster = await rostersOf(desk.service).of(desk.who.link_id);
  switch (roster.type) {
    case "none":
      return "";
    case "failed":
      return html`<section><h2>${a.title}</h2><p>${a.failed}</p></section>`;
    case "asked":
      return html`<section><h2>${a.title}</h2><p>${a.asked}</p></section>`;
    case "listed":
      return absentList(desk, roster, await absentOf(desk, roster.members));
  }
}

function absentList(
  { words }: Desk,
  { isWhole }: KnownRoster & { readonly type: "listed" },
  absent: readonly CourseMember[],
): Part {
  const { absent: a, nameless } = words.teach;
  const shown = absent.slice(0, MOST);
  return html`<section><h2>${a.title}</h2>
<p>${absent.length === 0 ? a.nobody : a.count(absent.length)}${!isWhole && html` <span class="hint">${a.cut}</span>`}</p>
${
  shown.length > 0 &&
  html`<ul>${shown.map(({ name, subject }) => html`<li>${name === undefined ? nameless(subject.slice(0, 12)) : named(name)}</li>`)}</ul>`
}
${absent.length > shown.length && html`<p class="hint">${a.more(absent.length - shown.length)}</p>`}</section>`;
}

async function absentOf(
  { service, who }: Desk,
  members: readonly CourseMember[],
): Promise<readonly CourseMember[]> {
  const here = await service.store.db
    .selectFrom("member as m")
    .innerJoin("learner as l", "l.id", "m.learner_id")
    .select("l.subject")
    .where("m.link_id", "=", who.link_id)
    .execute();
  const known = new Set(here.map(({ subject }) => subject));
  const last = ({ name, subject }: CourseMember) => (name ?? subject).split(/\s+/).at(-1) ?? "";
  return members
    .filter(({ role, subject }) => role === "learner" && !known.has(subject))
    .sort((one, other) => last(one).localeCompare(last(other), "vi"));
}
