import { diagnostic } from "./codes.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** More of one kind in one file tell nobody anything new, and a file may have thousands. */
export const MAX_ALIKE = 20;

/** What people said, each of whom wants to be heard. */
const NEVER_CAPPED: ReadonlySet<string> = new Set(["HV2412", "HV2413", "HV2414"]);

/** The same diagnostics, but of each kind only so many a file, and where more follow a note of how many. */
export function capAlike(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const all = new Map<string, number>();
  for (const one of diagnostics) all.set(kindOf(one), (all.get(kindOf(one)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return diagnostics.flatMap((one) => {
    if (NEVER_CAPPED.has(one.code)) return [one];
    const kind = kindOf(one);
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    if (count <= MAX_ALIKE) return [one];
    if (count > MAX_ALIKE + 1) return [];
    const more = (all.get(kind) ?? 0) - MAX_ALIKE;
    // One more takes no more room than the note about it.
    return more === 1 ? [one] : [diagnostic("HV2160", { code: one.code, more }, one.place)];
  });
}

function kindOf({ code, place }: Diagnostic): string {
  return `${code} ${place?.file ?? ""}`;
}
