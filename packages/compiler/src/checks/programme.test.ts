import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Code, formatJson, inWords, severities } from "@hocvu/diagnostics";
import { describe, expect, onTestFinished, test } from "vitest";
import { courseFolder, soundCourse } from "../../test/course-folder.ts";
import { compareFolder, PROGRAMME } from "../../test/programme-file.ts";

const sound = `programmes:
  - course: mau
    exam:
      questions: 2
    modules:
      - id: dam-may
        title: Bài một
        contents:
          - Đám mây là gì
        outcomes:
          - text: Biết lưu tài liệu
            ids: [luu]
`;
const course = soundCourse["course.md"] as string;
const lesson = soundCourse["01-dam-may.md"] as string;
const secondModule = {
  "02-tim.md": `---\ntitle: Tìm lại\ncontents:\n  - Cách tìm\noutcomes:\n  tim: Tìm được\n---\n\nChữ.\n`,
  "02-tim.quiz.md":
    "## Tìm ở đâu? {#tim-o-dau outcome=tim}\n\n- [x] Ô tìm kiếm\n- [ ] Thùng rác\n\n> Vì thế.\n",
};
const wantsSecond = (id: string, contents: string, outcome: string) =>
  `${sound}      - id: ${id}\n        title: Bài hai\n        contents: [${contents}]\n        outcomes:\n          - text: Biết tìm\n            ids: [${outcome}]\n`;

type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** What is wrong, as `code line:column`, in a folder that is course and programme at once. */
async function found(programme: string | Uint8Array, files: Files = {}): Promise<string[]> {
  const { diagnostics, sourceOf } = await compareFolder(
    await courseFolder({ ...files, [PROGRAMME]: programme }),
  );
  const { diagnostics: list } = JSON.parse(formatJson(diagnostics, "en", sourceOf)) as {
    diagnostics: { code: string; range: { start: { line: number; column: number } } }[];
  };
  return list.map(({ code, range: { start } }) => `${code} ${start.line}:${start.column}`);
}

const cases: readonly (readonly [
  code: Code,
  fault: string,
  programme: string,
  files: Files,
  place: string,
])[] = [
  ["HV2401", "a course is missing", sound.replace("mau", "can-bo"), {}, "2:13"],
  ["HV2402", "a module is missing", wantsSecond("tim", "Cách tìm", "tim"), {}, "13:13"],
  ["HV2403", "an outcome is not stated", sound.replace("[luu]", "[luu, tim]"), {}, "12:24"],
  [
    "HV2403",
    "an outcome is stated by another module",
    sound.replace("[luu]", "[luu, tim]"),
    secondModule,
    "12:24",
  ],
  [
    "HV2404",
    "an outcome is asked about less than its share of the exam",
    sound.replace("questions: 2", "questions: 3"),
    { "course.md": course.replace("questions: 2", "questions: 3"), ...secondModule },
    "12:19",
  ],
  [
    "HV2404",
    "practice questions do not count",
    sound,
    {
      "01-dam-may.quiz.md": (soundCourse["01-dam-may.quiz.md"] as string).replace(
        "#van-con",
        "#van-con exam=no",
      ),
      ...secondModule,
    },
    "12:19",
  ],
  ["HV2405", "the exam is too short", sound.replace("questions: 2", "questions: 1"), {}, "4:18"],
  ["HV2405", "there is no exam", sound, { "course.md": "---\nid: mau\ntitle: Mẫu\n---\n" }, "4:18"],
  ["HV2406", "a content is missing", sound.replace("là gì", "ở đâu"), {}, "9:13"],
  ["HV2407", "a course is named twice", sound + sound.slice(sound.indexOf("  -")), {}, "13:13"],
  [
    "HV2105",
    "a module is named twice",
    wantsSecond("dam-may", "Đám mây là gì", "luu"),
    {},
    "13:13",
  ],
  ["HV1071", "a bracket is not closed", sound.replace("[luu]", "[luu"), {}, "12:18"],
  ["HV1007", "a key is misspelt", sound.replace("course:", "cuorse:"), {}, "2:5"],
  ["HV1008", "a list is empty", sound.replace("[luu]", "[]"), {}, "12:18"],
  ["HV1008", "an entry of a list is empty", sound.replace("Đám mây là gì", "''"), {}, "9:13"],
  ["HV1009", "a module has no title", sound.replace(/ {8}title.*\n/, ""), {}, "6:9"],
  ["HV1009", "it has no programmes", "title: Rỗng\n", {}, "1:1"],
  ["HV1009", "it is empty", "", {}, "1:1"],
  ["HV1011", "an id has capitals", sound.replace("[luu]", "[Lưu]"), {}, "12:19"],
  ["HV1031", "it is endless", `${sound}#${" chữ".repeat(80_000)}`, {}, "1:1"],
];

