/**
 * A table as CSV that spreadsheets open as it is meant: with a byte order mark, or Excel takes Vietnamese for Latin-1. A cell that
 * would be a formula is led by an apostrophe, as learners choose their names: `=HYPERLINK(…)` would run at the teacher's.
 */
export function csv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(value: string | number | undefined): string {
  if (typeof value === "number") return String(value);
  const text = /^\s*[=+\-@|\t\r]/.test(value ?? "") ? `'${value}` : (value ?? "");
  return /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
