import { createRequire } from "node:module";

/** An id of the requirements that CATAPULT, the cmi5 test suite, counts: clause, then number. */
export type RequirementId = `${number}.${number}.${number}.${number}-${number}`;

/**
 * What each requirement says, as npm's `@cmi5/requirements` has it; a `(d)` after an id derives it for the LMS. Empty where that
 * is not installed: the command goes without it.
 */
export const REQUIREMENTS: Readonly<Record<string, { readonly txt: string }>> = read();

function read(): typeof REQUIREMENTS {
  try {
    return createRequire(import.meta.url)("@cmi5/requirements");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    return {};
  }
}

/** What the requirement `id` says. Throws where there is no such requirement. */
export function requirementText(id: RequirementId): string {
  const found = REQUIREMENTS[id];
  if (found) return found.txt;
  if (Object.keys(REQUIREMENTS).length === 0) return `requirement ${id} of cmi5`;
  throw new Error(`cmi5 has no requirement ${id}`);
}
