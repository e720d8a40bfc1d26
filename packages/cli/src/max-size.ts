const UNITS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9 };

/** A size as people write it, in bytes: `200 MB`, `200m`, `1,5 GB`; without a unit it is megabytes. Nothing for anything else. */
export function readSize(text: string): number | undefined {
  const match = /^\s*(\d+(?:[.,]\d+)?)\s*([kmg]?)(?:i?b)?\s*$/i.exec(text);
  const size =
    Number(match?.[1]?.replace(",", ".")) * (UNITS[(match?.[2] || "m").toLowerCase()] ?? 1);
  return match && size > 0 ? Math.round(size) : undefined;
}
