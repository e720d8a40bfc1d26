import { diagnostic } from "@hocvu/diagnostics";
import type { Html } from "@hocvu/model";
import type { Table, TableRow } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import type { QuestionContext } from "./question-reader.ts";
import { spanOf } from "./shown-part.ts";

const TICK = /^[xv✓✔√☑✅]$/iu;
const CROSS = /^[☒✗✘❌–—-]?$/u;
/** Headers of columns that neither match nor name a group. */
const BESIDE =
  /^(?:stt|tt|số thứ tự|no\.?|#|ghi chú|chú thích|ghi chu|lưu ý|giải thích|lý do|đáp án|notes?|remarks?|comments?|explanation|reason|answer)$/i;
/** Words of a stem that asks for groups. */
const SORTING =
  /(?<!\p{L})(?:phân loại|phân nhóm|chia nhóm|(?:xếp|đưa|chia|đặt|cho)(?: [^.?!:]*)? vào (?:đúng )?(?:nhóm|cột|loại|ô|hai|2)|thuộc nhóm nào|thuộc loại nào|nhóm nào|categori[sz]e|classify|sort (?:[^.?!]* )?into|which group)(?!\p{L})/iu;

/**
 * Reports a table whose header shows that it was meant otherwise than it is read, at the smallest place that shows it: once.
 * `type` is what the author asked for. Says whether it is so wrong that the rest of the table would only be misread.
 */
export function reportHeader(
  { children: [header, ...rows] }: Table,
  stem: Html,
  type: string | undefined,
  { file, diagnostics }: QuestionContext,
): boolean {
  if (!header) return false;
  if (isGrid(rows)) {
    const groups = header.children.slice(1).map((cell) => textOf(cell).trim());
    const things = rows.map((row) => textOf(row.children[0] ?? row).trim());
    const args = { groups, things };
    diagnostics.push(diagnostic("HV2242", args, file.placeOf(header)));
    return true;
  }
  const columns = header.children.length;
  const beside = header.children.find((cell) => BESIDE.test(textOf(cell).trim()));
  if (type === undefined && columns > 2 && beside) {
    const args = { column: textOf(beside).trim() };
    diagnostics.push(diagnostic("HV2244", args, file.placeOf(spanOf([beside], beside))));
    return true;
  }
  if (columns !== 2 || type === "categorize") return false;
  const asked = stem.replace(/<[^>]*>/g, " ");
  if (type === undefined && SORTING.test(asked)) {
    diagnostics.push(diagnostic("HV2245", {}, file.placeOf(header)));
    return true;
  }
  if (isPair(header, rows)) {
    const [left = "", right = ""] = header.children.map((cell) => textOf(cell).trim());
    diagnostics.push(diagnostic("HV2243", { left, right }, file.placeOf(header)));
  }
  return false;
}

/** Statements with ticks beside them, as on paper. */
function isGrid(rows: readonly TableRow[]): boolean {
  const marks = rows.flatMap(({ children }) =>
    children.slice(1).map((cell) => textOf(cell).trim()),
  );
  const ticks = marks.filter((mark) => TICK.test(mark));
  return ticks.length > 1 && marks.every((mark) => TICK.test(mark) || CROSS.test(mark));
}

/** Whether the header row looks like one pair more: as what stands beneath it, and unlike a column's name. */
function isPair(header: TableRow, rows: readonly TableRow[]): boolean {
  if (rows.length < 2) return false;
  return header.children.some((cell, column) => {
    const kinds = rows.map(({ children }) => kindOf(children[column]));
    const kind = kindOf(cell);
    return kind !== undefined && kinds.every((one) => one === kind);
  });
}

/** What marks a cell as a thing rather than a name of things: a sentence, a number, code, a picture, names in capitals. */
function kindOf(cell: TableRow["children"][number] | undefined): string | undefined {
  if (!cell) return undefined;
  const text = textOf(cell).trim();
  if (/[.!…]["”»]?$/.test(text)) return "sentence";
  if (/^[\d\s.,:/%°+−–-]*\d[\d\s.,:/%°+−–-]*(?:\p{L}{1,3})?$/u.test(text)) return "number";
  if (/^["“'‘].*["”'’]$/.test(text)) return "quote";
  const [only, another] = cell.children;
  if (only && !another && ["inlineCode", "image", "inlineMath"].includes(only.type))
    return only.type;
  const words = text.split(/\s+/);
  const isName =
    words.length > 1 && words.length < 6 && words.every((word) => /^\p{Lu}/u.test(word));
  // English gives capitals to headings too.
  return isName && /[^\p{ASCII}]/u.test(text) ? "name" : undefined;
}
