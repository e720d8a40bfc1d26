import { writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type {
  CodeAction,
  CompletionItem,
  Hover,
  Location,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { courseFolder, soundCourse } from "../../../compiler/test/course-folder.ts";
import { type Client, caretIn, editor } from "../../test/client.ts";

const LESSON = "01-dam-may.md";
const BANK = "01-dam-may.quiz.md";
const lesson = soundCourse[LESSON] ?? "";
const bank = soundCourse[BANK] ?? "";
const all = (text: string) => ({ text });

/** The texts that an edit makes of what the editor has. */
function applied({ changes = {} }: WorkspaceEdit, client: Client, texts: Record<string, string>) {
  const done: Record<string, string> = {};
  for (const [file, text] of Object.entries(texts)) {
    const edits = changes[client.uri(file)] ?? [];
    const offset = ({ line, character }: { line: number; character: number }) =>
      text.split("\n").slice(0, line).join("\n").length + (line > 0 ? 1 : 0) + character;
    const sorted = edits.toSorted((a, b) => offset(b.range.start) - offset(a.range.start));
    done[file] = sorted.reduce(
      (now, { range, newText }) =>
        now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
      text,
    );
  }
  return done;
}

describe("diagnostics", () => {
  test("what is being written is checked beside what lies on the disk, in all files of the course", async () => {
    const client = await editor(await courseFolder({}), { language: "vi" });
    client.open(LESSON, lesson);
    expect(await client.diagnostics(LESSON)).toEqual([]);
    client.change(LESSON, all(lesson.replace("  luu:", "  cat:")));
    expect(await client.diagnostics(LESSON)).toMatchObject([{ code: "HV2208", severity: 2 }]);
    const told = client.told().get(client.uri(BANK)) ?? [];
    expect(told.map(({ code }) => code)).toEqual(["HV2207", "HV2207"]);
    expect(told[0]).toMatchObject({ source: "hocvu", severity: 1 });
    expect(told[0]?.message).toMatch(/yêu cầu cần đạt/);
    client.change(LESSON, all(lesson));
    expect(await client.diagnostics(LESSON)).toEqual([]);
    expect(client.told().size).toBe(0);
    expect(await client.leave()).toEqual({ inOrder: true });
  });

  test("a closed file is that of the disk again, a saved one is read anew", async () => {
    const root = await courseFolder({});
    const client = await editor(root);
    client.open(LESSON, lesson.replace("title:", "tilte:"));
    expect(await client.diagnostics(LESSON)).toMatchObject([{ code: "HV1007" }]);
    client.open(BANK, bank);
    await client.diagnostics(BANK);
    client.close(LESSON);
    client.change(BANK, all(bank));
    await client.diagnostics(BANK);
    expect(client.told().size).toBe(0);
    await writeFile(
      `${root}/course.md`,
      "---\nid: mau\ntitle: Mẫu\nexam:\n  questions: 9\n---\n\nA.\n",
    );
    client.save(BANK);
    client.change(BANK, all(bank));
    await client.diagnostics(BANK);
    expect([...client.told().values()].flat()).toMatchObject([{ code: "HV2301" }]);
  });

  test("a glossary right above the course is one of its files", async () => {
    const course = (soundCourse["course.md"] ?? "").replace(
      "passing",
      "glossary: ../tu.yml\npassing",
    );
    const used = lesson.replace("máy chủ", ":term[máy chủ]");
    const root = await courseFolder({
      "course.md": course,
      [LESSON]: used,
      "../tu.yml": "máy chủ: Máy\n",
    });
    const client = await editor(root);
    client.open("../tu.yml", "máy chủ: Máy ở xa\n");
    expect(await client.diagnostics("../tu.yml")).toEqual([]);
    client.change("../tu.yml", all("máy khác: Máy\n"));
    await client.diagnostics("../tu.yml");
    expect(client.told().get(client.uri(LESSON))).toMatchObject([{ code: "HV2142" }]);
  });

  test.each(["utf-8", "utf-16"] as const)(
    "places are those of the file, however its letters and lines are written: %s",
    async (encoding) => {
      const text = `\uFEFF${lesson.replace("Là", "Đám [x](khong.md) là")}`;
      const written = text.normalize("NFD").replaceAll("\n", "\r\n");
      const general = { positionEncodings: [encoding] };
      const client = await editor(await courseFolder({}), { capabilities: { general } });
      expect(client.started.capabilities.positionEncoding).toBe(encoding);
      client.open(LESSON, written);
      const [found] = await client.diagnostics(LESSON);
      const line = written.split("\r\n")[found?.range.start.line ?? 0] ?? "";
      const bytes = Buffer.from(line, encoding === "utf-8" ? "utf8" : "utf16le");
      const unit = encoding === "utf-8" ? 1 : 2;
      const [start, end] = [found?.range.start.character ?? 0, found?.range.end.character ?? 0];
      const shown = bytes.subarray(start * unit, end * unit);
      expect(shown.toString(encoding === "utf-8" ? "utf8" : "utf16le")).toBe("khong.md");
    },
  );
});

describe("quick fixes", () => {
  test("what is mechanical can be mended where it stands, or all at once", async () => {
    const slip = lesson.replace("## Đám", "##Đám").replace("máy chủ", "** máy chủ **");
    const client = await editor(await courseFolder({}));
    client.open(LESSON, slip);
    await client.diagnostics(LESSON);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const ask = (only?: string[]) =>
      client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri: client.uri(LESSON) },
        range,
        context: { diagnostics: [], ...(only ? { only } : {}) },
      });
    const actions = await ask();
    expect(actions.map(({ title }) => title)).toEqual([
      "Mend HV2127",
      "Change to `**máy chủ**` (HV2173)",
    ]);
    const [first] = actions;
    expect(applied(first?.edit ?? {}, client, { [LESSON]: slip })[LESSON]).toContain("## Đám");
    const [whole] = await ask(["source.fixAll"]);
    const mended = lesson.replace("máy chủ", "**máy chủ**");
    expect(applied(whole?.edit ?? {}, client, { [LESSON]: slip })[LESSON]).toBe(mended);
  });
});

