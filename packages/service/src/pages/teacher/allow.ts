import { sql } from "kysely";
import type { Words } from "../../words/words.ts";
import type { Desk } from "../shared/desk.ts";
import { field, isUuid, wholeNumber } from "../shared/form.ts";
import { note } from "../shared/note.ts";
import { answerNotHere, answerPerson, findPerson, type Person } from "./person.ts";

const MOST_MINUTES = 600;

/** More minutes for the attempt that somebody is at. */
export async function allowTime(desk: Desk): Promise<Response> {
  const { form, service, who } = desk;
  const minutes = wholeNumber(field(form, "minutes"), 1, MOST_MINUTES);
  const was = new Date(field(form, "was"));
  const attempt = field(form, "attempt");
  return allow(desk, minutes === undefined ? "minutes" : undefined, async (person, reason) => {
    if (!isUuid(attempt) || Number.isNaN(was.getTime())) return undefined;
    return service.store.db.transaction().execute(async (db) => {
      const row = await db
        .updateTable("attempt")
        .set({ due_at: new Date(was.getTime() + (minutes ?? 0) * 60_000) })
        .where("id", "=", attempt)
        .where("link_id", "=", who.link_id)
        .where("learner_id", "=", person.id)
        .where("submitted_at", "is", null)
        // The form knows milliseconds, the database microseconds.
        .where(sql<boolean>`date_trunc('milliseconds', due_at) = ${was}`)
        .returning("id")
        .executeTakeFirst();
      if (!row) return undefined;
      const about = { learner: person.id, link: who.link_id, attempt, minutes: minutes ?? 0 };
      await note(db, service.now(), actorOf(desk), "extra-time", { ...about, reason });
      return desk.words.teach.done.time(minutes ?? 0);
    });
  });
}

/** One more attempt than the course allows. */
export async function allowAttempt(desk: Desk): Promise<Response> {
  const was = wholeNumber(field(desk.form, "was"), 0, 1000);
  return allow(desk, undefined, async (person, reason) => {
    if (was === undefined) return undefined;
    const attempts = was + 1;
    const changed = await change(
      desk,
      person,
      { extra_attempts: was },
      { extra_attempts: attempts },
    );
    if (!changed) return undefined;
    await noteChange(desk, person, "extra-attempt", { attempts, reason });
    return desk.words.teach.done.attempt;
  });
}

/** More minutes in every attempt that begins from now on. */
export async function allowLaterTime(desk: Desk): Promise<Response> {
  const was = wholeNumber(field(desk.form, "was"), 0, MOST_MINUTES);
  const minutes = wholeNumber(field(desk.form, "minutes"), 0, MOST_MINUTES);
  const problem = minutes === undefined ? "laterMinutes" : undefined;
  return allow(desk, problem, async (person, reason) => {
    if (was === undefined || minutes === undefined) return undefined;
    const changed = await change(desk, person, { extra_minutes: was }, { extra_minutes: minutes });
    if (!changed) return undefined;
    await noteChange(desk, person, "extra-time-later", { minutes, reason });
    return desk.words.teach.done.later(minutes);
  });
}

type Problem = keyof Words["teach"]["failed"];

/** The frame of all of them: who it is for, what is missing, what came of it. `make` gives what was done, or nothing. */
export async function allow(
  desk: Desk,
  problem: Problem | undefined,
  make: (person: Person, reason: string) => Promise<string | undefined>,
): Promise<Response> {
  const { failed } = desk.words.teach;
  const person = await findPerson(desk);
  if (!person) return answerNotHere(desk);
  const reason = field(desk.form, "reason").slice(0, 300);
  const wrong = problem ?? (reason === "" ? "reason" : undefined);
  if (wrong) return answerPerson(desk, person, { kind: "bad", text: failed[wrong] }, 400);
  const done = await make(person, reason);
  const after = (await findPerson(desk)) ?? person;
  return done === undefined
    ? answerPerson(desk, after, { kind: "bad", text: failed.stale }, 409)
    : answerPerson(desk, after, { kind: "good", text: done });
}

interface Allowance {
  readonly extra_attempts?: number;
  readonly extra_minutes?: number;
}

/** Changes what one person may, if it still stands as the form saw it. */
async function change(
  { service, who }: Desk,
  person: Person,
  was: Allowance,
  next: Allowance,
): Promise<boolean> {
  let query = service.store.db
    .updateTable("member")
    .set(next)
    .where("link_id", "=", who.link_id)
    .where("learner_id", "=", person.id);
  if (was.extra_attempts !== undefined)
    query = query.where("extra_attempts", "=", was.extra_attempts);
  if (was.extra_minutes !== undefined) query = query.where("extra_minutes", "=", was.extra_minutes);
  return (await query.returning("learner_id").executeTakeFirst()) !== undefined;
}

async function noteChange(
  desk: Desk,
  person: Person,
  action: string,
  what: Readonly<Record<string, string | number>>,
): Promise<void> {
  const { store, now } = desk.service;
  const about = { learner: person.id, link: desk.who.link_id, ...what };
  await note(store.db, now(), actorOf(desk), action, about);
}

export function actorOf({ who }: Desk): string {
  return `teacher:${who.learner_id}`;
}
