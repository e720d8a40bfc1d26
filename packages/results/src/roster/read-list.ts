import { type Checked, diagnostic } from "@hocvu/diagnostics";
import {
  columnAt,
  columnKey,
  GROUP_COLUMNS,
  NAME_COLUMNS,
  nameIn,
  UNIT_COLUMNS,
} from "../readers/columns.ts";
import { readCsv } from "../readers/csv.ts";
import { Broken, type Source } from "../readers/source.ts";
import { evened } from "../readers/text.ts";
import { readWorkbook } from "../readers/workbook.ts";

/** A list of people as an office wrote it: below a heading or two, a row each. */
export interface List {
  readonly header: readonly string[];
  readonly entries: readonly Entry[];
}

/** What a row says of somebody; empty where it says nothing. */
export interface Entry {
  /** From 1, in the file. */
  readonly row: number;
  readonly name: string;
  readonly unit: string;
  readonly group: string;
  readonly account: string;
  readonly email: string;
  readonly phone: string;
  readonly number: string;
  readonly birth: string;
  readonly course: string;
  readonly cells: readonly string[];
}

const COLUMNS = {
  account: ["tài khoản", "tên đăng nhập", "username", "account", "kí danh", "ký danh"],
  email: [
    "email",
    "email address",
    "thư điện tử",
    "địa chỉ email",
    "địa chỉ thư điện tử",
    "hộp thư",
  ],
  phone: ["điện thoại", "số điện thoại", "sđt", "di động", "phone", "mobile"],
  number: [
    "mã số",
    "mã",
    "mã học viên",
    "mã nhân viên",
    "id number",
    "số hiệu",
    "mã định danh",
    "cccd",
  ],
  birth: ["ngày sinh", "ngày tháng năm sinh", "năm sinh", "date of birth", "birth date"],
  course: ["khóa học", "chương trình", "lớp học", "course", "programme"],
} as const;

/** How far down a heading may stand. */
const HEAD_ROWS = 10;

/** Reads a workbook or a table of text; what cannot be read is said. */
export async function readList(source: Source): Promise<Checked<List>> {
  try {
    return { value: await listIn(source), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    const args = { path: source.name, breach: error.why, at: error.at };
    return { diagnostics: [diagnostic("HV5042", args)] };
  }
}

async function listIn(source: Source): Promise<List> {
  const isWorkbook = await beginsAsZip(source);
  const above: (readonly string[])[] = [];
  let header: readonly string[] | undefined;
  let entryOf: ((cells: readonly string[], row: number) => Entry) | undefined;
  const entries: Entry[] = [];
  await (isWorkbook ? readWorkbook : readCsv)(source, (cells, row) => {
    if (entryOf) {
      if (cells.some((cell) => cell.trim() !== "")) entries.push(entryOf(cells, row));
      return;
    }
    if (above.length >= HEAD_ROWS) return;
    above.push(cells);
    if (!isHeader(cells)) return;
    header = cells.map(evened);
    entryOf = entriesBelow(header);
  });
  return { header: header ?? above[0] ?? [], entries };
}

async function beginsAsZip(source: Source): Promise<boolean> {
  for await (const [first, second] of source.open()) return first === 0x50 && second === 0x4b;
  return false;
}

/** A row that names the name's column, and one other that is known. */
function isHeader(cells: readonly string[]): boolean {
  const names = [...NAME_COLUMNS, "last name", "surname", "họ"];
  const others = [...UNIT_COLUMNS, ...GROUP_COLUMNS, ...Object.values(COLUMNS).flat()];
  const keys = cells.map(columnKey);
  const has = (list: readonly string[]) => list.some((name) => keys.includes(columnKey(name)));
  return has(others) && (has(names) || cells.length > 1);
}

function entriesBelow(header: readonly string[]): (cells: readonly string[], row: number) => Entry {
  const nameOf = nameIn(header);
  const places = {
    unit: columnAt(header, UNIT_COLUMNS),
    group: columnAt(header, GROUP_COLUMNS),
    ...Object.fromEntries(
      Object.entries(COLUMNS).map(([name, list]) => [name, columnAt(header, list)]),
    ),
  } as Record<"unit" | "group" | keyof typeof COLUMNS, number>;
  return (cells, row) => {
    const at = (name: keyof typeof places) => evened(cells[places[name]] ?? "");
    return {
      row,
      name: nameOf(cells),
      ...{ unit: at("unit"), group: at("group"), account: at("account"), email: at("email") },
      ...{ phone: at("phone"), number: at("number"), birth: at("birth"), course: at("course") },
      cells,
    };
  };
}
