/**
 * YAML takes `{{x}}` for a map and `[điền: x]` for a list, which an author never means. Behind these marks it takes them
 * for letters; each is one sign for one sign, so that places stay what they are. They are of Unicode's private area.
 */
const MARKS: ReadonlyMap<string, string> = new Map([
  ["{", "\uE0F0"],
  ["}", "\uE0F1"],
  ["[", "\uE0F2"],
  ["]", "\uE0F3"],
  [":", "\uE0F4"],
  ["#", "\uE0F5"],
]);
const SIGNS: ReadonlyMap<string, string> = new Map([...MARKS].map(([sign, mark]) => [mark, sign]));

const REFERENCE = /\{\{[ \t]*[\p{L}\d][\p{L}\p{M}\d _-]*\}\}/gu;
const PLACEHOLDER = /\[(?:điền|fill in)(?:[ \t,:][^[\]"'\n]*)?\]/giu;

/** `yaml` with references and placeholders put behind marks. */
export function markYaml(yaml: string): string {
  const mark = (text: string) => text.replace(/[{}[\]:#]/g, (sign) => MARKS.get(sign) ?? sign);
  return yaml.replace(REFERENCE, mark).replace(PLACEHOLDER, mark);
}

/** The same data, or text, with the signs themselves. */
export function unmark<T>(data: T): T {
  if (typeof data === "string") {
    return data.replace(/[\uE0F0-\uE0F5]/g, (mark) => SIGNS.get(mark) ?? mark) as T;
  }
  if (Array.isArray(data)) return data.map(unmark) as T;
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [unmark(key), unmark(value)]),
  ) as T;
}
