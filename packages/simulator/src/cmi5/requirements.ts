import { createRequire } from "node:module";

/** An id of the requirements that CATAPULT, the cmi5 test suite, counts: clause, then number. */
export type RequirementId = `${number}.${number}.${number}.${number}-${number}`;

/** What each requirement says, as npm's `@cmi5/requirements` has it; a `(d)` after an id derives it for the LMS. */
export const REQUIREMENTS: Readonly<Record<string, { readonly txt: string }>> = createRequire(
  import.meta.url,
)("@cmi5/requirements");

/** What the requirement `id` says. Throws where there is no such requirement. */
export function requirementText(id: RequirementId): string {
  const found = REQUIREMENTS[id];
  if (!found) throw new Error(`cmi5 has no requirement ${id}`);
  return found.txt;
}