describe("each fault is reported once, at its place in the programme", () => {
  test.each(cases)("%s: %s", async (code, _, programme, files, place) => {
    expect(await found(programme, files)).toEqual([`${code} ${place}`]);
  });

  test("HV1003: it is not UTF-8", async () => {
    expect(await found(new Uint8Array([0xff]))).toEqual(["HV1003 1:1"]);
  });

  test.each(["en", "vi"] as const)("in %s, no hint speaks of front matter", async (language) => {
    for (const [code, , programme, files] of cases) {
      const root = await courseFolder({ ...files, [PROGRAMME]: programme });
      for (const diagnostic of (await compareFolder(root)).diagnostics) {
        const { message, hint } = inWords(diagnostic, language);
        expect(`${message}; ${hint}`, code).not.toMatch(/front matter|phần khai báo/);
      }
    }
  });

  test("every code about programmes has a case here", () => {
    const covered = new Set(cases.map(([code]) => code));
    const codes = (Object.keys(severities) as Code[]).filter((code) => code.startsWith("HV240"));
    expect(codes.filter((code) => !covered.has(code))).toEqual([]);
  });
});

describe("what must stay silent", () => {
  test.each<[string, string, Files]>([
    ["a course that does all it should", sound, {}],
    ["other words for a title", sound.replace("Bài một", "Tên khác hẳn"), {}],
    ["contents in capitals and with a full stop", sound.replace("là gì", "LÀ GÌ."), {}],
    ["more modules, outcomes and questions than asked for", sound, secondModule],
    ["Windows line ends", sound.replaceAll("\n", "\r\n"), {}],
  ])("%s", async (_, programme, files) => {
    expect(await found(programme, files)).toEqual([]);
  });

  test("a course that no programme names", async () => {
    const root = await courseFolder({ [PROGRAMME]: sound });
    const other = await courseFolder({ "course.md": course.replace("id: mau", "id: huong-dan") });
    expect((await compareFolder(root, [root, other])).diagnostics).toEqual([]);
  });

  test("what a lesson that cannot be read may hold", async () => {
    expect(await found(sound, { "01-dam-may.md": new Uint8Array([0xff]) })).toEqual([]);
  });

  test("a course whose own id cannot be read", async () => {
    const unnamed = { "course.md": course.replace("id: mau", "id: Mẫu") };
    expect(await found(sound, unnamed)).toEqual([]);
  });
});

describe("hints name what was probably meant:", () => {
  async function hint(programme: string, files: Files): Promise<string | undefined> {
    const { diagnostics } = await compareFolder(
      await courseFolder({ ...files, [PROGRAMME]: programme }),
    );
    expect(diagnostics).toHaveLength(1);
    return diagnostics[0] && inWords(diagnostics[0], "en").hint;
  }

  test("a course with nearly that id", async () => {
    expect(await hint(sound.replace("mau", "maau"), {})).toContain("is it `mau`?");
  });

  test("a module with nearly that id", async () => {
    const wanted = wantsSecond("timm", "Gì đó", "tim");
    expect(await hint(wanted, secondModule)).toContain("`tim` seems to be the one");
  });

  test("a module with another id that covers the same contents", async () => {
    const wanted = wantsSecond("tra-cuu", "Cách tìm", "tim");
    expect(await hint(wanted, secondModule)).toContain("`tim` seems to be the one");
  });

  test("the module that states the outcome", async () => {
    const moved = { ...secondModule, "01-dam-may.md": lesson };
    expect(await hint(sound.replace("[luu]", "[luu, tim]"), moved)).toContain(
      "the module `tim` states it",
    );
  });

  test("an outcome with nearly that id", async () => {
    expect(await hint(sound.replace("[luu]", "[luuu]"), {})).toContain("did you mean `luu`?");
  });
});

describe("courses/programme.yml", () => {
  const courses = fileURLToPath(new URL("../../../../courses/", import.meta.url));

  test("has no fault of its own, and holds three programmes of sixteen modules", async () => {
    const { diagnostics } = await compareFolder(courses, []);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["HV2401"]));
    expect(diagnostics).toHaveLength(3);
    const text = await readFile(join(courses, PROGRAMME), "utf8");
    expect(text.match(/^ {6}- id:/gm)).toHaveLength(16);
  });

  test("is covered by courses/nguoi-dan as far as that goes", async () => {
    const { diagnostics } = await compareFolder(courses, [join(courses, "nguoi-dan")]);
    expect(diagnostics.map(({ args }) => args)).not.toContainEqual({ course: "nguoi-dan" });
    expect(diagnostics.filter(({ code }) => code !== "HV2401")).toEqual([]);
  });
});

test("random YAML is reported, never thrown", async () => {
  const root = await mkdtemp(join(tmpdir(), "hocvu-programme-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, "course"));
  const pieces = [
    "programmes: 3",
    "programmes: [3, {course: a}]",
    "- a",
    "a: &x [*x]",
    "null",
    "?",
  ];
  for (const piece of pieces) {
    await writeFile(join(root, PROGRAMME), piece);
    const { diagnostics } = await compareFolder(root, []);
    expect(diagnostics, piece).not.toEqual([]);
  }
});
