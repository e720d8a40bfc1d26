import type { ReadOptions, Sink } from "./sink.ts";

/** A kind of table that some platform exports. */
export interface TableReader {
  readonly id: string;
  /** Whether a table with these columns is one of its. */
  fits(header: readonly string[]): boolean;
  /** Whether answers are told, and not what they are answers to. */
  readonly namesNoQuestions?: (header: readonly string[]) => boolean;
  /** Makes what takes the rows below `header`; it says false of a row that it can make nothing of. */
  begin(header: readonly string[], sink: Sink, options: ReadOptions): RowTaker;
}

export type RowTaker = (cells: readonly string[]) => boolean;

/** A share as exports write it: `85`, `85,5`, `85 %`, `0.85` where `most` is 1, `17/20`; undefined for anything else. */
export function shareOf(text: string, most: number): number | undefined {
  const plain = text.replace(/\s|%/g, "").replace(",", ".");
  const [given, of] = plain.split("/");
  if (!given || !/^\d+(\.\d+)?$/.test(given)) return undefined;
  const whole = of === undefined ? most : Number(of);
  const share = Number(given) / whole;
  return Number.isFinite(share) && share >= 0 && share <= 1 ? share : undefined;
}
