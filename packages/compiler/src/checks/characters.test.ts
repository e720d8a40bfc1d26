import { relative } from "node:path";
import { formatJson } from "@hocvu/diagnostics";
import { targets } from "@hocvu/targets";
import { describe, expect, test } from "vitest";
import { courseFolder, soundCourse } from "../../test/course-folder.ts";
import { recordings } from "../../test/files-of-each-kind.ts";
import { compile } from "../compile.ts";
import { readProgrammeFile } from "../read-programme-file.ts";

const course = soundCourse["course.md"] as string;
const lesson = soundCourse["01-dam-may.md"] as string;
const bank = soundCourse["01-dam-may.quiz.md"] as string;
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

type Files = Readonly<Record<string, string | Uint8Array>>;
const page = (body: string): Files => ({ "01-dam-may.md": `${lesson}\n${body}\n` });
const front = (line: string): Files => ({ "course.md": course.replace("passing: 50%", line) });
const titled = (title: string): Files => ({
  "01-dam-may.md": lesson.replace("Đám mây\n", `${title}\n`),
});
const glossary = (terms: string): Files => ({
  ...front("passing: 50%\nglossary: tu-ngu.yml"),
  ...page(":term[mây]"),
  "tu-ngu.yml": terms,
});

/** What is said of a course for every target, as `code character place (and how many more)`. */
async function told(files: Files): Promise<string[]> {
  const root = await courseFolder(files);
  const { value, diagnostics, sourceOf } = await compile(root, [...targets.values()]);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const list = JSON.parse(formatJson(errors, "en", sourceOf)).diagnostics as {
    code: string;
    file: string;
    range: { start: { line: number; column: number } };
  }[];
  expect(value === undefined).toBe(errors.length > 0);
  return list.map(({ code, file, range: { start } }, at) => {
    const { character, more } = (errors[at]?.args ?? {}) as { character: string; more?: number };
    const place = `${relative(root, file)}:${start.line}:${start.column}`;
    return `${code} ${character} ${place}${more ? ` (${more})` : ""}`;
  });
}

describe("a character that no package can hold is told where it stands or is written:", () => {
  const ways: readonly (readonly [string, Files, string])[] = [
    ["in a text", page("Một\u001b hai"), "HV1045 U+001B 01-dam-may.md:13:4"],
    ["often", page("a\ufffe b\ufffe\n\nc\ufffe"), "HV1045 U+FFFE 01-dam-may.md:13:2 (2)"],
    ["in code", page("`a\u000bb`"), "HV1045 U+000B 01-dam-may.md:13:3"],
    ["in front matter", front("publisher: S\uffff"), "HV1045 U+FFFF course.md:4:13"],
    ["by \\e", titled('"Đám\\emây"'), "HV1045 U+001B 01-dam-may.md:2:12"],
    ["by \\uFFFE", titled('"Đám\\\\\\uFFFE\\uFFFE"'), "HV1045 U+FFFE 01-dam-may.md:2:14 (1)"],
    ["by \\x0B", front('publisher: "\\x0B"'), "HV1045 U+000B course.md:4:13"],
    ["by \\0", front('publisher: "\\0"'), "HV1045 U+0000 course.md:4:13"],
    ["by half a character", front('publisher: "\\uD83D"'), "HV1045 U+D83D course.md:4:13"],
    ["in a list", front('keywords: [a, "\\a"]'), "HV1045 U+0007 course.md:4:16"],
    ["by a reference", page("Một &#xFFFE; hai"), "HV1045 U+FFFE 01-dam-may.md:13:5"],
    ["by its number", page("&#27;&#x1B;"), "HV1045 U+001B 01-dam-may.md:13:1 (1)"],
    ["by a form feed", page("a &#12; b"), "HV1045 U+000C 01-dam-may.md:13:3"],
    ["beside code", page("`&#27;` &#27; `&#27;`"), "HV1045 U+001B 01-dam-may.md:13:9"],
    ["behind a backslash", page("\\\\&#27;"), "HV1045 U+001B 01-dam-may.md:13:3"],
    [
      "in a heading",
      page("## Trang &#xFFFE; {#trang}\n\nChữ."),
      "HV1045 U+FFFE 01-dam-may.md:13:10",
    ],
    ["in a title", page('[b](#dam-may-la-gi "a&#1;")'), "HV1045 U+0001 01-dam-may.md:13:22"],
    ["in HTML", page("<b>a&#x1b;</b>"), "HV1045 U+001B 01-dam-may.md:13:5"],
    [
      "in its attributes",
      page('<abbr title="&#xFFFE;">a</abbr>'),
      "HV1045 U+FFFE 01-dam-may.md:13:14",
    ],
    ["in HTML, as browsers read it", page("<p>a&#27 b</p>"), "HV1045 U+001B 01-dam-may.md:13:5"],
    ["in a definition", page(':term[mây]{def="a&#xFFFE;"}'), "HV1045 U+FFFE 01-dam-may.md:13:18"],
    ["in a glossary", glossary("mây: máy\u001b ở xa\n"), "HV1045 U+001B tu-ngu.yml:1:9"],
    ["in its escapes", glossary('mây: "máy\\e ở xa"\n'), "HV1045 U+001B tu-ngu.yml:1:10"],
    ["in its terms", glossary('mây: máy\n"a\\uFFFE": máy\n'), "HV1045 U+FFFE tu-ngu.yml:2:3"],
    [
      "in a question",
      { "01-dam-may.quiz.md": bank.replace("Thẻ nhớ", "Thẻ &#xFFFE; nhớ") },
      "HV1045 U+FFFE 01-dam-may.quiz.md:3:11",
    ],
    [
      "in a question, as it is",
      { "01-dam-may.quiz.md": bank.replace("Thẻ nhớ", "Thẻ\u000bnhớ") },
      "HV1045 U+000B 01-dam-may.quiz.md:3:10",
    ],
    [
      "in a transcript",
      {
        ...page("::audio[Nghe]{src=media/a.mp3 transcript=media/a.md}"),
        "media/a.mp3": recordings.mp3,
        "media/a.md": "Xin &#xFFFE;chào.",
      },
      "HV1045 U+FFFE media/a.md:1:5",
    ],
  ];

  test.each(ways)("%s", async (_, files, expected) => {
    expect(await told(files)).toEqual([expected]);
  });

  test.skipIf(process.platform === "win32")("in the name of a file that is used", async () => {
    const name = "media/a\u001b.svg";
    const used = { ...page("![Hình](media/a%1B.svg)"), [name]: DRAWING };
    expect(await told(used)).toEqual([`HV1046 U+001B ${name}:1:1`]);
    expect(await told({ [name]: DRAWING })).toEqual([]);
  });

  test("in a programme", async () => {
    const root = await courseFolder({ "../programme.yml": 'title: "a\\uFFFE"\nprogrammes: []\n' });
    const { diagnostics } = await readProgrammeFile(`${root}/../programme.yml`);
    expect(diagnostics[0]).toMatchObject({ code: "HV1045", place: { start: { column: 10 } } });
  });
});

test.each([
  ["code", "`&#xFFFE;`\n\n```\n&#27;\n```"],
  ["references that are none", "\\&#xFFFE; &#x1FFFFF; &#99999999; &#27"],
  [
    "letters in parts, blanks, emoji",
    `${"Tiếng Việt".normalize("NFD")}\u00a0&#160;\t👩‍🏫 &#x1F600;`,
  ],
])("nothing is said of %s", async (_, body) => {
  expect(await told(page(body))).toEqual([]);
});
