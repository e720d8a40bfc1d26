import { chmod, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { courseFolder, soundCourse } from "../../test/course-folder.ts";
import { check } from "../check.ts";
import { fixCourse } from "./fix-course.ts";

const lesson = soundCourse["01-dam-may.md"] as string;
const bank = soundCourse["01-dam-may.quiz.md"] as string;
const course = soundCourse["course.md"] as string;

type Files = Readonly<Record<string, string | Uint8Array | null>>;
const page = (body: string): Files => ({ "01-dam-may.md": `${lesson}\n${body}\n` });
const question = (answers: string): Files => ({
  "01-dam-may.quiz.md": `${bank}\n## Hỏi gì? {#hoi outcome=luu}\n\n${answers}\n\n> Vì.\n`,
});

/** The course with `files` in it, mended: what each of them became, and what was done. */
async function mended(files: Files) {
  const root = await courseFolder(files);
  const done = await fixCourse(root);
  const texts: Record<string, string> = {};
  for (const path of await readdir(root)) {
    if (/\.(md|txt)$/.test(path)) texts[path] = await readFile(join(root, path), "utf8");
  }
  return { root, done, texts };
}

const second = (front: string, before = "") => ({
  "02-hai.md": `${before}---\n${front}\n---\n\nChữ.\n`,
});

describe("what is mechanical is mended, and is a mistake no more:", () => {
  test.each<[string, Files, Files]>([
    ["a heading without its blank", page("##Trang hai\n\nChữ."), page("## Trang hai\n\nChữ.")],
    ["a box with the sign of a tick", question("- [✓] A\n- [ ] B"), question("- [x] A\n- [ ] B")],
    ["a box with blanks in it", question("- [ x] A\n- [] B"), question("- [x] A\n- [ ] B")],
    ["a box that touches its choice", question("- [x]A\n- [ ]B"), question("- [x] A\n- [ ] B")],
    [
      "a share without its percent sign",
      { "course.md": course.replace("50%", "50") },
      { "course.md": course },
    ],
    ["a directive with blanks in it", page("::: tip\nMẹo.\n:::"), page(":::tip\nMẹo.\n:::")],
    [
      "feedback that is not indented",
      question("- [ ] A\n\n> Không\n> phải.\n\n- [x] B"),
      question("- [ ] A\n\n  > Không\n  > phải.\n\n- [x] B"),
    ],
    ["code in a blank", question("Gõ [[`ls`]] nhé."), question("Gõ [[ls]] nhé.")],
    [
      "attributes beneath their heading",
      { "01-dam-may.quiz.md": bank.replace(" {#mo-lai outcome=luu}", "\n{#mo-lai outcome=luu}") },
      { "01-dam-may.quiz.md": bank },
    ],
    [
      "attributes before the end of their heading",
      {
        "01-dam-may.quiz.md": bank.replace(
          "khác? {#mo-lai outcome=luu}",
          "{#mo-lai outcome=luu} khác?",
        ),
      },
      { "01-dam-may.quiz.md": bank },
    ],
    [
      "code that begins on the line of its choice",
      question("- [ ] ```py\n  print(2)\n  ```\n- [x] Không"),
      question("- [ ]\n  ```py\n  print(2)\n  ```\n- [x] Không"),
    ],
    [
      "a name with another capital letter",
      { ...page("![Hình](media/Hinh.svg)"), "media/hinh.svg": "<svg/>" },
      page("![Hình](media/hinh.svg)"),
    ],
    [
      "a heading with an id",
      page("##Trang hai {#trang}\n\nChữ."),
      page("## Trang hai {#trang}\n\nChữ."),
    ],
    ["a pasted blank", page("##\u00A0Trang hai\n\nChữ."), page("## Trang hai\n\nChữ.")],
    [
      "pasted blanks in boxes",
      question("- [\u00A0] A\n- [x]\u00A0B"),
      question("- [ ] A\n- [x] B"),
    ],
    ["a heading behind a tab", page("\t## Trang hai\n\nChữ."), page("## Trang hai\n\nChữ.")],
    [
      "bold glued to the next word",
      page("**Chú ý:**Không đưa mã."),
      page("**Chú ý:** Không đưa mã."),
    ],
    ["blanks within bold", page("Đây là ** chữ đậm ** của."), page("Đây là **chữ đậm** của.")],
    [
      "a link with a blank in it",
      page("Xem [trang] (https://lamdong.gov.vn)."),
      page("Xem [trang](https://lamdong.gov.vn)."),
    ],
    ["round bullets", page("• một\n• hai"), page("- một\n- hai")],
    [
      "a table without its line of dashes",
      page("| A | B |\n| 1 | 2 |"),
      page("| A | B |\n| --- | --- |\n| 1 | 2 |"),
    ],
    [
      "a value without quotes",
      { ...page("::download[Mẫu]{src=media/rua tay.pdf}"), "media/rua tay.pdf": "%PDF-1.4\n" },
      page('::download[Mẫu]{src="media/rua tay.pdf"}'),
    ],
    [
      "a number sign that cuts a title",
      second("title: Bài #1 về C#"),
      second('title: "Bài #1 về C#"'),
    ],
    ["a colon without its blank", second("title:Mở đầu"), second("title: Mở đầu")],
    ["a colon in a title", second("title: Bài 2: Mở đầu"), second('title: "Bài 2: Mở đầu"')],
    ["a pasted blank in YAML", second("title:\u00A0Mở đầu"), second("title: Mở đầu")],
    ["curly quotes", second("title: Hai\nduration: “20m”"), second('title: Hai\nduration: "20m"')],
    ["a quote that is not closed", second('title: "Mở đầu'), second('title: "Mở đầu"')],
    ["a title that begins with a sign", second("title: @ và email"), second('title: "@ và email"')],
    [
      "a line that is indented",
      second("  title: Mở đầu\nduration: 20m"),
      second("title: Mở đầu\nduration: 20m"),
    ],
    ["a blank line above front matter", second("title: Mở đầu", "\n\n"), second("title: Mở đầu")],
    [
      "a tab in YAML",
      { "course.md": course.replace("  questions", "\tquestions") },
      { "course.md": course },
    ],
    [
      "a mistake behind another",
      { ...page("##Trang\n\n::: tip\nMẹo.\n:::") },
      { ...page("## Trang\n\n:::tip\nMẹo.\n:::") },
    ],
  ])("%s", async (_, wrong, right) => {
    const { root, texts, done } = await mended(wrong);
    for (const [path, text] of Object.entries(right)) expect(texts[path]).toBe(text);
    expect(done.lines.length).toBeGreaterThan(0);
    const codes = (await check(root, [])).diagnostics.map(({ code }) => code);
    for (const { code } of done.lines) expect(codes).not.toContain(code);
    expect((await fixCourse(root)).lines).toEqual([]);
  });

  test("one name after the other, with what is in the files", async () => {
    const { done, root } = await mended({
      "course.md": null,
      "01-dam-may.md": null,
      "01-dam-may.quiz.md": null,
      "Course.md": `\n${course}`,
      "01-dam-may.md.txt": lesson.replace("## ", "##"),
      "01-dam-may-quiz.md": bank.replace("[x]", "[ x]"),
    });
    expect(done.renamed.map(({ to }) => to)).toEqual([
      "course.md",
      "01-dam-may.md",
      "01-dam-may.quiz.md",
    ]);
    expect(done.lines).toMatchObject([
      { code: "HV1065", line: 1, before: "\n---", after: "---" },
      { code: "HV2127" },
      { code: "HV2217" },
    ]);
    expect((await check(root, [])).diagnostics).toEqual([]);
  });

  test("course.md gets its small letters", async () => {
    const { done, root } = await mended({ "course.md": null, "Course.md": course });
    expect(done.renamed).toMatchObject([{ code: "HV1001", from: "Course.md", to: "course.md" }]);
    expect((await check(root, [])).diagnostics).toEqual([]);
  });

  test.each([
    ["02-hai.md.txt", "02-hai.md"],
    ["02-hai.markdown", "02-hai.md"],
    ["02_hai.MD.txt", "02-hai.md"],
  ])("a file named %s becomes %s", async (from, to) => {
    const { root, done, texts } = await mended({
      [from]: "---\ntitle: Hai\n---\n\n##Trang\n\nChữ.\n",
    });
    expect(done.renamed).toMatchObject([{ from, to }]);
    expect(texts[to]).toContain("## Trang");
    expect((await check(root, [])).understood?.course.modules).toHaveLength(2);
  });
});

describe("what is not understood stays as it is:", () => {
  test.each<[string, Files]>([
    ["a sound course", {}],
    ["a box with a sign that may mean either", question("- [*] A\n- [+] B")],
    ["a word that may be a directive's", page(":::tpi\nMẹo.\n:::")],
    ["a course without course.md", { "course.md": null }],
    ["a formula in a blank", question("Là [[$x^2$]] nhé.")],
    ["a line in bold letters", page("**Trang hai**\n\nChữ.")],
    ["a duration without its unit", second("title: Hai\nduration: 45")],
    ["a list of numbers with bars", page("1/ một\n2/ hai")],
    ["signs in code", page("```\n##Trang\n::: tip\n```\n\n`##x`")],
    ["a link to a page that is not there", page("[x](#khong-co)")],
    ["a share that is none", { "course.md": course.replace("50%", "nửa") }],
    ["MDX, which may hold more than Markdown", { "02-hai.mdx": "import x from 'y'\n" }],
  ])("%s", async (_, files) => {
    const { done, texts } = await mended(files);
    expect(done).toEqual({ renamed: [], lines: [] });
    for (const [path, text] of Object.entries(files)) {
      if (/\.md$/.test(path) && text !== null) expect(texts[path]).toBe(text);
    }
  });

  test("a file whose proper name is taken", async () => {
    const files = { "01-dam-may.md.txt": "khác" };
    const { done, texts } = await mended(files);
    expect(done.renamed).toEqual([]);
    expect(texts["01-dam-may.md"]).toBe(lesson);
  });

  test("a link: what it leads to is somebody else's", async () => {
    const root = await courseFolder({ "01-dam-may.md": null, "chung.txt": `${lesson}\n##Trang\n` });
    await symlink("chung.txt", join(root, "01-dam-may.md"));
    await expect(fixCourse(root)).rejects.toMatchObject({ code: "ELINK" });
    expect(await readFile(join(root, "chung.txt"), "utf8")).toContain("##Trang");
  });
});

describe("only the mended line changes:", () => {
  test("line ends, byte order mark and the accents of other lines stay", async () => {
    const text = `${lesson}\n##Trang hai\n\nTiếng Việt.\n`;
    const other = "Tiếng Việt.".normalize("NFD");
    const written = `\uFEFF${text.replace("Tiếng Việt.", other).replaceAll("\n", "\r\n")}`;
    const { texts } = await mended({ "01-dam-may.md": written });
    expect(texts["01-dam-may.md"]).toBe(written.replace("##Trang", "## Trang"));
  });

  test("the file's rights stay, and so does a file without a mistake", async () => {
    const root = await courseFolder(page("##Trang\n\nChữ."));
    await chmod(join(root, "01-dam-may.md"), 0o640);
    const before = await stat(join(root, "course.md"));
    await fixCourse(root);
    expect((await stat(join(root, "01-dam-may.md"))).mode & 0o777).toBe(0o640);
    expect((await stat(join(root, "course.md"))).mtimeMs).toBe(before.mtimeMs);
  });

  test("a file whose name is composed otherwise on disk is found", async () => {
    const name = "02-tiếng-việt.md".normalize("NFD");
    const root = await courseFolder({});
    await writeFile(join(root, name), "---\ntitle: Hai\n---\n\n##Trang\n\nChữ.\n");
    await fixCourse(root);
    expect(await readFile(join(root, name), "utf8")).toContain("## Trang");
  });
});

test("what was done is told with its line before and after", async () => {
  const { done } = await mended(page("##Trang hai\n\nChữ."));
  expect(done.lines).toEqual([
    {
      code: "HV2127",
      file: "01-dam-may.md",
      line: 13,
      before: "##Trang hai",
      after: "## Trang hai",
    },
  ]);
});
