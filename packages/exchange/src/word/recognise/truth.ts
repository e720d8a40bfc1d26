const SAID =
  /(?:[([{]\s*|[-–→⇒:\t]\s*|\s{2,}|\.\s+)(đúng|sai|đ|s|true|false|t|f)\s*[)\]}]?\s*[.;]?\s*$/iu;
const EACH = /([a-h])\s*[).\-–:=]?\s*(đúng|sai|đ|s|true|false)(?![\p{L}])/giu;

/** `… (Đúng)`, `… – Sai`, `… [Đ]` at the end of a statement. */
export function truthBehind(
  text: string,
): { readonly isTrue: boolean; readonly start: number } | undefined {
  const found = SAID.exec(text);
  if (!found || text.slice(0, found.index).trim() === "") return undefined;
  const dot = found[0].startsWith(".") ? 1 : 0;
  return { isTrue: isTrue(found[1] ?? ""), start: found.index + dot };
}

/** `a) Đúng, b) Sai`, `a-Đ; b-S`, `ĐSĐS`, `Đ, S, Đ, S` for that many statements. */
export function truthKey(value: string, count: number): readonly boolean[] | undefined {
  const each = [...value.matchAll(EACH)];
  if (each.length === count && count > 0) {
    const byLetter = new Map(
      each.map(([, letter = "", word = ""]) => [letter.toLowerCase(), isTrue(word)]),
    );
    const all = Array.from({ length: count }, (_, index) =>
      byLetter.get(String.fromCharCode(97 + index)),
    );
    if (all.every((one) => one !== undefined)) return all as boolean[];
  }
  const words = value.match(/đúng|sai|[đs]/giu) ?? [];
  const rest = value.replace(/đúng|sai|[đs]/giu, "").replace(/[\s,;.\-–/|]+/g, "");
  return rest === "" && words.length === count && count > 1 ? words.map(isTrue) : undefined;
}

export function isTrue(word: string): boolean {
  return /^(?:đ|đúng|t|true)$/iu.test(word);
}

/** A key that is one word of truth. */
export function truthWord(value: string): boolean | undefined {
  const word = value.replace(/(?<![.\s])[.\s]+$/, "");
  return /^(?:đúng|sai|true|false|đ|s)$/iu.test(word) ? isTrue(word) : undefined;
}
