import { type Code, type Diagnostic, MAX_ALIKE } from "@hocvu/diagnostics";
import { describe, expect, test } from "vitest";
import { courseFolder, soundCourse } from "../test/course-folder.ts";
import { check } from "./check.ts";

type Files = Readonly<Record<string, string | Uint8Array | null>>;

const lesson = soundCourse["01-dam-may.md"] as string;
const page = (text: string): Files => ({ "01-dam-may.md": `${lesson}\n${text}\n` });
const times = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => piece(index)).join("");
const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`;
const picture = (files: Files): Files => ({
  ...page(times(Object.keys(files).length, (n) => `![Hình ${n}](${Object.keys(files)[n]})\n\n`)),
  ...files,
});

/** The head of a PNG that says to be so large, and nothing after it. */
function png(width: number, height: number): Uint8Array {
  const head = Buffer.from("89504e470d0a1a0a0000000d4948445200000000000000000806000000", "hex");
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

async function reported(files: Files): Promise<readonly Diagnostic[]> {
  return (await check(await courseFolder(files), [])).diagnostics;
}

/** What is reported of these codes, with its arguments and line. */
async function found(files: Files, ...codes: readonly Code[]): Promise<readonly unknown[]> {
  return (await reported(files))
    .filter(({ code }) => codes.includes(code))
    .map(({ code, args, place }) => [code, args, place?.start.line]);
}

const media = { "a.mp3": "ID3", "loi.txt": `${"chữ ".repeat(3000)}\n\n`.repeat(2) };
const longNote = `[^a]: ${"chữ ".repeat(3000)}`;

describe("what is beyond a limit is not read, and the limit is told", () => {
  const cases: readonly (readonly [fault: string, files: Files, expected: unknown])[] = [
    [
      "6,501 lines",
      { "02-dai.md": "a\n".repeat(6501) },
      ["HV1050", { counted: "lines", max: 6500 }, 6501],
    ],
    [
      "13,001 signs in a file",
      { "02-dau.md": "*a* *b* *c*\n\n".repeat(2167) },
      ["HV1050", { counted: "signs", max: 13_000 }, 4333],
    ],
    [
      "3,001 signs in a block",
      { "02-dau.md": `Chữ.\n\n${"**a_b*c__ ".repeat(501)}` },
      ["HV1050", { counted: "signsOfBlock", max: 3000 }, 3],
    ],
    [
      "12,501 lines in a course",
      Object.fromEntries(
        Array.from({ length: 3 }, (_, n) => [`0${n + 2}-dai.md`, `${lesson}${"a\n".repeat(5000)}`]),
      ),
      ["HV1050", { counted: "linesOfCourse", max: 12_500 }, 1],
    ],
    [
      "31 marks on a letter",
      page(`Chữ a${"\u0301\u0323".repeat(15)}\u0301.`),
      ["HV1050", { counted: "marks", max: 30 }, 13],
    ],
    [
      "801 files of Markdown in a course",
      Object.fromEntries(Array.from({ length: 800 }, (_, n) => [`${n + 2}-bai.md`, lesson])),
      ["HV1050", { counted: "textsOfCourse", max: 800 }, 1],
    ],
    [
      "1,501 files to take away",
      {
        ...page(times(1501, (n) => `[tệp ${n}](${n}.pdf)\n\n`)),
        ...Object.fromEntries(Array.from({ length: 1501 }, (_, n) => [`${n}.pdf`, "%PDF"])),
      },
      ["HV1050", { counted: "usedFiles", max: 1500 }, 3013],
    ],
    [
      "66,001 signs in a course",
      Object.fromEntries(
        Array.from({ length: 6 }, (_, n) => [
          `0${n + 2}-dau.md`,
          `${"& ".repeat(2600)}\n\n`.repeat(5),
        ]),
      ),
      ["HV1050", { counted: "signsOfCourse", max: 66_000 }, 1],
    ],
    [
      "a table whose short rows lack thousands of cells",
      { "02-bang.md": `${"|a".repeat(100)}|\n${"|-".repeat(100)}|\n${"a\n".repeat(60)}` },
      ["HV1050", { counted: "cells", max: 5000 }, 1],
    ],
    [
      "the same in a quote",
      { "02-bang.md": `> ${"|a".repeat(100)}|\n> ${"|-".repeat(100)}|\n${"> a\n".repeat(60)}` },
      ["HV1050", { counted: "cells", max: 5000 }, 1],
    ],
    [
      "21 lists in each other in front matter",
      {
        "02-sau.md": `---\ntitle: Bài\ncontents: ${"[".repeat(21)}${"]".repeat(21)}\n---\n\nChữ.\n`,
      },
      ["HV1051", { max: 20 }, 3],
    ],
    [
      "21 maps in each other by indents",
      { "02-sau.md": `---\n${times(21, (n) => `${" ".repeat(n)}a:\n`)}---\n\nChữ.\n` },
      ["HV1051", { max: 20 }, 22],
    ],
    [
      "a long transcript beside a dozen recordings",
      { ...page("::audio[Nghe]{src=a.mp3 transcript=loi.txt}\n\n".repeat(12)), ...media },
      ["HV1052", { repeated: "transcripts", max: 64 }, 19],
    ],
    [
      "a long footnote on a hundred pages",
      page(`${times(100, (n) => `## Trang ${n} {#t${n}}\n\nChữ.[^a]\n\n`)}${longNote}`),
      ["HV1052", { repeated: "footnotes", max: 1024 }, 367],
    ],
    [
      "a long address behind a hundred words",
      page(`${times(100, () => "[chữ][a]\n\n")}[a]: https://a.vn/${"b".repeat(12_000)}`),
      ["HV1052", { repeated: "definitions", max: 1024 }, 189],
    ],
    [
      "a picture of a few bytes and 256 million pixels",
      picture({ "a.png": png(16_000, 16_000) }),
      ["HV1053", { path: "a.png", measure: "pixels", size: 256, max: 50 }, 1],
    ],
    [
      "two pictures of a few bytes and 49 million pixels each",
      picture(
        Object.fromEntries(Array.from({ length: 2 }, (_, n) => [`${n}.png`, png(7000, 7000)])),
      ),
      ["HV1053", { path: "1.png", measure: "all", size: 98, max: 80 }, 1],
    ],
    [
      "a drawing of a megabyte and a half",
      picture({ "a.svg": svg(`<desc>${"a".repeat(1_500_000)}</desc>`) }),
      ["HV1053", { path: "a.svg", measure: "bytes", size: 1465, max: 1024 }, 1],
    ],
    [
      "a drawing of 20,001 elements",
      picture({ "a.svg": svg("<g/>".repeat(20_000)) }),
      ["HV1053", { path: "a.svg", measure: "elements", size: 20_001, max: 20_000 }, 1],
    ],
    [
      "a drawing of 101 groups in each other",
      picture({ "a.svg": svg("<g>".repeat(100) + "</g>".repeat(100)) }),
      ["HV1053", { path: "a.svg", measure: "depth", size: 101, max: 100 }, 1],
    ],
  ];

  test.each(cases)("%s", async (_, files, expected) => {
    const codes = ["HV1050", "HV1051", "HV1052", "HV1053", "HV1054"] as const;
    expect(await found(files, ...codes)).toEqual([expected]);
  });

  test("10,001 files", async () => {
    const names = Array.from({ length: 9_998 }, (_, n) => [`tep/${n}`, ""]);
    const [only, ...others] = await reported(Object.fromEntries(names));
    expect(only?.code).toBe("HV1054");
    expect(only?.args).toEqual({ max: 10_000 });
    expect(others).toEqual([]);
  });

  test.each([
    ["choices", "- [x] a\n", (n: number) => `- [ ] b${n}\n`, ""],
    ["pairs", "|a|b|\n|-|-|\n", (n: number) => `|a${n}|b${n}|\n`, ""],
    ["things to sort", "|a|b|c|\n|-|-|-|\n", (n: number) => `|a${n}|b${n}|c${n}|\n`, ""],
    ["steps", "", (n: number) => `${n + 1}. b${n}\n`, ""],
    ["points of a scale", "", (n: number) => `- [ ] b${n}\n`, " type=likert"],
  ])("a question of hundreds of %s has 36", async (_, head, part, attributes) => {
    const bank = `## Hỏi gì? {#hoi outcome=luu${attributes}}\n\n${head}${times(300, part)}\n> Vì thế.\n`;
    const files = { "01-dam-may.quiz.md": `${soundCourse["01-dam-may.quiz.md"]}\n${bank}` };
    const problems = (await reported(files)).filter(({ severity }) => severity === "error");
    expect(problems.map(({ code }) => code)).toEqual(["HV2206"]);
    expect(problems[0]?.args).toMatchObject({ id: "hoi", max: 36 });
  });
});

