import { readFileSync } from "node:fs";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { writeZip } from "@hocvu/archive";
import { expect, test } from "vitest";
import type { Found } from "../bank.ts";
import { planImport } from "../import/plan.ts";
import { readQuestions } from "../read-questions.ts";

const CORPUS = fileURLToPath(new URL("../../test/corpus/", import.meta.url));
const readCorpus = (path: string) => readQuestions({ path, bytes: readFileSync(CORPUS + path) });

/** A document of these paragraphs; what stands between stars is bold, between tildes red. */
async function documentOf(...paragraphs: readonly string[]): Promise<Found> {
  const body = paragraphs.map((text) => {
    const runs = text.split(/(\*[^*]+\*|~[^~]+~)/).map((part) => {
      const look = part.startsWith("*")
        ? "<w:rPr><w:b/></w:rPr>"
        : part.startsWith("~")
          ? '<w:rPr><w:color w:val="FF0000"/></w:rPr>'
          : "";
      return `<w:r>${look}<w:t xml:space="preserve">${part.replace(/[*~]/g, "")}</w:t></w:r>`;
    });
    return `<w:p>${runs.join("")}</w:p>`;
  });
  const content = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body.join("")}</w:body></w:document>`;
  const out = new PassThrough();
  const whole = buffer(out);
  await writeZip([{ path: "word/document.xml", content }], out);
  return readQuestions({ path: "a.docx", bytes: new Uint8Array(await whole) });
}

const told = ({ diagnostics }: Found) =>
  diagnostics.map(({ code, args, place }) => [code, place?.start.line, args]);

test("what choices look like is told with its certainty, once for all that go by the same look", async () => {
  const found = await documentOf("Câu 1: Một?", "A. a", "*B. b*", "Câu 2: Hai?", "*A. a*", "B. b");
  expect(told(found)).toEqual([["HV4531", 1, { name: "", look: "bold", count: 2, certainty: 90 }]]);
});

test("a question that falls out of the document's habit is told at its own paragraph", async () => {
  const found = await documentOf(
    ...["Câu 1: Một?", "A. a", "*B. b*", "Câu 2: Hai?", "*A. a*", "B. b"],
    ...["Câu 3: Ba?", "A. a", "~B. b~", "Câu 4: Bốn?", "*A. a*", "B. b"],
  );
  expect(told(found)).toContainEqual([
    "HV4531",
    7,
    { name: "Ba?", look: "color", count: 1, certainty: 75 },
  ]);
  expect(found.questions).toHaveLength(4);
});

test("where key and look disagree the key is taken, and both are told", async () => {
  const found = await documentOf(
    ...["Câu 1: Một?", "A. a", "~B. b~", "Đáp án: B"],
    ...["Câu 2: Hai?", "A. a", "~B. b~", "Đáp án: A"],
  );
  expect(told(found)).toEqual([["HV4532", 5, { name: "Hai?", said: "A", marked: "B" }]]);
  const [, second] = found.questions;
  expect(second?.question).toMatchObject({ choices: [{ correct: true }, { correct: false }] });
});

test("a key that names no choice, or no question, is told, and nothing is guessed in its place", async () => {
  const found = await documentOf("Câu 1: Một?", "A. a", "~B. b~", "Đáp án: D", "ĐÁP ÁN", "7. B");
  expect(found.questions).toEqual([]);
  expect(told(found).map(([code, line]) => [code, line])).toEqual([
    ["HV4536", 4],
    ["HV4502", 1],
    ["HV4536", 6],
  ]);
});

test("what is no question, and what has no key, is told at its paragraph", async () => {
  const found = await documentOf(
    ...["Câu 1: Một?", "A. a", "B. b", "Đáp án: A"],
    "Một đoạn văn dài nói chuyện khác, không thuộc về câu hỏi nào ở trên hay ở dưới.",
    ...["Câu 2: Hai?", "A. a", "B. b", "Câu 3: Hãy kể lại câu chuyện."],
  );
  expect(told(found).map(([code, line]) => [code, line])).toEqual([
    ["HV4502", 6],
    ["HV4502", 9],
    ["HV4533", 5],
  ]);
});

test("a key too long for a blank is the sample of an answer in writing, and nothing is told", async () => {
  const key =
    "Lộ một nơi thì kẻ gian thử ngay ở nơi khác, nên mỗi nơi phải đặt một mật khẩu riêng.";
  const found = await documentOf("Câu 1: Vì sao mỗi nơi một mật khẩu?", `Đáp án: ${key}`);
  expect(found.questions.map(({ question }) => question)).toMatchObject([
    { type: "short-answer", exam: false, sample: `<p>${key}</p>` },
  ]);
  expect(told(found).filter(([code]) => code === "HV4501" || code === "HV4502")).toEqual([]);
});

test("tracked changes are taken as accepted, old files refused with what they are", async () => {
  expect(told(await readCorpus("after/57-messy-tracked.docx"))).toEqual([
    ["HV4535", 1, { count: 7 }],
  ]);
  const old = await readCorpus("after/58-messy-old-doc.doc");
  expect(old.diagnostics).toMatchObject([{ code: "HV4530", args: { document: "doc" } }]);
  const rtf = await readQuestions({ path: "a.rtf", bytes: Buffer.from("{\\rtf1 {a} = b}") });
  expect(rtf.diagnostics).toMatchObject([{ code: "HV4530", args: { document: "rtf" } }]);
});

test("a lesson that is there already stays as its author left it", async () => {
  const found = await readCorpus("before/16-lesson.docx");
  const first = await planImport([found], undefined, "khoa");
  expect([first.lessons, [...first.files.keys()]]).toEqual([
    1,
    ["course.md", "01-rua-tay-dung-cach.md"],
  ]);
  const texts = [...first.files].map(([path, text]) => ({
    path,
    text: String(text).replace("ít nhất 20 giây", "ít nhất 30 giây"),
  }));
  const again = await planImport([found], { texts, assets: new Map() }, "khoa");
  expect([again.files.size, again.diagnostics.map(({ code }) => code)]).toEqual([0, ["HV4521"]]);
});
