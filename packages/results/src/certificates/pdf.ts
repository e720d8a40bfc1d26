import PDFDocument from "pdfkit";
import SVGtoPDF from "svg-to-pdfkit";
import { qrOf } from "./qr.ts";
import type { Sheet, WidthOf } from "./sheet.ts";
import { register, type Style } from "./typefaces.ts";

// `svg-to-pdfkit` draws the template. It has had no new version since 0.1.8 and stays because nothing that is kept does the same:
// svg2pdf.js needs a browser's DOM, pdfmake carries a copy of this very library, and what turns SVG into pixels leaves no text that
// can be copied or read aloud. It is pinned, and bundled; templates are the course's own files.

/** In points. */
const [SHORT, LONG] = [595.28, 841.89] as const;

/** Else the library looks for files of its own that describe Helvetica. */
const NO_FONT = "";

function styleOf(bold: boolean, italic: boolean): Style {
  return bold ? "bold" : italic ? "italic" : "regular";
}

/** Measures text as it will stand in the file. */
export function measuring(): WidthOf {
  const document = new PDFDocument({ autoFirstPage: false, font: NO_FONT });
  register(document);
  return (text, { size, bold, italic }) =>
    document.font(styleOf(bold, italic)).fontSize(size).widthOfString(text);
}

export interface PdfAbout {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** What the QR code says. */
  readonly link: string;
  /** The credential that goes along in the file. */
  readonly credential: string;
  readonly number: string;
  /** When the file says it was made: it is made anew with the same bytes. In milliseconds since 1970. */
  readonly at: number;
}

/** The sheet as a PDF of one page of A4. */
export function pdfOf(sheet: Sheet, about: PdfAbout): Promise<Buffer> {
  const { title, author, language, link, credential, number, at } = about;
  const isWide = sheet.width >= sheet.height;
  const [width, height] = isWide ? [LONG, SHORT] : [SHORT, LONG];
  const day = new Date(at);
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    font: NO_FONT,
    lang: language,
    displayTitle: true,
    pdfVersion: "1.7",
    info: {
      Title: title,
      Author: author,
      Creator: "hocvu",
      Producer: "hocvu",
      CreationDate: day,
      ModDate: day,
    },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  register(document);
  SVGtoPDF(document, sheet.svg, 0, 0, {
    width,
    height,
    assumePt: true,
    preserveAspectRatio: "xMidYMid meet",
    fontCallback: (_family, bold, italic) => styleOf(Boolean(bold), Boolean(italic)),
    // A picture from elsewhere or an element it does not know is left out, as in the player.
    warningCallback: () => {},
  });
  drawQr(document, sheet, width, height, link);
  document.file(Buffer.from(credential), {
    name: `${number}.jwt`,
    type: "application/jwt",
    description: "Open Badges 3.0",
    creationDate: day,
    modifiedDate: day,
    relationship: "Data",
  } as PDFKit.Mixins.PDFAttachmentOptions);
  document.end();
  return done;
}

function drawQr(
  document: PDFKit.PDFDocument,
  { qr, ...sheet }: Sheet,
  width: number,
  height: number,
  link: string,
): void {
  const scale = Math.min(width / sheet.width, height / sheet.height);
  const left = (width - sheet.width * scale) / 2 + qr.x * scale;
  const top = (height - sheet.height * scale) / 2 + qr.y * scale;
  const rows = qrOf(link);
  // Readers want four white squares around.
  const unit = (qr.side * scale) / (rows.length + 8);
  document.rect(left, top, qr.side * scale, qr.side * scale).fill("#ffffff");
  rows.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (isDark) document.rect(left + (x + 4) * unit, top + (y + 4) * unit, unit, unit);
    });
  });
  document.fill("#000000");
}
