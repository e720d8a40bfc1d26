import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { BuiltCourse } from "@hocvu/markdown";

/** Settings that can be carried out, and that hardly anybody means. */
export function* checkSettings(built: BuiltCourse): Iterable<Diagnostic> {
  const { course, placeAt } = built;
  if (course.passing.num === 0) yield diagnostic("HV2310", {}, placeAt("/passing"));
  yield* checkDurations(built);
}

/** The course's length is the sum of its modules' unless it says its own: then all of them have to say theirs. */
function* checkDurations({
  course: { modules, minutes: sum = 0 },
  placeAt,
  summed,
  sound,
  settled,
}: BuiltCourse): Iterable<Diagnostic> {
  const first = modules.findIndex((module) => module.minutes === undefined);
  const module = modules[first];
  if (!summed || !module || !sound || !settled) return;
  const without = modules.filter((one) => one.minutes === undefined).length;
  const [hours, rest] = [Math.floor(sum / 60), sum % 60];
  const stated = `${hours > 0 ? `${hours}h` : ""}${rest > 0 ? `${rest}m` : ""}`;
  const args = { module: module.id, without, modules: modules.length, stated };
  yield diagnostic("HV2313", args, placeAt(`/modules/${first}`));
}
