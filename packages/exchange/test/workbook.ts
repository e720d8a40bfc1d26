import { zipOf } from "./zipped.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

function column(index: number): string {
  return String.fromCharCode(65 + index);
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

/** A workbook with one sheet of these cells; what begins with `=` is a formula whose value is behind the bar. */
export async function workbook(
  rows: readonly (readonly (string | number)[])[],
): Promise<Uint8Array> {
  const cells = rows.map((row, at) => {
    const own = row.map((cell, index) => {
      const ref = `${column(index)}${at + 1}`;
      if (typeof cell === "number") return `<c r="${ref}"><v>${cell}</v></c>`;
      const [formula = "", value = ""] = cell.startsWith("=") ? cell.slice(1).split("|") : [];
      if (formula)
        return `<c r="${ref}" t="str"><f>${escaped(formula)}</f><v>${escaped(value)}</v></c>`;
      return `<c r="${ref}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
    });
    return `<row r="${at + 1}">${own.join("")}</row>`;
  });
  const files = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Câu hỏi" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${SHEET}"><sheetData>${cells.join("")}</sheetData></worksheet>`,
  };
  return zipOf(
    Object.entries(files).map(([path, content]) => ({
      path,
      content: `<?xml version="1.0" encoding="UTF-8"?>${content}`,
    })),
  );
}
