const TONES = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const VOWEL = /[aeiouy]/i;
/** More would be a wall of text where the platform shows what was right. */
const MAX = 24;

/**
 * Every way of writing `answers` that counts: Open edX compares letter by letter, so that what our grading forgives has to
 * be spelled out. The author's own words come first, as the platform shows that one as the answer.
 */
export function spellings(
  answers: readonly string[],
  { exact, tones }: { readonly exact: boolean; readonly tones: "count" | "ignore" },
): readonly string[] {
  const own = answers.map((answer) => answer.normalize("NFC"));
  if (exact) return [...new Set(own)];
  const others = own.flatMap((answer) => [
    ...(tones === "ignore" ? [withoutMarks(answer)] : []),
    ...otherPlaces(answer),
  ]);
  return [...new Set([...own, ...others])].slice(0, Math.max(MAX, own.length));
}

/** `dam may` of `đám mây`. */
function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}

/** `hòa` of `hoà`: the same word with its tone over another vowel, as keyboards differ; each word on its own. */
function otherPlaces(text: string): readonly string[] {
  const words = text.split(" ");
  return words.flatMap((word, index) =>
    places(word).map((other) => words.with(index, other).join(" ")),
  );
}

function places(word: string): readonly string[] {
  const letters = [...word.normalize("NFD")];
  const tone = letters.find((letter) => TONES.includes(letter));
  if (tone === undefined) return [];
  const bare = letters
    .filter((letter) => letter !== tone)
    .join("")
    .normalize("NFC");
  const at = [...bare];
  return at.flatMap((letter, index) => {
    const isNextToVowel =
      isVowel(at[index - 1]) || (isVowel(at[index + 1]) && !/^(qu|gi)/i.test(bare));
    return isVowel(letter) && isNextToVowel
      ? [
          at
            .with(index, letter + tone)
            .join("")
            .normalize("NFC"),
        ]
      : [];
  });
}

function isVowel(letter = ""): boolean {
  return VOWEL.test(letter.normalize("NFD").charAt(0));
}

/** One number in the ways in which people here write it. */
export function numberSpellings(number: number): readonly string[] {
  const plain = String(number);
  const [whole = "", part] = plain.split(".");
  const grouped = (sign: string) => whole.replace(/\B(?=(\d{3})+$)/g, sign);
  const decimals = part === undefined ? [""] : [`,${part}`, `.${part}`];
  return [
    ...new Set([
      plain,
      ...decimals.map((end) => whole + end),
      ...decimals.map((end) => grouped(end.startsWith(".") ? "," : ".") + end),
      ...(part === undefined ? [grouped(","), grouped(" ")] : []),
    ]),
  ];
}
