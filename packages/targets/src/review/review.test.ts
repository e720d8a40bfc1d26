import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { bank, course, kit } from "../../test/printed-course.ts";
import { layOutForReview } from "./lay-out.ts";

const script = "review()";
const page = (answers: boolean, swapped = false) =>
  String(layOutForReview(course(swapped), kit, { answers, script })[0]?.content);

test("is one page, with small pictures in it and other files beside it", () => {
  const files = layOutForReview(course(), kit, { answers: false, script });
  expect(files.map(({ path }) => path)).toEqual(["index.html", "media/don-01234567.pdf"]);
  const data = Buffer.from("media/hinh.png").toString("base64");
  expect(page(false)).toContain(
    `<img alt="Hình" width="10" height="5" src="data:image/png;base64,${data}">`,
  );
});

test.each([
  ["too large", "x".repeat(5 * 1024 * 1024)],
  ["read from disk", () => Readable.from([])],
])("a picture that is %s lies beside the page", (_, content) => {
  const large = { asset: (path: string) => ({ path, content, digest: "0123456789" }) };
  const files = layOutForReview(course(), large, { answers: false, script });
  expect(files.map(({ path }) => path)).toContain("media/hinh-01234567.png");
});

test("without answers it is the same to the letter, whatever is right", () => {
  const withoutCode = (html: string) =>
    html.replace(/([0-9a-f]{4}-){3}[0-9a-f]{4}|[0-9a-f]{64}/g, "");
  expect(withoutCode(page(false, true))).toBe(withoutCode(page(false)));
  expect(page(false)).not.toMatch(/Đáp án:|Vì đám mây|Chưa phải/);
  expect(page(true)).toContain("Đáp án: B");
  expect(page(true)).toContain("Vì đám mây.");
});

test("what only answers show does not come along without them", () => {
  const { modules, assets, ...rest } = course();
  const picture = (name: string) => `<img src="asset:media/${name}.png" alt="">`;
  const [first, ...others] = bank(false);
  if (first?.type !== "single") throw new Error("another question");
  const choices = first.choices.map((one) => ({ ...one, feedback: picture("phan-hoi") }));
  const solved = { ...first, choices, explanation: picture("loi-giai") };
  const more = ["media/loi-giai.png", "media/phan-hoi.png"];
  const solvedCourse = {
    ...rest,
    modules: modules.map((module) => ({ ...module, bank: [solved, ...others] })),
    assets: [...assets, ...more],
  };
  // Too large to stand in the page, as photos are.
  const content = "x".repeat(5 * 1024 * 1024);
  const large = { asset: (path: string) => ({ path, content, digest: "0123456789" }) };
  const paths = (answers: boolean) =>
    layOutForReview(solvedCourse, large, { answers, script }).map(({ path }) => path);
  const added = paths(true).filter((path) => !paths(false).includes(path));
  expect(added).toEqual(["media/loi-giai-01234567.png", "media/phan-hoi-01234567.png"]);
});

test("has each question once, and every part that can be commented on", () => {
  const html = page(false);
  const questions = [...html.matchAll(/<article class="question" id="question--([^"]+)"/g)];
  const ids = questions.map(([, id]) => id);
  expect(ids).toHaveLength(10);
  expect(new Set(ids).size).toBe(10);
  const parts = [...html.matchAll(/data-part="([^"]+)"/g)].map(([, part]) => part);
  expect([...new Set(parts)]).toEqual([
    "welcome",
    "module:bai",
    "page:mot",
    "page:hai",
    "glossary",
  ]);
});

test("runs its own script and nothing else, and no title ends it", () => {
  const html = page(false);
  const digest = createHash("sha256").update(script).digest("base64");
  expect(html).toContain(`script-src 'sha256-${digest}';`);
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html.match(/<\/script>/g)).toHaveLength(2);
});
