import { readAiken } from "./aiken/read.ts";
import type { Format } from "./bank.ts";
import { isCartridge, manifestOf } from "./cartridge/peek.ts";
import { readCartridge } from "./cartridge/read.ts";
import { readGift } from "./gift/read.ts";
import { isLiaScript, readLiaScript } from "./markdown-of-others/liascript.ts";
import { isMkDocsQuiz, readMkDocsQuiz } from "./markdown-of-others/mkdocs-quiz.ts";
import { dialectReader } from "./markdown-of-others/read.ts";
import { isText2Qti, readText2Qti } from "./markdown-of-others/text2qti.ts";
import { readMoodleXml } from "./moodle-xml/read.ts";
import { packageReader } from "./package/read.ts";
import { isQtiItem, isQtiManifest, readQti } from "./qti/read/read.ts";
import { isPool, readQti12 } from "./qti12/read/read.ts";
import { readCsv, readXlsx } from "./sheet/read.ts";
import { readWord } from "./word/read.ts";

/** Zips that no other format knows: packages of ours, and of others as far as they can be read. */
const scorm: Format = {
  id: "scorm",
  title: "SCORM, H5P",
  recognises: (path, _, bytes) => /\.(?:zip|h5p|pif)$/i.test(path) && isZip(bytes),
  read: packageReader(() => readers),
};

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
    id: "word",
    title: "Word",
    recognises: (path, _, bytes) => /\.(?:docx|docm|dotx)$/i.test(path) && isZip(bytes),
    read: readWord,
  },
  {
    id: "cc",
    title: "Common Cartridge",
    recognises: (_, __, bytes) => isZip(bytes) && isCartridge(manifestOf(bytes) ?? ""),
    read: readCartridge,
  },
  {
    id: "qti",
    title: "QTI 2.1, 3.0",
    recognises: (_, text, bytes) =>
      isQtiItem(text) || (isZip(bytes) && isQtiManifest(manifestOf(bytes) ?? "")),
    read: readQti,
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
  ...(
    [
      ["mkdocs-quiz", "mkdocs-quiz", isMkDocsQuiz, readMkDocsQuiz],
      ["liascript", "LiaScript", isLiaScript, readLiaScript],
      ["text2qti", "text2qti", isText2Qti, readText2Qti],
    ] as const
  ).map(
    ([id, title, isOne, notesOf]): Format => ({
      id,
      title,
      recognises: (path, text) => /\.(?:md|markdown|txt)$/i.test(path) && isOne(text),
      read: dialectReader(notesOf),
    }),
  ),
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
  scorm,
];

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
