import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { createSources } from "../sources/sources.ts";
import { formRoutes } from "./form-routes.ts";

const LESSON = "01-dam-may.md";

async function opened() {
  const root = await courseFolder({
    [LESSON]:
      "---\ntitle: Mây\noutcomes:\n  luu: Lưu được\n---\n\n## Một {#mot}\n\nĐầu.\n\nGiữa.\n\nCuối.\n",
  });
  const app = formRoutes(root, createSources(root));
  const text = (file = LESSON) => readFile(join(root, file), "utf8");
  const post = async (path: string, body: object) => {
    const response = await app.request(path, { method: "POST", body: JSON.stringify(body) });
    return {
      status: response.status,
      told: response.status < 400 || response.status === 409 ? await response.json() : {},
    };
  };
  const read = async (path: string) => (await app.request(path)).json();
  return { root, text, post, read };
}

test("what others change while a form is on is not taken back by what it writes next", async () => {
  const { root, text, post, read } = await opened();
  const start = (await text()).indexOf("## Một");
  const page = await read(`/forms/page?file=${LESSON}&start=${start}`);
  await writeFile(join(root, LESSON), (await text()).replace("Cuối.", "Cuối khác."));
  let source = { file: page.file, digest: page.digest, base: page.text };
  for (const [n, said] of ["Đầu!\n\nGiữa.\n\nCuối.", "Đầu!\n\nGiữa!\n\nCuối."].entries()) {
    const fields = { title: "Một", text: said };
    const wish = { kind: "page", start, pageId: "mot", fields, id: String(n), ...source };
    const { status, told } = await post("/forms/write", wish);
    expect([status, told.fields.text]).toEqual([200, said]);
    source = { file: told.file, digest: told.digest, base: told.text };
  }
  expect(await text()).toContain("Đầu!\n\nGiữa!\n\nCuối khác.\n");
  // The very words that somebody else has changed are theirs, until the author says otherwise.
  const fields = { title: "Một", text: "Đầu!\n\nGiữa!\n\nCuối của mình." };
  const wish = { kind: "page", start, pageId: "mot", fields, id: "9", ...source };
  expect(await post("/forms/write", wish)).toMatchObject({
    status: 409,
    told: { refused: "conflict" },
  });
});

test("pictures that are pasted go into the course, whatever stands in what they show", async () => {
  const { root, post } = await opened();
  const dot =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const html = `<p><img src="data:image/png;base64,${dot}" alt="Hình [1] của $& đây"></p>
    <p><img src="data:image/png;base64,AAAA" alt="Hỏng [2]"></p><p><img src="https://x.vn/a" alt="$&"></p>`;
  const { told } = await post("/forms/paste", { html, into: "lesson", page: "Mây", file: LESSON });
  expect(told.markdown.split("\n\n")).toEqual([
    "![Hình \\[1\\] của \\$& đây](media/may.png)",
    "[điền: ảnh “Hỏng \\[2\\]”]",
    "[điền: ảnh “$&”]\n",
  ]);
  expect(told.left).toBe(2);
  expect(await readdir(join(root, "media"))).toContain("may.png");
});

test("the last thing that was done is undone first", async () => {
  const { text, post, read } = await opened();
  const before = await text();
  const front = await read(`/forms/front?file=${LESSON}`);
  const change = { kind: "set", path: ["title"], value: "Trời" };
  const wish = {
    kind: "front",
    change,
    file: LESSON,
    digest: front.digest,
    base: front.text,
    id: "1",
  };
  expect((await post("/forms/write", wish)).status).toBe(200);
  const deed = { kind: "add-question", path: LESSON, type: "ordering" };
  expect((await post("/source/files", deed)).status).toBe(200);
  expect(await text("01-dam-may.quiz.md")).toContain(
    "1. [điền: mục 1]\n2. [điền: mục 2]\n3. [điền: mục 3]",
  );
  await post("/source/files", { kind: "undo" });
  expect(await text("01-dam-may.quiz.md")).not.toContain("mục 1");
  expect(await text()).toContain("title: Trời");
  await post("/source/files", { kind: "undo" });
  expect(await text()).toBe(before);
  expect((await post("/source/files", { kind: "undo" })).told).toEqual({ refused: "nothing" });
});

test("what no form sends is not taken", async () => {
  const { post } = await opened();
  for (const body of [
    {},
    { kind: "page" },
    { kind: "front", file: LESSON, change: { kind: "set", path: [] } },
  ]) {
    expect((await post("/forms/write", body)).status).toBe(400);
  }
  for (const body of [
    {},
    { kind: "add-module", title: 1 },
    { kind: "move-module", path: LESSON },
  ]) {
    expect((await post("/source/files", body)).status).toBe(400);
  }
  const out = { kind: "rename-module", path: "../khac.md", title: "x" };
  expect((await post("/source/files", out)).told).toEqual({ refused: "nothing" });
});

test("a page on its way from one module to another is in one of them whenever one looks", async () => {
  const { root, text, post, read } = await opened();
  await writeFile(join(root, "02-tiep.md"), (await text()).replaceAll("mot", "hai"));
  const pagesNow = async () =>
    (await read("/forms/outline")).modules.flatMap((one: { readonly pages: readonly object[] }) =>
      one.pages.filter((page) => "start" in page),
    );
  const count = (await pagesNow()).length;
  const start = (await text()).indexOf("## Một");
  let isDone = false;
  const deed = { kind: "carry-part", path: LESSON, start, into: "02-tiep.md", at: "last" };
  const carried = post("/source/files", deed).finally(() => {
    isDone = true;
  });
  while (!isDone) expect(await pagesNow()).toHaveLength(count);
  expect((await carried).status).toBe(200);
  expect(await text("02-tiep.md")).toContain("{#mot}");
});
