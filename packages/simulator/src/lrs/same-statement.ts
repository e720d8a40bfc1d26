import { isDeepStrictEqual } from "node:util";
import type { Statement } from "./statement.ts";

/**
 * Whether two statements say the same (Data 2.3.1, 2.4.1): what an LRS sets itself, and words and definitions, which it
 * may know better, do not count. A timestamp counts where both sides give one.
 */
export function sameStatement(one: Statement, other: Statement): boolean {
  return (
    isDeepStrictEqual(essence(one), essence(other)) &&
    (one.timestamp === undefined ||
      other.timestamp === undefined ||
      new Date(one.timestamp).getTime() === new Date(other.timestamp).getTime())
  );
}

function essence(statement: Statement): unknown {
  const { id, stored, authority, version, timestamp, ...rest } = statement;
  return plain(rest);
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== "display" && name !== "definition")
      // `Agent` and `Activity` go without saying.
      .filter(([name, inner]) => name !== "objectType" || !/^(Agent|Activity)$/.test(String(inner)))
      .map(([name, inner]) => [name, plain(inner)]),
  );
}
