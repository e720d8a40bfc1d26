import { fold } from "@hocvu/model";

/** A word as it is heard, and where it is written: from one character to another. */
export interface SpokenWord {
  readonly heard: string;
  readonly from: number;
  readonly to: number;
}

const WRITTEN = /\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+|[\p{L}\p{M}]+/gu;
/** Longer ones are read figure by figure, as telephone numbers are. */
const LONGEST_NUMBER = 12;

/** The words of `text` in the order in which they are said; a number gives several, all at its place. */
export function spokenWords(text: string, lang: string): readonly SpokenWord[] {
  const numbers = NUMBERS[lang.slice(0, 2).toLowerCase()];
  const words: SpokenWord[] = [];
  for (const { 0: written, index: from } of text.matchAll(WRITTEN)) {
    const place = { from, to: from + written.length };
    const digits = written.replace(/\D/g, "");
    const said =
      digits === "" || !numbers
        ? [ALIKE[fold(written, "count")] ?? fold(written, "count")]
        : numbers(digits).map((word) => fold(word, "count"));
    for (const heard of said) words.push({ ...place, heard });
  }
  return words;
}

/** What is said in several ways, folded as words are. */
const ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["nhăm", "lăm"],
    ["lẻ", "linh"],
    ["ngàn", "nghìn"],
    ["tư", "bốn"],
    ["mốt", "một"],
    ["mười", "mươi"],
  ].map((pair) => pair.map((word) => fold(word, "count"))),
);

const NUMBERS: Readonly<Record<string, (digits: string) => readonly string[]>> = {
  vi: (digits) => inGroups(digits, VI, viGroup),
  en: (digits) => inGroups(digits, EN, enGroup),
};

interface Figures {
  readonly ones: readonly string[];
  /** Of each three figures, from the right. */
  readonly scales: readonly string[];
}

const VI: Figures = {
  ones: "không một hai ba bốn năm sáu bảy tám chín".split(" "),
  scales: ["", "nghìn", "triệu", "tỷ"],
};

const EN: Figures = {
  ones: "zero one two three four five six seven eight nine".split(" "),
  scales: ["", "thousand", "million", "billion"],
};

function inGroups(
  digits: string,
  { ones, scales }: Figures,
  group: (value: number, isFirst: boolean) => readonly string[],
): readonly string[] {
  const figure = (digit: string) => ones[Number(digit)] ?? "";
  if (digits.length > LONGEST_NUMBER || /^0./.test(digits)) return [...digits].map(figure);
  if (digits === "0") return [figure(digits)];
  const count = Math.ceil(digits.length / 3);
  const padded = digits.padStart(count * 3, "0");
  return Array.from({ length: count }, (_, n) => {
    const value = Number(padded.slice(n * 3, n * 3 + 3));
    return value === 0 ? [] : [...group(value, n === 0), scales[count - 1 - n] ?? ""];
  })
    .flat()
    .filter(Boolean);
}

/** 305 as "ba trăm linh năm"; within a larger number, 5 as "không trăm linh năm". */
function viGroup(value: number, isFirst: boolean): readonly string[] {
  const [hundreds, tens, one] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const figure = (digit: number) => VI.ones[digit] ?? "";
  const last = one === 0 ? [] : [tens > 0 && one === 5 ? "lăm" : figure(one)];
  const ten = tens === 0 ? [] : tens === 1 ? ["mươi"] : [figure(tens), "mươi"];
  const whole = hundreds > 0 || !isFirst;
  const link = whole && tens === 0 && one > 0 ? ["linh"] : [];
  return [...(whole ? [figure(hundreds), "trăm"] : []), ...link, ...ten, ...last];
}

const TEENS =
  "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function enGroup(value: number): readonly string[] {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const figure = (digit: number) => (digit === 0 ? [] : [EN.ones[digit] ?? ""]);
  const below =
    rest < 10
      ? figure(rest)
      : rest < 20
        ? [TEENS[rest - 10] ?? ""]
        : [TENS[Math.floor(rest / 10) - 2] ?? "", ...figure(rest % 10)];
  return [...(hundreds > 0 ? [...figure(hundreds), "hundred"] : []), ...below];
}
