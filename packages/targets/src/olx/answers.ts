const TONES = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const VOWEL = /[aeiouy]/;

/**
 * A regular expression for every text that our own grading takes for one of `answers`: Open edX compares letter by letter,
 * also the accents that a keyboard sends as signs of their own, and forgives no second blank. It stands for a whole answer;
 * whether case counts is said beside it.
 */
export function textPattern(
  answers: readonly string[],
  { exact, tones }: { readonly exact: boolean; readonly tones: "count" | "ignore" },
): string {
  const ways = answers.map((answer) => {
    if (exact) return exactly(answer.normalize("NFC"));
    const words = answer.normalize("NFD").toLowerCase().trim().split(/\s+/);
    return words.map(tones === "ignore" ? withAnyMarks : withMovedTone).join("\\s+");
  });
  return `(?:${[...new Set(ways)].join("|")})`;
}

/** The letters as they are, however their accents are sent. */
function exactly(answer: string): string {
  return letters(answer.normalize("NFD"))
    .map((letter) => oneOf(spellings(letter).filter((one) => one.normalize("NFD") === letter)))
    .join("");
}

/** `hòa` and `hoà`: the same word with its tone over another vowel, as keyboards differ. */
function withMovedTone(word: string): string {
  const tone = TONES.filter((sign) => word.includes(sign));
  const plain = (text: string) => letters(text).map((letter) => oneOf(spellings(letter)));
  if (tone.length !== 1 || word.split(tone[0] ?? "").length !== 2) return plain(word).join("");
  const bare = letters(word.replace(tone[0] ?? "", ""));
  const ways = bare.flatMap((letter, at) =>
    VOWEL.test(letter) ? [plain(bare.with(at, letter + tone[0]).join("")).join("")] : [],
  );
  return eitherOf([plain(word).join(""), ...ways]);
}

/** `dam` and `đám`, and each mark by itself. */
function withAnyMarks(word: string): string {
  return letters(word.replace(/\p{M}/gu, "").replaceAll("đ", "d"))
    .map((letter) => {
      const marked = MARKED.filter((one) => one.normalize("NFD").startsWith(letter));
      const all = [letter, ...marked, ...(letter === "d" ? ["đ"] : [])];
      return `${all.length === 1 ? literal(letter) : `[${all.join("")}]`}[\\u0300-\\u036f]*`;
    })
    .join("");
}

/** Small letters that are one character together with their marks. */
const MARKED = [...range(0xe0, 0x24f), ...range(0x1e00, 0x1eff)]
  .map((code) => String.fromCodePoint(code))
  .filter((one) => /^[a-z]\p{M}+$/u.test(one.normalize("NFD")));

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** What a reader takes for a letter, each with its marks behind it. */
const letters = (text: string): string[] => text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];

/** A letter as keyboards send it: in one piece, in several, the marks in either order. */
function spellings(letter: string): readonly string[] {
  const [base = "", ...marks] = letter.normalize("NFD");
  const orders = marks.length === 2 ? [marks, [...marks].reverse()] : [marks];
  const all = orders.flatMap((order) =>
    [order.length, ...order.keys()].map(
      (joined) =>
        (base + order.slice(0, joined).join("")).normalize("NFC") + order.slice(joined).join(""),
    ),
  );
  return [...new Set(all)];
}

/** A pattern for any of `texts`. */
const oneOf = (texts: readonly string[]) => eitherOf(texts.map(literal));

function eitherOf(patterns: readonly string[]): string {
  const all = [...new Set(patterns)];
  return all.length === 1 ? (all[0] ?? "") : `(?:${all.join("|")})`;
}

/** Dollar signs stand in brackets, as Open edX takes one before a name for a variable. */
function literal(text: string): string {
  return text
    .replace(/[\\^.*+?()[\]{}|]/g, "\\$&")
    .replaceAll("$", "[$]")
    .replace(/_/g, "[_]");
}
