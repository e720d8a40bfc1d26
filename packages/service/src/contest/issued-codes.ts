import type { Contest } from "@hocvu/model";
import { type Kysely, type Selectable, sql } from "kysely";
import type { Service } from "../service.ts";
import type { IssuedCodeTable, Tables } from "../store/schema.ts";
import { hashOfCode } from "./entry.ts";

export type IssuedCode = Selectable<IssuedCodeTable>;

/** A row of the organiser's list, as `hocvu roster` writes it to `hocvu-codes.csv`. */
export interface GivenCode {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly phone: string;
}

/** `code`: none, or too short to be guessed by nobody; `name`: none; `twice`: the code stands above already. */
export type CodeFault = "code" | "name" | "twice";

export interface ReadCodes {
  readonly codes: readonly GivenCode[];
  /** By row, from 1 with the head. */
  readonly faults: readonly { readonly row: number; readonly why: CodeFault }[];
  /** Rows that are another course's. */
  readonly others: number;
}

/** Letters and digits alone; twelve of them are what `hocvu roster` gives. */
const SHORTEST = 10;

/** Reads the list; undefined where it is no table with the columns `code` and `name`. */
export async function readCodes(
  file: Uint8Array,
  courseId: string,
): Promise<ReadCodes | undefined> {
  const { Broken, readCsv, sourceOf } = await import("@hocvu/results");
  let columns: ReadonlyMap<string, number> | undefined;
  const codes: GivenCode[] = [];
  const faults: { row: number; why: CodeFault }[] = [];
  const known = new Set<string>();
  let others = 0;
  try {
    await readCsv(sourceOf("codes", file), (cells, row) => {
      if (!columns) {
        columns = new Map(cells.map((title, at) => [title.trim().toLowerCase(), at]));
        return;
      }
      const cell = (title: string) => textOf(cells[columns?.get(title) ?? -1]);
      const course = cell("course");
      if (course !== "" && course !== courseId) {
        others++;
        return;
      }
      const [code, name] = [cell("code"), cell("name")];
      const plain = code.toUpperCase().replace(/[^A-Z\d]/g, "");
      const why =
        plain.length < SHORTEST
          ? "code"
          : name === ""
            ? "name"
            : known.has(plain)
              ? "twice"
              : undefined;
      if (why) faults.push({ row, why });
      else codes.push({ code, name, unit: cell("unit"), phone: cell("phone") });
      known.add(plain);
    });
  } catch (error) {
    if (error instanceof Broken) return undefined;
    throw error;
  }
  return columns?.has("code") && columns.has("name") ? { codes, faults, others } : undefined;
}

/** Without the sign by which a spreadsheet takes it for text. */
function textOf(cell = ""): string {
  return cell
    .replaceAll("\0", "")
    .replace(/^'(?=[=+\-@])/, "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200);
}

const BATCH = 2000;

/** Keeps codes for people to enter by; how many are new. Those that were given before, or entered by, stay as they are. */
export async function issueCodes(
  db: Kysely<Tables>,
  { secret, now }: Pick<Service, "secret" | "now">,
  courseId: string,
  codes: readonly GivenCode[],
): Promise<number> {
  const issued_at = now();
  let issued = 0;
  for (let at = 0; at < codes.length; at += BATCH) {
    const rows = codes.slice(at, at + BATCH).map(({ code, name, unit, phone }) => ({
      code_hash: hashOfCode({ secret }, code),
      name,
      unit,
      phone,
    }));
    const { numAffectedRows } = await sql`
      insert into issued_code (code_hash, course_id, name, unit, phone, issued_at)
      select r.code_hash, ${courseId}, r.name, r.unit, r.phone, ${issued_at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (code_hash text, name text, unit text, phone text)
      where not exists (select from contestant c where c.code_hash = r.code_hash)
      on conflict do nothing`.execute(db);
    issued += Number(numAffectedRows ?? 0);
  }
  return issued;
}

/** What was issued under this code, as long as nobody has entered by it. */
export function issuedCode(
  service: Pick<Service, "store" | "secret">,
  courseId: string,
  code: string,
): Promise<IssuedCode | undefined> {
  return service.store.db
    .selectFrom("issued_code")
    .selectAll()
    .where("code_hash", "=", hashOfCode(service, code))
    .where("course_id", "=", courseId)
    .executeTakeFirst();
}

export async function countIssued(db: Kysely<Tables>, courseId: string): Promise<number> {
  const { count } = await db
    .selectFrom("issued_code")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("course_id", "=", courseId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whoever has not entered by a code enters by it no more. */
export async function withdrawCodes(db: Kysely<Tables>, courseId: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("issued_code")
    .where("course_id", "=", courseId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** The form of the door with what the organiser's list says already: the unit and the telephone number, where they are asked for. */
export function prefilled(
  { facts, units }: Contest,
  { name, unit, phone }: Pick<IssuedCode, "name" | "unit" | "phone">,
): URLSearchParams {
  const form = new URLSearchParams({ name });
  const phoneFact = facts.find(({ kind }) => kind === "phone");
  if (phoneFact && phone !== "") form.set(`fact-${phoneFact.id}`, phone);
  if (units && unit !== "") form.set(`fact-${units.fact}`, unit);
  return form;
}
