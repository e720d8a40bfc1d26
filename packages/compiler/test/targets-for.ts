import { type Structure, type Target, targets } from "@hocvu/targets";

/** Which target a code is about, by its first characters; SCORM 1.2 for all that is said of every course. */
const OF: readonly (readonly [prefix: string, target: string])[] = [
  ["HV3003", "cmi5"],
  ["HV3006", "cmi5"],
  ["HV31", "olx"],
];

/** The targets for which an example of `code` is checked: others would complain of other things. */
export function targetsFor(code: string): readonly Target[] {
  const id = OF.find(([prefix]) => code.startsWith(prefix))?.[1] ?? "scorm12";
  const target = targets.get(id);
  if (!target) throw new Error(`there is no target ${id} for ${code}`);
  return [target];
}

/** How those are to be built. */
export function structureFor(code: string): Structure {
  return ["HV3004", "HV3005"].includes(code) ? "modules" : "single";
}
