const NUMBER = "([+-]?\\d+(?:[.,]\\d+)?)";

/** What stands in a numeric blank as the lowest and the highest right number. */
export function readRange(
  text: string,
): { readonly from: number; readonly to: number } | undefined {
  const plain = text.replace(/\s+/g, "").replaceAll("−", "-");
  const single = new RegExp(`^=${NUMBER}(?:(?:±|\\+-|\\+/-)${NUMBER})?$`).exec(plain);
  if (single) {
    const [middle, around] = [toNumber(single[1]), Math.abs(toNumber(single[2] ?? "0"))];
    return { from: round(middle - around), to: round(middle + around) };
  }
  const range = new RegExp(`^=${NUMBER}(?:\\.\\.|…)${NUMBER}$`).exec(plain);
  if (!range) return undefined;
  const [from, to] = [toNumber(range[1]), toNumber(range[2])];
  return from <= to ? { from, to } : undefined;
}

/**
 * How an unreadable number was probably meant: `=1.000.000` as `[[=1000000]]`, `=5 kg` as `[[=5]] kg`. `undefined` where
 * nothing like a number stands there.
 */
export function meantNumber(text: string): string | undefined {
  const match = /^\s*=\s*([+−-]?\d[\d.,\s]*(?:(?:±|\+\/?-|\.\.|…)\s*[\d.,\s]+)?)(\D*)$/u.exec(text);
  const number = match?.[1]
    ?.trim()
    .replace(/(?<![.,\s])[.,\s]+$/, "")
    .replace(/[.,\s](?=\d{3}(?!\d))/g, "");
  if (!number || !readRange(`=${number}`)) return undefined;
  return `[[=${number}]] ${match?.[2]?.trim() ?? ""}`.trim();
}

function toNumber(text: string | undefined): number {
  return Number((text ?? "").replace(",", "."));
}

/** 42 ± 0.1 ends at 42.1, not at 42.10000000000000142. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
