import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import { hash, slug } from "@hocvu/model";
import { type Enrollee, edxAccount } from "./check-list.ts";

/** A file to be written. */
export interface AccountFile {
  readonly name: string;
  readonly content: string;
}

export interface AccountOptions {
  /** Of courses that the list does not name; Moodle's short name or Open edX's course key. */
  readonly course: string;
  /** As much chance as a password takes, in the alphabet of {@link CODE_LETTERS}; from the system's random source. */
  readonly code: () => string;
}

/** Without what looks alike on paper: 0 and O, 1, l and I. */
export const CODE_LETTERS = "23456789abcdefghijkmnpqrstuvwxyz";

/** Whom one of the files cannot have; where nobody has an address, nobody is meant for Open edX. */
export function leftOut(enrollees: readonly Enrollee[]): readonly Diagnostic[] {
  const [count, of] = [enrollees.filter(({ email }) => email === "").length, enrollees.length];
  return count > 0 && count < of ? [diagnostic("HV5059", { count, of })] : [];
}

/** What each platform takes: users and cohorts of Moodle, enrolments of Open edX, codes for a service of ours. */
export function accountFiles(
  enrollees: readonly Enrollee[],
  { course, code }: AccountOptions,
): readonly AccountFile[] {
  const cohorts = cohortsOf(enrollees);
  const of = ({ course: own }: Enrollee) => own || course;
  const files: readonly AccountFile[] = [
    {
      name: "moodle-users.csv",
      content: csv([
        [
          "username",
          "password",
          "firstname",
          "lastname",
          "email",
          "idnumber",
          "department",
          "cohort1",
          "course1",
        ],
        ...enrollees.map((one) => {
          const [first, last] = nameParts(one.name);
          // Without an address Moodle takes none; one that leads nowhere is refused by no server.
          const email = one.email || `${one.account}@invalid.invalid`;
          const cohort = cohorts.get(one.group) ?? "";
          return [
            one.account,
            `H2-${code()}`,
            first,
            last,
            email,
            one.number,
            one.unit,
            cohort,
            of(one),
          ];
        }),
      ]),
    },
    {
      name: "moodle-cohorts.csv",
      content: csv([["name", "idnumber"], ...[...cohorts].map(([name, id]) => [name, id])]),
    },
    {
      name: "open-edx-enrolment.csv",
      content: csv(
        enrollees
          .map((one) => [one.email, edxAccount(one.account), one.name, "VN"])
          .filter(([email]) => email !== ""),
      ),
    },
    {
      name: "hocvu-codes.csv",
      // For people, who open it in Excel.
      content: `\uFEFF${csv([
        ["code", "name", "unit", "group", "phone", "course"],
        ...enrollees.map((one) => [code(), one.name, one.unit, one.group, one.phone, of(one)]),
      ])}`,
    },
  ];
  return files.filter(({ content }) => content !== "");
}

/** Vietnamese names begin with the family's and end with the given one, which is what a person is called by. */
function nameParts(name: string): readonly [first: string, last: string] {
  const words = name.split(" ");
  return [words.at(-1) ?? name, words.slice(0, -1).join(" ") || "-"];
}

/** The id of each group's cohort, no two alike. */
function cohortsOf(enrollees: readonly Enrollee[]): ReadonlyMap<string, string> {
  const cohorts = new Map<string, string>();
  const taken = new Set<string>();
  for (const { group } of enrollees) {
    if (group === "" || cohorts.has(group)) continue;
    const id = cohortId(group);
    const own = taken.has(id) ? `${id}-${hash(group).toString(36)}` : id;
    taken.add(own);
    cohorts.set(group, own);
  }
  return cohorts;
}

function cohortId(group: string): string {
  const id = slug(group);
  // Of digits alone Moodle takes them for a cohort's number in its database (admin/tool/uploaduser, process.php).
  return id === "" ? `nhom-${hash(group).toString(36)}` : /^\d+$/.test(id) ? `nhom-${id}` : id;
}

/** Lines as RFC 4180 has them. What a spreadsheet would take for a formula is text. */
function csv(rows: readonly (readonly string[])[]): string {
  return `${rows.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(text: string): string {
  const plain = /^[=+\-@\t\r]./.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
