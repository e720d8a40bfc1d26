import { type Diagnostic, diagnostic, type PlaceAt } from "@hocvu/diagnostics";
import { type Course, forbiddenCharacters, hasForbidden } from "@hocvu/model";

/**
 * Characters that came into a course by whatever way and that no package can hold. One that is among `found` was read
 * from where it was written, and what became of it is not said again.
 */
export function* checkCharacters(
  course: Course,
  placeAt: PlaceAt,
  found: readonly Diagnostic[],
): Iterable<Diagnostic> {
  for (const path of course.assets) {
    const [first] = forbiddenCharacters(path);
    const top = { line: 1, column: 1, offset: 0 };
    const place = { file: path, start: top, end: top };
    if (first) yield diagnostic("HV1046", { path, character: first.name }, place);
  }
  const { assets: _, ...texts } = course;
  // Hardly any course holds one.
  if (!holdsForbidden(texts)) return;
  const told = new Set(
    found.flatMap(({ args }) => ("character" in args ? [String(args.character)] : [])),
  );
  for (const { text, pointer } of textsOf(texts, "")) {
    for (const { name: character } of forbiddenCharacters(text)) {
      if (told.has(character)) continue;
      told.add(character);
      yield diagnostic("HV1045", { character, more: 0 }, placeAt(pointer));
    }
  }
}

function holdsForbidden(data: unknown): boolean {
  if (typeof data === "string") return hasForbidden(data);
  if (typeof data !== "object" || data === null) return false;
  if (Array.isArray(data)) return data.some(holdsForbidden);
  // Without a list of all that is in it: everything in the course comes by here.
  for (const key in data) {
    if (hasForbidden(key) || holdsForbidden(data[key as keyof typeof data])) return true;
  }
  return false;
}

function* textsOf(
  data: unknown,
  pointer: string,
): Iterable<{ readonly text: string; readonly pointer: string }> {
  if (typeof data === "string") yield { text: data, pointer };
  if (typeof data !== "object" || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    yield { text: key, pointer };
    yield* textsOf(value, `${pointer}/${key}`);
  }
}