test("a text is formatted as `hocvu format` does it, with its own line ends, and none beside it", async () => {
  const untidy = lesson.replace("- ", "* ").replace(/\n+$/, "  \n\n\n");
  const client = await editor(await courseFolder({ [BANK]: `${soundCourse[BANK]}\n\n\n` }));
  const format = (file: string) =>
    client.connection.sendRequest<TextEdit[]>("textDocument/formatting", {
      textDocument: { uri: client.uri(file) },
      options: { tabSize: 8, insertSpaces: false },
    });
  expect(client.started.capabilities.documentFormattingProvider).toBe(true);
  for (const eol of ["\n", "\r\n"]) {
    const text = untidy.replaceAll("\n", eol);
    client.open(LESSON, text);
    const edits = await format(LESSON);
    expect(edits).toHaveLength(1);
    const changes = { [client.uri(LESSON)]: edits };
    const after = applied({ changes }, client, { [LESSON]: text })[LESSON] ?? "";
    expect(after).not.toBe(text);
    expect(after.endsWith(`${eol}${eol}`)).toBe(false);
    expect(after.replaceAll(eol, "")).not.toMatch(/[\r\n]/);
    client.change(LESSON, all(after));
    expect(await format(LESSON)).toEqual([]);
    client.close(LESSON);
  }
});

test("what was written in while it was formatted or mended is left as it is now", async () => {
  const untidy = lesson.replace("## Đám", "##Đám").replace(/\n+$/, "\n\n\n");
  const client = await editor(await courseFolder({}));
  const textDocument = { uri: client.uri(LESSON) };
  const ask = {
    "textDocument/formatting": { textDocument, options: { tabSize: 2, insertSpaces: true } },
    "textDocument/codeAction": {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ["source.fixAll"] },
    },
  };
  for (const [method, params] of Object.entries(ask)) {
    client.open(LESSON, untidy);
    expect(await client.connection.sendRequest(method, params)).toHaveLength(1);
    const answer = client.connection.sendRequest(method, params);
    client.change(LESSON, all(`${untidy}Thêm.\n`));
    expect(await answer).toEqual([]);
    client.close(LESSON);
  }
});

