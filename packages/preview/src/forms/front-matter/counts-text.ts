import { DIFFICULTIES, type Difficulty } from "@hocvu/model";

/** What each difficulty is called. */
export type DifficultyNames = Readonly<Record<Difficulty, string>>;

/** How many questions, as a form shows it: a number, or how many of each difficulty, as in `2 easy, 1 hard`. */
export function countsText(value: unknown, names: DifficultyNames): string {
  if (typeof value !== "object" || value === null) return String(value);
  const counts = value as Readonly<Partial<Record<Difficulty, unknown>>>;
  return DIFFICULTIES.flatMap((level) =>
    counts[level] === undefined ? [] : [`${counts[level]} ${names[level].toLowerCase()}`],
  ).join(", ");
}

/** What a text like that says; undefined where it says neither. */
export function typedCounts(
  text: string,
  names: DifficultyNames,
): number | Readonly<Partial<Record<Difficulty, number>>> | undefined {
  const typed = text.normalize("NFC").toLowerCase().trim();
  if (/^\d{1,4}$/.test(typed)) return Number(typed);
  const found: Partial<Record<Difficulty, number>> = {};
  for (const part of typed.split(",")) {
    const [, count, name] = /^(\d{1,4}) ?(?:câu )?(\S+)$/.exec(part.trim()) ?? [];
    const level = DIFFICULTIES.find((one) => names[one].toLowerCase() === name);
    if (count === undefined || !level || found[level] !== undefined) return undefined;
    found[level] = Number(count);
  }
  return found;
}