describe("what an author may write stays within the limits", () => {
  test.each<readonly [string, Files]>([
    ["a table of a hundred rows", page(`a|b|c\n-|-|-\n${"chữ|chữ|chữ\n".repeat(100)}`)],
    [
      "a bank of five hundred questions",
      {
        "01-dam-may.quiz.md": times(
          500,
          (n) => `## Câu ${n}? {#c${n}}\n\n- [x] a\n- [ ] b\n- [ ] c\n- [ ] d\n\n> e\n\n`,
        ),
      },
    ],
    [
      "a footnote that some questions share",
      page(`${times(20, (n) => `## Trang ${n} {#t${n}}\n\nChữ.[^a]\n\n`)}[^a]: Nguồn.`),
    ],
    ["a photo of 48 million pixels", picture({ "a.png": png(8000, 6000) })],
  ])("%s", async (_, files) => {
    const codes = ["HV1050", "HV1051", "HV1052", "HV1053"] as const;
    expect(await found(files, ...codes)).toEqual([]);
  });
});

describe("alike problems", () => {
  const wrong = (count: number) => times(count, (n) => `### a\n\n##### b${n}\n\n`);

  test("of a file are told up to a number, then how many more there are", async () => {
    const found = (await reported(page(wrong(100)))).filter(({ place }) =>
      place?.file.endsWith("01-dam-may.md"),
    );
    const told = found.filter(({ code }) => code === "HV2509");
    expect(told).toHaveLength(MAX_ALIKE);
    expect(found.filter(({ code }) => code === "HV2160").map(({ args }) => args)).toEqual([
      { code: "HV2509", more: 100 - MAX_ALIKE },
    ]);
  });

  test("are all told where just one more would be left out", async () => {
    const codes = (await reported(page(wrong(MAX_ALIKE + 1)))).map(({ code }) => code);
    expect(codes.filter((code) => code === "HV2509")).toHaveLength(MAX_ALIKE + 1);
    expect(codes).not.toContain("HV2160");
  });

  test("of another kind or file do not count", async () => {
    const codes = (
      await reported({ ...page(wrong(15)), "02-bai.md": `${lesson}\n${wrong(15)}` })
    ).map(({ code }) => code);
    expect(codes).not.toContain("HV2160");
  });
});

test("where pictures are too much together none is decoded, not those before the limit either", async () => {
  const pictures = ["0", "1", "2"].map((name) => [`${name}.png`, png(7000, 7000)] as const);
  const codes = (await reported(picture(Object.fromEntries(pictures)))).map(({ code }) => code);
  expect(codes.filter((code) => code === "HV1053" || code === "HV1029")).toEqual(["HV1053"]);
  // Which decoding would have found out: they are heads alone.
  const alone = await reported(picture({ "0.png": png(7000, 7000) }));
  expect(alone.map(({ code }) => code)).toContain("HV1029");
});
