import { type Cell, type Table, textOfSpans } from "../parts/blocks.ts";
import { type Key, keyList } from "./key-list.ts";

const NUMBER = /^(?:câu(?:\s*hỏi)?|question|q)?\s*(\d{1,4})\s*[.:)]?$/iu;
const VALUE =
  /^(?:[A-Ha-h](?:\s?[,&+/]\s?[A-Ha-h])*|[A-H]{2,4}|(?:[ĐS][\s,\-–]*){1,8}|(?:[a-h]\s*[).:-]?\s*(?:đúng|sai|đ|s)[\s,;.]*){2,8}|đúng|sai|[+-]?\d+(?:[.,]\d+)?)\.?$/iu;
const WORDS =
  /^(?:stt|tt|câu|câu hỏi|câu số|số câu|đáp án|đáp án đúng|đ\/?a|da|answer|key|question|no\.?|phương án|kết quả|mã đề(?: \d+)?|đề \d+|điểm|chọn)?$/iu;

/** A table of nothing but numbers and their keys, upright or lying. */
export function keyTable(table: Table): readonly Key[] {
  const rows = table.rows.map((row) =>
    row.flatMap((cell) => [textOf(cell), ...Array<string>(cell.span - 1).fill("")]),
  );
  const keys: Key[] = [];
  const isKnown = rows
    .flat()
    .every((text) => NUMBER.test(text) || VALUE.test(text) || WORDS.test(text) || pairIn(text, 0));
  if (!isKnown) return [];
  const used = new Set<string>();
  rows.forEach((row, y) => {
    row.forEach((text, x) => {
      const place = `${y} ${x}`;
      if (used.has(place)) return;
      const pair = pairIn(text, table.number);
      if (pair) {
        keys.push(...pair);
        return;
      }
      const question = NUMBER.exec(text)?.[1];
      if (question === undefined) return;
      const isLying = isRowOfNumbers(row);
      const [ny, nx] = isLying ? [y + 1, x] : [y, x + 1];
      const value = rows[ny]?.[nx] ?? "";
      if (!VALUE.test(value)) return;
      used.add(`${ny} ${nx}`);
      keys.push({
        question: Number(question),
        value: value.replace(/\.$/, ""),
        number: table.number,
      });
    });
  });
  return keys.length >= 2 ? keys : [];
}

function isRowOfNumbers(row: readonly string[]): boolean {
  const filled = row.filter((text) => !WORDS.test(text));
  return (
    filled.length >= 1 &&
    filled.every((text) => NUMBER.test(text)) &&
    (filled.length > 1 || (row.length === 2 && WORDS.test(row[0] ?? "x")))
  );
}

function pairIn(text: string, number: number): readonly Key[] | undefined {
  if (!/^\D*\d{1,4}\s*[.:)\-–/]?\s*[A-H]/u.test(text)) return undefined;
  const keys = keyList(text, number);
  return keys.length > 0 ? keys : undefined;
}

/** What stands in a cell, in one line. */
export function textOf({ blocks }: Cell): string {
  return blocks
    .map((block) => (block.kind === "table" ? "\uFFFC\uFFFC" : textOfSpans(block.spans)))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}
