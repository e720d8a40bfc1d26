import { expect, test } from "vitest";
import { folderOf, readAnything } from "../test/read-texts.ts";
import { buildCourse } from "./build-course.ts";
import { MAX_REPEATED } from "./limits.ts";

/** A lesson of `body` that shows the transcript `said`. */
function showing(body: string, said: string): Readonly<Record<string, string>> {
  return {
    "course.md": "---\nid: mau\ntitle: Mẫu\n---\n",
    "01-bai.md": `---\ntitle: Bài\n---\n\n${body}\n\n::audio[Nghe]{src=a.mp3 transcript=loi.md}\n`,
    "loi.md": said,
  };
}

async function built(body: string, said: string) {
  const { value, diagnostics } = await buildCourse(folderOf(showing(body, said), ["a.mp3"]));
  const html = value?.course.modules[0]?.pages[0]?.html.replaceAll("\n", "") ?? "";
  return { html, diagnostics };
}

test("a transcript's footnotes are shown beside the lesson's, both called the same", async () => {
  const { html, diagnostics } = await built(
    "Bài[^1].\n\n[^1]: Của bài.",
    "Lời[^1].\n\n[^1]: Của lời.\n",
  );
  expect(diagnostics).toEqual([]);
  expect(html.match(/Của (?:bài|lời)\./g)).toEqual(["Của bài.", "Của lời."]);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, name] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(name);
});

test("a definition in a transcript leads nothing of the lesson astray, nor the other way round", async () => {
  const { html, diagnostics } = await built(
    "[một][a]\n\n[a]: https://example.com/bai",
    "[hai][a]\n\n[a]: https://example.com/loi\n",
  );
  expect(diagnostics).toEqual([]);
  expect(
    [...html.matchAll(/example\.com\/(\w+)"[^>]*>(\w+|hai|một)</g)].map(([, ...it]) => it),
  ).toEqual([
    ["bai", "một"],
    ["loi", "hai"],
  ]);
});

test.each([
  ["a heading without a blank", "##Tiêu đề\n", "HV2127"],
  ["a second text of a footnote", "a[^1]\n\n[^1]: b\n\n[^1]: c\n", "HV2254"],
  ["a footnote that nothing points to", "[^1]: b\n", "HV2179"],
])("%s is reported once, where it stands in the transcript", async (_, said, code) => {
  const { diagnostics } = await built("Bài.", said);
  expect(diagnostics.map((one) => [one.code, one.place?.file])).toEqual([[code, "loi.md"]]);
  await readAnything(showing("Bài.", said));
});

test("addresses repeated in a transcript count like those of the lesson", async () => {
  const address = `https://example.com/${"a".repeat(10_000)}`;
  const times = Math.ceil(MAX_REPEATED.definitions / address.length) + 1;
  const { diagnostics } = await built("Bài.", `${"[a][x] ".repeat(times)}\n\n[x]: ${address}\n`);
  expect(diagnostics.map(({ code, place }) => [code, place?.file])).toContainEqual([
    expect.stringMatching(/^HV10/),
    "loi.md",
  ]);
});

test("a lesson may show itself", async () => {
  const lesson = "[^1]: ::audio[a]{src=b transcript=01-bai.md}";
  await readAnything({ ...showing("", ""), "01-bai.md": `---\ntitle: Bài\n---\n\n${lesson}` });
});
