import { slug } from "@hocvu/model";

/** What a column of a bank holds. */
export type Column =
  | "stem"
  | "id"
  | "type"
  | "answer"
  | "explanation"
  | "hint"
  | "outcome"
  | "difficulty"
  | "points"
  | "category"
  | `choice${number}`;

/** Headings as they are found in banks, without marks, capitals and signs. */
const NAMES: Readonly<Record<Exclude<Column, `choice${number}`>, readonly string[]>> = {
  stem: [
    "cau-hoi",
    "noi-dung-cau-hoi",
    "noi-dung",
    "de-bai",
    "question",
    "question-text",
    "stem",
    "cau-dan",
  ],
  id: ["ma", "ma-cau", "ma-cau-hoi", "id", "code"],
  type: [
    "loai",
    "loai-cau",
    "loai-cau-hoi",
    "dang",
    "dang-cau-hoi",
    "type",
    "question-type",
    "kind",
  ],
  answer: [
    ...[
      "dap-an",
      "dap-an-dung",
      "dap-an-chinh-xac",
      "phuong-an-dung",
      "cau-tra-loi-dung",
      "tra-loi",
      "key",
    ],
    ...["answer", "answers", "correct", "correct-answer", "correct-answers", "right-answer", "da"],
  ],
  explanation: [
    "giai-thich",
    "loi-giai",
    "huong-dan-giai",
    "explanation",
    "feedback",
    "rationale",
    "ghi-chu",
  ],
  hint: ["goi-y", "hint"],
  outcome: [
    "chuan-dau-ra",
    "muc-tieu",
    "yeu-cau-can-dat",
    "outcome",
    "outcomes",
    "objective",
    "tag",
    "tags",
  ],
  difficulty: ["muc-do", "do-kho", "cap-do", "difficulty", "level"],
  points: ["diem", "points", "score", "mark", "marks", "weight"],
  category: [
    "chu-de",
    "bai",
    "bai-hoc",
    "chuong",
    "module",
    "topic",
    "category",
    "section",
    "phan",
  ],
};

const CHOICE =
  /^(?:(?:dap-an|phuong-an|lua-chon|tra-loi|cau-tra-loi|option|choice|answer|pa|da)-?)?([a-h]|[1-9])$/;

/** What stands in each column of a table by its first row; nothing where it names no question. */
export function columnsOf(header: readonly string[]): ReadonlyMap<Column, number> | undefined {
  const columns = new Map<Column, number>();
  header.forEach((cell, index) => {
    const name = slug(cell);
    const column = columnNamed(name);
    if (column && !columns.has(column)) columns.set(column, index);
  });
  return columns.has("stem") ? columns : undefined;
}

export function columnNamed(name: string): Column | undefined {
  const known = (Object.keys(NAMES) as (keyof typeof NAMES)[]).find((one) =>
    NAMES[one].includes(name),
  );
  if (known) return known;
  const [, sign] = CHOICE.exec(name) ?? [];
  if (sign === undefined) return undefined;
  return `choice${/\d/.test(sign) ? Number(sign) - 1 : sign.charCodeAt(0) - 97}`;
}

/** Columns as they are in a table without headings: the question, its choices, the letter of the right one. */
export function guessColumns(
  rows: readonly (readonly string[])[],
): ReadonlyMap<Column, number> | undefined {
  const width = Math.max(...rows.map((row) => row.length));
  const isKey = (column: number) =>
    rows.filter((row) => /^[A-Ha-h1-8](?:\s*[,;]\s*[A-Ha-h1-8])*$/.test((row[column] ?? "").trim()))
      .length >=
    rows.length * 0.8;
  const key = Array.from({ length: width }, (_, column) => width - 1 - column).find(isKey);
  const isNumbered = rows.every((row) => /^(?:câu\s*)?\d+[.:]?$/i.test((row[0] ?? "").trim()));
  const first = isNumbered ? 1 : 0;
  if (key === undefined || key < first + 3) return undefined;
  const columns = new Map<Column, number>([
    ["stem", first],
    ["answer", key],
  ]);
  for (let column = first + 1; column < key; column++)
    columns.set(`choice${column - first - 1}`, column);
  return columns;
}