describe("completion", () => {
  const snippetSupport = {
    textDocument: { completion: { completionItem: { snippetSupport: true } } },
  };

  test("ids, keys and whole questions, with places to write over", async () => {
    const client = await editor(await courseFolder({}), { capabilities: snippetSupport });
    const text = bank.replace("outcome=luu}", "outcome=}").replace(/$/, "\n\ngh");
    client.open(BANK, text);
    const items = await client.ask<CompletionItem[]>(
      "textDocument/completion",
      BANK,
      caretIn(text, "outcome=|}"),
    );
    expect(items).toMatchObject([{ label: "luu", detail: "Lưu được tài liệu" }]);
    const lines = text.split("\n");
    const end = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const wholes = await client.ask<CompletionItem[]>("textDocument/completion", BANK, end);
    const matching = wholes.find(({ detail }) => detail === "matching");
    expect(matching?.label).toBe("Matching");
    expect(matching?.textEdit?.newText).toMatch(
      /^## \$\{1:Ghép mỗi việc với nơi làm\} \{#cau-hoi-moi outcome=luu\\\}\n/,
    );
  });

  test("front matter from the schemas", async () => {
    const client = await editor(await courseFolder({}));
    const text = (soundCourse["course.md"] ?? "").replace(
      "  questions: 2",
      "  questions: 2\n  fee",
    );
    client.open("course.md", text);
    const items = await client.ask<CompletionItem[]>(
      "textDocument/completion",
      "course.md",
      caretIn(text, "  fee|"),
    );
    const feedback = items.find(({ label }) => label === "feedback");
    expect(feedback?.textEdit?.newText).toBe("feedback: ");
    expect(feedback?.detail).toMatch(/\w+/);
  });
});

describe("hover", () => {
  const hoverAt = async (client: Client, file: string, text: string, words: string) => {
    const found = await client.ask<Hover | null>("textDocument/hover", file, caretIn(text, words));
    return found && (found.contents as { value: string }).value;
  };

  test("an outcome says its title, a key and a directive what they do, a diagnostic what its page tells", async () => {
    const client = await editor(await courseFolder({}));
    const text = `${lesson}\n:::tip\nMẹo.\n:::\n\n[x](khong.md)\n`;
    client.open(LESSON, text);
    client.open(BANK, bank);
    await client.diagnostics(LESSON);
    expect(await hoverAt(client, BANK, bank, "outcome=l|uu")).toBe(
      "**Outcome** Lưu được tài liệu\n\ntaught in “Đám mây” · 2 questions",
    );
    expect(await hoverAt(client, BANK, bank, "outc|ome=luu")).toMatch(/^`outcome`\n\nThe outcome/);
    expect(await hoverAt(client, LESSON, text, "outc|omes:")).toMatch(
      /^`outcomes`\n\nWhat the learner/,
    );
    expect(await hoverAt(client, LESSON, text, ":::ti|p")).toBe("`:::tip`\n\nA tip in a frame");
    expect(await hoverAt(client, LESSON, text, "khong|.md")).toMatch(
      /^\*\*HV1012\*\* \(error\)\n\n\S/,
    );
    expect(await hoverAt(client, LESSON, text, "M|ở đầu bài")).toBeNull();
  });

  test("a term says what it means and where that stands", async () => {
    const course = (soundCourse["course.md"] ?? "").replace(
      "passing",
      "glossary: ../tu.yml\npassing",
    );
    const text = lesson.replace("máy chủ", ":term[Máy chủ]");
    const root = await courseFolder({ "course.md": course, "../tu.yml": "máy chủ: Máy ở xa\n" });
    const client = await editor(root, { language: "vi" });
    client.open(LESSON, text);
    await client.diagnostics(LESSON);
    expect(await hoverAt(client, LESSON, text, ":term[M|áy")).toBe(
      "**Thuật ngữ** máy chủ: Máy ở xa\n\ngiải nghĩa trong ../tu.yml",
    );
    const [place] = await client.ask<Location[]>(
      "textDocument/definition",
      LESSON,
      caretIn(text, ":term[M|áy"),
    );
    expect(place).toMatchObject({
      uri: client.uri("../tu.yml"),
      range: { start: { line: 0, character: 0 } },
    });
  });
});

