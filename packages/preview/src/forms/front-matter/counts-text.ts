const LEVELS = ["easy", "medium", "hard"] as const;
type Level = (typeof LEVELS)[number];

/** What each difficulty is called. */
export type LevelNames = Readonly<Record<Level, string>>;

/** How many questions, as a form shows it: a number, or how many of each difficulty, as in `2 easy, 1 hard`. */
export function countsText(value: unknown, names: LevelNames): string {
  if (typeof value !== "object" || value === null) return String(value);
  const counts = value as Readonly<Partial<Record<Level, unknown>>>;
  return LEVELS.flatMap((level) =>
    counts[level] === undefined ? [] : [`${counts[level]} ${names[level].toLowerCase()}`],
  ).join(", ");
}

/** What a text like that says; undefined where it says neither. */
export function typedCounts(
  text: string,
  names: LevelNames,
): number | Readonly<Partial<Record<Level, number>>> | undefined {
  const typed = text.normalize("NFC").toLowerCase().trim();
  if (/^\d{1,4}$/.test(typed)) return Number(typed);
  const found: Partial<Record<Level, number>> = {};
  for (const part of typed.split(",")) {
    const [, count, name] = /^(\d{1,4}) ?(?:câu )?(\S+)$/.exec(part.trim()) ?? [];
    const level = LEVELS.find((one) => names[one].toLowerCase() === name);
    if (count === undefined || !level || found[level] !== undefined) return undefined;
    found[level] = Number(count);
  }
  return found;
}
