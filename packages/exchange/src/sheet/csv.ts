/** The cells of a CSV file (RFC 4180), its rows with their lines; what parts cells is found by the first line. */
export function parseCsv(
  text: string,
): readonly { readonly line: number; readonly cells: readonly string[] }[] {
  const sign = separatorOf(text);
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  let line = 1;
  let first = 1;
  const endRow = () => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== "")) rows.push({ line: first, cells });
    cells = [];
    cell = "";
    first = line;
  };
  for (let at = 0; at < text.length; at++) {
    const one = text[at];
    if (one === "\n") line++;
    if (isQuoted) {
      if (one !== '"') cell += one;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (one === '"' && cell.trim() === "") {
      cell = "";
      isQuoted = true;
    } else if (one === sign) {
      cells.push(cell);
      cell = "";
    } else if (one === "\n") endRow();
    else if (one !== "\r") cell += one;
  }
  if (cell !== "" || cells.length > 0) endRow();
  return rows;
}

function separatorOf(text: string): string {
  const end = text.indexOf("\n");
  const head = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, "");
  const count = (sign: string) => head.split(sign).length;
  return [",", ";", "\t"].sort((a, b) => count(b) - count(a))[0] ?? ",";
}

/** A line of cells. What a spreadsheet would take for a formula is text. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\n\r;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}