describe("names", () => {
  const BESIDE = `programmes:
  - course: mau
    modules:
      - id: dam-may
        outcomes:
          - text: Lưu
            ids: [luu]
  - course: khac
    modules:
      - id: dam-may
        outcomes:
          - text: Lưu
            ids: [luu]
`;

  test("are renamed in closed files too, in the programme beside the course, and as each file is written", async () => {
    const written = lesson.normalize("NFD").replaceAll("\n", "\r\n");
    const root = await courseFolder({ [LESSON]: written, "../chuong-trinh.yml": BESIDE });
    const client = await editor(root);
    client.open(BANK, bank);
    await client.diagnostics(BANK);
    const at = caretIn(bank, "outcome=lu|u");
    const place = await client.ask("textDocument/prepareRename", BANK, at);
    expect(place).toMatchObject({ placeholder: "luu" });
    const edit = await client.ask<WorkspaceEdit>("textDocument/rename", BANK, at, {
      newName: "cat",
    });
    const programme = "../chuong-trinh.yml";
    const texts = { [BANK]: bank, [LESSON]: written, [programme]: BESIDE };
    expect(applied(edit, client, texts)).toEqual({
      [BANK]: bank.replaceAll("luu", "cat"),
      [LESSON]: written.replace("luu:", "cat:"),
      [programme]: BESIDE.replace("[luu]", "[cat]"),
    });
  });

  test("that cannot be are refused in words", async () => {
    const client = await editor(await courseFolder({}), { language: "vi" });
    client.open(BANK, bank);
    const at = caretIn(bank, "{#mo|-lai");
    const ask = client.ask("textDocument/rename", BANK, at, { newName: "van-con" });
    await expect(ask).rejects.toThrow("mã “van-con” đã có trong khóa học");
  });

  test("lead to where they are made, and to all places that have them", async () => {
    const client = await editor(await courseFolder({}));
    client.open(BANK, bank);
    await client.diagnostics(BANK);
    const at = caretIn(bank, "outcome=lu|u");
    const [made] = await client.ask<Location[]>("textDocument/definition", BANK, at);
    expect(made).toMatchObject({
      uri: client.uri(LESSON),
      range: { start: caretIn(lesson, "|luu:"), end: caretIn(lesson, "luu|:") },
    });
    const context = { includeDeclaration: true };
    const all = await client.ask<Location[]>("textDocument/references", BANK, at, { context });
    expect(all.map(({ uri }) => uri).sort()).toEqual(
      [LESSON, BANK, BANK].map((file) => client.uri(file)).sort(),
    );
  });
});

test("Vietnamese that cannot be spelled so is hinted at, with what may be meant, unless that is switched off", async () => {
  const text = lesson.replace("Là máy chủ", "Là nghành hòan xử dụng máy chủ");
  const root = await courseFolder({});
  const client = await editor(root, { language: "vi" });
  client.open(LESSON, text);
  const hints = await client.diagnostics(LESSON);
  expect(hints.map(({ message }) => message)).toEqual([
    "tiếng Việt không có âm tiết viết là “nghành”\ncó lẽ là “ngành”",
    "tiếng Việt không có âm tiết viết là “hòan”\ncó lẽ là “hoàn”",
    "“xử dụng” thường viết là “sử dụng”",
  ]);
  expect(hints).toMatchObject([{ severity: 4, code: "spelling" }, {}, {}]);
  const [fix] = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri: client.uri(LESSON) },
    range: hints[0]?.range,
    context: { diagnostics: [] },
  });
  expect(fix?.title).toBe("Sửa thành “ngành”");
  expect(applied(fix?.edit ?? {}, client, { [LESSON]: text })[LESSON]).toContain("Là ngành hòan");
  const other = await editor(root, { initializationOptions: { spelling: false } });
  other.open(LESSON, text);
  expect(await other.diagnostics(LESSON)).toEqual([]);
});
