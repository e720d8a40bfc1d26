import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { expect, onTestFinished, test } from "vitest";
import { courseFolder, soundCourse } from "../../../compiler/test/course-folder.ts";

const command = fileURLToPath(new URL("../../bin/hocvu.js", import.meta.url));
const LESSON = "01-dam-may.md";

/** An assistant at the command, as the protocol's own client starts it. */
async function assistant(root: string, ...options: readonly string[]) {
  const client = new Client({ name: "thu", version: "0" });
  const args = [command, "mcp", root, "--lang", "vi", ...options];
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args, stderr: "inherit" }),
  );
  onTestFinished(() => client.close());
  const call = async (name: string, given: Record<string, unknown> = {}) => {
    const { content, isError } = await client.callTool({ name, arguments: given });
    const [{ text = "" } = {}] = content as { text?: string }[];
    return { text, isError: isError === true };
  };
  const told = async (name: string, given: Record<string, unknown> = {}) =>
    JSON.parse((await call(name, given)).text);
  return { client, call, told };
}

test("an assistant reads a course: what is in it, what is wrong with it, and what that means", async () => {
  const lesson = `${soundCourse[LESSON]}\n[Bài sau](khong-co.md)\r\n`;
  const { client, call, told } = await assistant(await courseFolder({ [LESSON]: lesson }));
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(["check", "explain", "outline", "search", "read"]);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
  const { diagnostics } = await told("check");
  expect(diagnostics).toMatchObject([
    { code: "HV1012", severity: "error", file: LESSON, range: { start: { line: 13, column: 11 } } },
  ]);
  expect((await call("explain", { code: "hv1012" })).text).toContain("lỗi[HV1012]");
  expect(await call("explain", { code: "HV9" })).toMatchObject({ isError: true });
  const { modules, written } = await told("outline");
  expect(modules).toMatchObject([{ id: "dam-may", title: "Đám mây", pages: 2 }]);
  expect(written[0].pages).toContainEqual({
    id: "dam-may-la-gi",
    title: "Đám mây là gì?",
    line: 9,
  });
  expect(await told("search", { words: "dam may la gi" })).toEqual({
    found: [{ file: LESSON, line: 9, text: "## Đám mây là gì? {#dam-may-la-gi}" }],
    more: 0,
  });
  const { text, of } = await told("read", { file: LESSON, from: 9, to: 11 });
  expect([text, of]).toEqual(["## Đám mây là gì? {#dam-may-la-gi}\n\nLà máy chủ ở xa.", 14]);
  for (const file of ["../x.md", "/etc/passwd", "course.txt"]) {
    expect(await call("read", { file })).toMatchObject({ isError: true });
  }
  expect(await call("patch", { file: LESSON })).toMatchObject({ isError: true });
}, 60_000);

test("what it drafts is written only where nothing gets worse, and nothing else in the file changes", async () => {
  const lesson = (soundCourse[LESSON] ?? "").normalize("NFD").replaceAll("\n", "\r\n");
  const root = await courseFolder({ [LESSON]: lesson });
  const { call, told } = await assistant(root, "--write");
  const expected = "Là máy chủ ở xa.";
  const place = { file: LESSON, from: 11, to: 11, expected };
  const wrong = await call("patch", { ...place, text: "Xem [đây](khong-co.md)." });
  expect(wrong.isError).toBe(true);
  expect(wrong.text).toContain("HV1012");
  expect(await readFile(join(root, LESSON), "utf8")).toBe(lesson);
  const text = "Là máy chủ ở xa,\nmở được từ máy khác.";
  expect(await told("patch", { ...place, text })).toEqual({ written: LESSON, from: 11, to: 12 });
  const now = await readFile(join(root, LESSON), "utf8");
  const [before, after] = lesson.split(expected.normalize("NFD"));
  expect(now).toBe(`${before}${text.replace("\n", "\r\n")}${after}`);
  // Somebody else has written meanwhile.
  await writeFile(join(root, LESSON), now.replace("khác", "nào"));
  const late = await call("patch", {
    file: LESSON,
    from: 12,
    to: 12,
    expected: "mở được từ máy khác.",
    text: "",
  });
  expect(late).toMatchObject({ isError: true });
  expect(late.text).toContain("mở được từ máy nào.");
}, 60_000);
