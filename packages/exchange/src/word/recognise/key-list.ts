/** A question's key as it stands in a list or table of keys. */
export interface Key {
  readonly question: number;
  readonly value: string;
  /** The paragraph that says it. */
  readonly number: number;
  /** Words behind it, which tell why. */
  readonly rest?: string;
}

/** A letter or several, or Đ and S for statements. */
const VALUE = "[A-H](?:\\s?[,&+/]\\s?[A-H])*|[A-H]{2,4}|(?:[ĐS][\\s,\\-–]*){2,8}";
const PAIR = new RegExp(
  `(?:câu(?:\\s*hỏi)?|question|q|c)?\\s*(\\d{1,4})\\s*(?:[.:)/=]|[-–→]+)?\\s*(?:chọn\\s+)?[([]?(${VALUE})[)\\]]?(?![\\p{L}\\d])`,
  "giu",
);
/** What may stand between pairs. */
const BETWEEN = /^[\s,;.|/\uFFFC\-–]*$/u;

/**
 * The keys of a line that consists of them: `1B 2C 3C`, `1-A, 2-B`, `1.B<tab>2.C`, `Câu 1: B`. Nothing where other words stand
 * between; behind the only one they are taken for its reason where `inList` says that a list is being read.
 */
export function keyList(text: string, number: number, { inList = false } = {}): readonly Key[] {
  const keys: Key[] = [];
  let done = 0;
  for (const found of text.matchAll(PAIR)) {
    if (!BETWEEN.test(text.slice(done, found.index))) break;
    // Letters are capitals in keys, but for lists of nothing else.
    if (/[a-z]/.test(found[2] ?? "") && !/^[a-h]$/.test(found[2] ?? "")) break;
    keys.push({ question: Number(found[1]), value: (found[2] ?? "").toUpperCase(), number });
    done = found.index + found[0].length;
  }
  const rest = text
    .slice(done)
    .replace(/^[\s.,;:)\-–]+/, "")
    .trim();
  if (keys.length === 0 || rest === "") return keys;
  const [only] = keys;
  return inList && keys.length === 1 && only && /^[A-H]+$/.test(only.value)
    ? [{ ...only, rest }]
    : [];
}
