import { readAiken } from "./aiken/read.ts";
import type { Format } from "./bank.ts";
import { isCartridge, manifestOf } from "./cartridge/peek.ts";
import { readCartridge } from "./cartridge/read.ts";
import { readGift } from "./gift/read.ts";
import { readMoodleXml } from "./moodle-xml/read.ts";
import { isPool, readQti12 } from "./qti12/read.ts";
import { readCsv, readXlsx } from "./sheet/read.ts";

/** Every kind of file that questions are read from; the first that recognises a file reads it. */
export const readers: readonly Format[] = [
  {
    id: "moodle-xml",
    title: "Moodle XML",
    recognises: (_, text) => /<quiz\b[^>]*>\s*(?:<!--|<question\s|<\/quiz>)/.test(text),
    read: readMoodleXml,
  },
  {
    id: "xlsx",
    title: "Excel",
    recognises: (path, _, bytes) => /\.xlsx$/i.test(path) && isZip(bytes),
    read: readXlsx,
  },
  {
    id: "cc",
    title: "Common Cartridge",
    recognises: (_, __, bytes) => isZip(bytes) && isCartridge(manifestOf(bytes) ?? ""),
    read: readCartridge,
  },
  {
    id: "qti12",
    title: "QTI 1.2",
    recognises: (_, text) => /<questestinterop\b/.test(text) || isPool(text),
    read: readQti12,
  },
  {
    id: "csv",
    title: "CSV",
    recognises: (path, text) => /\.(?:csv|tsv)$/i.test(path) && text !== "",
    read: readCsv,
  },
  {
    id: "aiken",
    title: "Aiken",
    recognises: (path, text) =>
      !/\.gift(?:\.txt)?$/i.test(path) &&
      /^(?:ANSWER|Đáp án)\s*[:：]\s*[A-Za-z]\b/im.test(text) &&
      /^A[.)]\s/im.test(text),
    read: readAiken,
  },
  {
    id: "gift",
    title: "GIFT",
    recognises: (path, text) =>
      /\.gift(?:\.txt)?$/i.test(path) || (text !== "" && /^[^{}]*\{[^}]*[=~#TF]/.test(text)),
    read: readGift,
  },
];

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
