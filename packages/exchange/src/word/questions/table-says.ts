import { columnsOf } from "../../sheet/columns.ts";
import type { Table } from "../parts/blocks.ts";
import { type Columns, columnsToMatch } from "../recognise/columns.ts";
import type { Key } from "../recognise/key-list.ts";
import { keyTable, textOf } from "../recognise/key-table.ts";
import type { Standing } from "./standing.ts";

/** What a table is where it stands. */
export type TableSays =
  | { readonly kind: "keys"; readonly keys: readonly Key[] }
  /** A question a row. */
  | { readonly kind: "bank" }
  /** Of the open question: what is to be matched, or part of what it asks. */
  | { readonly kind: "columns"; readonly columns: Columns }
  | { readonly kind: "asked" }
  | { readonly kind: "other" };

export function tableSays(table: Table, { current, into }: Standing): TableSays {
  const keys = keyTable(table);
  if (keys.length > 0) return { kind: "keys", keys };
  const header = table.rows.slice(0, 3).map((row) => columnsOf(row.map(textOf)));
  const columns = header.find((one) => one !== undefined && one.size > 1);
  if (columns && (columns.has("answer") || columns.has("choice0"))) return { kind: "bank" };
  if (!current || into !== "stem") return { kind: "other" };
  const found = columnsToMatch(table);
  const asks = current.stem.some(
    (one) => "text" in one && /ghép|nối|match|tương ứng/iu.test(one.text),
  );
  return found && (found.areNamed || asks)
    ? { kind: "columns", columns: found }
    : { kind: "asked" };
}
