import { columnAt, columnKey } from "./columns.ts";
import { learnerIn } from "./learner-in.ts";
import { shareOf, type TableReader } from "./table-reader.ts";

// Moodle 5.1, grade/export/txt and xls: profile fields, then a column a grade item, `<kind>: <name> (Real)` or in percent, then
// when it was downloaded.
const TOTAL = /^(course total|tong khoa hoc|tong cong khoa hoc|tong diem khoa hoc)/;
const ITEM = /\((real|percentage|thuc|phan tram|so thuc|ty le phan tram)\)$/;
const PERCENT = /\((percentage|phan tram|ty le phan tram)\)$/;

export const moodleGrades: TableReader = {
  id: "moodle-grades",
  fits: (header) =>
    header.some((name) => TOTAL.test(columnKey(name)) || ITEM.test(columnKey(name))) &&
    columnAt(header, [
      "last downloaded from this course",
      "id number",
      "email address",
      "mã số id",
      "thư điện tử",
    ]) >= 0,
  begin(header, sink, options) {
    const learnerOf = learnerIn(header, sink, options);
    const keys = header.map(columnKey);
    const items = keys.flatMap((key, at) => (ITEM.test(key) && !TOTAL.test(key) ? [at] : []));
    const total = keys.findIndex((key) => TOTAL.test(key));
    const graded = total >= 0 ? total : (items[0] ?? -1);
    const isPercent = PERCENT.test(keys[graded] ?? "");
    return (cells) => {
      const learner = learnerOf(cells);
      if (learner === "") return false;
      // Without the item's maximum, which the export leaves out, marks are taken for what is usual: of a hundred.
      const score = shareOf(cells[graded] ?? "", 100);
      const passed =
        options.passing !== undefined && score !== undefined && score >= options.passing;
      sink.standing({
        ...{ learner, course: options.course ?? "" },
        ...(score === undefined ? {} : { started: true, score }),
        ...(passed ? { passed } : {}),
      });
      return isPercent || cells.length > graded;
    };
  },
};
