/** Consonants that a syllable may begin with; `gi` and `qu` have rules of their own. */
const ONSETS = [
  ...["ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr"],
  ...["b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"],
];
/** What may follow each vowel, or vowels, of a syllable; a bare `-` is nothing. */
const RIMES = parsed(`
a   - c ch i m n ng nh o p t u y
ă   c m n ng p t
â   c m n ng p t u y
e   - c m n ng o p t
ê   - ch m n nh p t u
i   - ch m n nh p t u
ia  -
iê  c m n ng p t u
o   - c i m n ng p t
oa  - c ch i m n ng nh o p t y
oă  c m n ng t
oe  - n o t m
oo  c ng
ô   - c i m n ng p t
ơ   - i m n p t
u   - c i m n ng p t
ua  -
uâ  n ng t y
uê  - ch nh u
uô  c i m n ng t
uơ  -
uy  - ch n nh p t u
uya -
uyê n t
ư   - c i m ng t u
ưa  -
ươ  c i m n ng p t u
y   -
yê  m n ng t u
`);
/** The glide of `qu` is written with it: what follows is the rest. */
const AFTER_QU = parsed(`
a   - c ch i n ng nh o t u y
ă   c m n ng p t
â   n ng t y u c
e   - c n ng o p t
ê   - ch n nh t u
i   - ch nh t
ô   c
ơ   - i t
y   - ch n nh t u p
yê  n t
ya  -
`);

const TONES: ReadonlyMap<string, Tone> = new Map([
  ["\u0301", "sắc"],
  ["\u0300", "huyền"],
  ["\u0309", "hỏi"],
  ["\u0303", "ngã"],
  ["\u0323", "nặng"],
]);
type Tone = "ngang" | "sắc" | "huyền" | "hỏi" | "ngã" | "nặng";

/** A syllable in its parts; `at` is the letter, from 0, that carries the tone's mark. */
export interface Syllable {
  readonly onset: string;
  readonly rime: string;
  readonly tone: Tone;
  readonly at: number;
}

/** Whether a word could only be Vietnamese: it has a letter or a tone that no other writing here has. */
export function isMarked(word: string): boolean {
  return /[ăâđêôơưÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĐƠƯĂẠ-ỹĩũĨŨ]/u.test(word.normalize("NFC"));
}

/** Whether it can be a syllable: its onset, rime and tone go together, and the tone's mark is where either style puts it. */
export function isSyllable(word: string): boolean {
  const known = judged.get(word);
  if (known !== undefined) return known;
  const parts = partsOf(word);
  const may = parts !== undefined && (parts.tone === "ngang" || placesOf(parts).includes(parts.at));
  if (judged.size >= MOST_JUDGED) judged.clear();
  judged.set(word, may);
  return may;
}

/** Words that were looked at: texts say the same few thousand again and again. */
const judged = new Map<string, boolean>();
const MOST_JUDGED = 20_000;

/** The same syllable with its tone's mark where it belongs; undefined for what is none. */
export function withMarkInPlace(word: string): string | undefined {
  const parts = partsOf(word);
  if (!parts) return undefined;
  const letters = plain(word);
  const [at = 0] = placesOf(parts);
  const mark = [...TONES].find(([, tone]) => tone === parts.tone)?.[0] ?? "";
  return letters
    .map((letter, index) => (index === at ? letter + mark : letter))
    .join("")
    .normalize("NFC");
}

/** The parts of a word whose onset, rime and tone go together; undefined where they do not. */
function partsOf(word: string): Syllable | undefined {
  const small = word.toLowerCase();
  const letters = plain(small);
  const marks = toneMarks(small);
  if (marks.length > 1) return undefined;
  const [{ tone, at } = { tone: "ngang" as Tone, at: -1 }] = marks;
  const bare = letters.join("");
  for (const onset of ["", ...ONSETS]) {
    if (!bare.startsWith(onset)) continue;
    const rime = bare.slice(onset.length);
    if (!goTogether(onset, rime)) continue;
    // A stop is short: it rises or falls.
    if (/(?:c|ch|p|t)$/.test(rime) && tone !== "sắc" && tone !== "nặng") continue;
    return { onset, rime, tone, at };
  }
  return undefined;
}

function goTogether(onset: string, rime: string): boolean {
  if (onset === "qu") return AFTER_QU.has(rime);
  // Of `gi` and a rime that begins with `i` one `i` is written.
  if (onset === "g" && /^i(?:$|n$|m$|t$|p$|êng$|êt$|êc$|êm$)/.test(rime)) return true;
  if (onset === "gi") return RIMES.has(rime) && !/^[iy]/.test(rime);
  if (!RIMES.has(rime)) return false;
  const isFront = /^[eêiy]/.test(rime);
  if (["k", "gh", "ngh"].includes(onset)) return isFront && !/^yê/.test(rime);
  if (["c", "g", "ng"].includes(onset)) return !isFront;
  if (rime.startsWith("yê")) return onset === "";
  if (rime.startsWith("iê")) return onset !== "";
  return true;
}

/** Letters that may carry the mark: where the old and the new style differ, both; the one to write comes first. */
function placesOf({ onset, rime }: Syllable): readonly number[] {
  const first = onset.length;
  const [vowels = ""] = /^[aăâeêioôơuưy]+/.exec(rime) ?? [];
  const letters = [...vowels];
  const hasCoda = vowels.length < rime.length;
  // Of two with signs of their own, as in `ươ`, the last; one alone has it.
  const signed = letters.findLastIndex((letter) => /[ăâêôơ]/.test(letter));
  if (signed >= 0) return [first + signed];
  const horned = letters.indexOf("ư");
  if (horned >= 0) return [first + horned];
  if (letters.length === 1) return [first];
  if (hasCoda) return [first + letters.length - 1];
  if (letters.length > 2) return [first + 1];
  // `hòa` or `hoà`.
  if (/^(?:oa|oe|uy)$/.test(vowels)) return [first, first + 1];
  return [first];
}

/** The letters without tones; their own signs stay. */
function plain(word: string): string[] {
  return [...word.normalize("NFC")].map((letter) =>
    letter
      .normalize("NFD")
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "")
      .normalize("NFC"),
  );
}

function toneMarks(word: string): readonly { readonly tone: Tone; readonly at: number }[] {
  return [...word.normalize("NFC")].flatMap((letter, at) =>
    [...letter.normalize("NFD")].flatMap((sign) => {
      const tone = TONES.get(sign);
      return tone ? [{ tone, at }] : [];
    }),
  );
}

function parsed(table: string): ReadonlySet<string> {
  const rimes = table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [vowels = "", ...codas] = line.trim().split(/\s+/);
      return codas.map((coda) => vowels + (coda === "-" ? "" : coda));
    });
  return new Set(rimes);
}
