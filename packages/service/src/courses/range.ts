/** The bytes from `from` to `to`, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The one range that is asked for of `size` bytes; undefined for all of them, `none` where it lies outside. Without it Safari plays no film. */
export function rangeOf(header: string | undefined, size: number): Range | "none" | undefined {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  const from = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === "" || last === "" ? size - 1 : Math.min(size - 1, Number(last));
  return from <= to ? { from, to } : "none";
}
