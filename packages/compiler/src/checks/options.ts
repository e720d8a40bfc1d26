import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Edition, Release, Structure } from "@hocvu/targets";

export interface BuildOptions {
  readonly edition: Edition;
  readonly structure: Structure;
  readonly release: Release;
}

/** Which targets heed an option; the others build the same with it and without. */
const heeding = {
  structure: ["scorm12", "scorm2004", "cmi5"],
  edition: ["scorm2004"],
  release: ["olx"],
} as const;

/** What was asked for and changes nothing about the packages of `targets`. */
export function checkOptions(
  { edition, structure, release }: BuildOptions,
  targets: readonly string[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const idle = (option: string, heeded: readonly string[]) => {
    if (targets.length === 0 || heeded.some((id) => targets.includes(id))) return false;
    found.push(diagnostic("HV3007", { option, targets, heeded }));
    return true;
  };
  if (edition === 3) idle("--edition 3", heeding.edition);
  if (release === "teak") idle("--release teak", heeding.release);
  if (structure === "modules" && !idle("--structure modules", heeding.structure)) {
    // The model is the same however it is packed.
    const others = targets.filter(
      (id) => id !== "json" && !heeding.structure.some((heeded) => heeded === id),
    );
    if (others.length > 0) {
      const args = { option: "--structure modules", targets: others, heeded: heeding.structure };
      found.push(diagnostic("HV3008", args));
    }
  }
  return found;
}
