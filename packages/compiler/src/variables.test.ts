import { type Diagnostic, formatJson } from "@hocvu/diagnostics";
import type { Course } from "@hocvu/model";
import { describe, expect, test } from "vitest";
import { courseFolder } from "../test/course-folder.ts";
import { check } from "./check.ts";

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

type Files = Readonly<Record<string, string | Uint8Array>>;

const front = (variables: string, more = "") => ({
  "course.md": `---\nid: mau\ntitle: Mẫu\nvariables:\n${variables.replace(/^(?=.)/gm, "  ")}\n${more}---\n\nChào.\n`,
});
const lesson = (text: string, title = "Đám mây") => ({
  "01-dam-may.md": `---\ntitle: ${title}\noutcomes:\n  luu: Lưu\n---\n\n${text}\n`,
});

async function checked(files: Files) {
  const root = await courseFolder({ "01-dam-may.quiz.md": null as never, ...files });
  const { understood, diagnostics, sourceOf } = await check(root, []);
  return {
    course: understood?.course as Course,
    diagnostics,
    places: placesOf(diagnostics, sourceOf, root),
  };
}

function placesOf(
  diagnostics: readonly Diagnostic[],
  sourceOf: (file: string) => string | undefined,
  root: string,
) {
  const { diagnostics: listed } = JSON.parse(formatJson(diagnostics, "vi", sourceOf)) as {
    diagnostics: {
      code: string;
      file: string;
      range: { start: { line: number; column: number } };
    }[];
  };
  return listed.map(
    ({ code, file, range: { start } }) =>
      `${code} ${file.slice(root.length + 1)}:${start.line}:${start.column}`,
  );
}

describe("a variable stands for what course.md says of it,", () => {
  const hotline = front('duong-day: 1900 0000\nten: "Tổ *công nghệ* <số>"\nqr: media/mã qr.png');

  test.each([
    ["in text", "Gọi {{duong-day}} hoặc {{ duong-day }}.", "<p>Gọi 1900 0000 hoặc 1900 0000.</p>"],
    ["as text, not as Markdown", "Của {{ten}}", "<p>Của Tổ *công nghệ* &#x3C;số></p>"],
    ["in bold", "**{{duong-day}}**", "<p><strong>1900 0000</strong></p>"],
    [
      "in what is dialled, without its blanks",
      "[Gọi](tel:{{duong-day}})",
      '<p><a href="tel:19000000" target="_blank" rel="noopener">Gọi</a></p>',
    ],
    [
      "in an address",
      "[Xem](https://vi.wikipedia.org/wiki/{{duong-day}})",
      '<p><a href="https://vi.wikipedia.org/wiki/1900%200000" target="_blank" rel="noopener">Xem</a></p>',
    ],
    ["in HTML, escaped", "<kbd>{{ten}}</kbd>", "<p><kbd>Tổ *công nghệ* &#x3C;số></kbd></p>"],
    [
      "in a definition",
      ':term[Tổ]{def="Là {{duong-day}}"}',
      '<p><dfn class="term" title="Là 1900 0000">Tổ</dfn></p>',
    ],
    ["but not in code", "`{{duong-day}}`", "<p><code>{{duong-day}}</code></p>"],
    [
      "nor behind a backslash",
      "\\{{duong-day}} và {{duong-day}}",
      "<p>{{duong-day}} và 1900 0000</p>",
    ],
  ])("%s", async (_, text, html) => {
    const { course, diagnostics } = await checked({
      ...hotline,
      ...lesson(text),
      "media/mã qr.png": PIXEL,
    });
    expect(diagnostics).toEqual([]);
    expect(course.modules[0]?.pages[0]?.html).toBe(html);
  });

  test("as a picture", async () => {
    const files = {
      ...hotline,
      ...lesson("![Mã QR của {{duong-day}}]({{qr}})"),
      "media/mã qr.png": PIXEL,
    };
    const { course, diagnostics } = await checked(files);
    expect(diagnostics).toEqual([]);
    expect(course.assets).toEqual(["media/mã qr.png"]);
    expect(course.modules[0]?.pages[0]?.html).toContain('alt="Mã QR của 1900 0000"');
  });

  test("as a file to take away", async () => {
    const text = '::download[Mã QR]{src="{{qr}}"}';
    const { course, diagnostics } = await checked({
      ...hotline,
      ...lesson(text),
      "media/mã qr.png": PIXEL,
    });
    expect(diagnostics).toEqual([]);
    expect(course.assets).toEqual(["media/mã qr.png"]);
  });

  test("in titles, outcomes, the certificate and all that front matter says, quoted or not", async () => {
    const { course, diagnostics } = await checked({
      ...front(
        "co-quan: UBND xã An Bình\nnam: 2026",
        "description: Khóa học của {{co-quan}}\ncertificate:\n  issuer: {{co-quan}}\n  signatory: 'Chủ tịch {{co-quan}}'\n",
      ),
      ...lesson("Mở.\n\n## Về {{co-quan}}\n\nChữ.", "{{co-quan}} năm {{nam}}"),
    });
    expect(diagnostics).toEqual([]);
    expect(course).toMatchObject({
      description: "Khóa học của UBND xã An Bình",
      certificate: { issuer: "UBND xã An Bình", signatory: "Chủ tịch UBND xã An Bình" },
      modules: [
        {
          title: "UBND xã An Bình năm 2026",
          // Whatever it is called, results of learners are kept by its id.
          pages: [{}, { id: "dam-may-ve-co-quan", title: "Về UBND xã An Bình" }],
        },
      ],
    });
  });

  test("but not behind a backslash in front matter", async () => {
    const { course, diagnostics } = await checked({
      ...front("so: 1"),
      ...lesson("Chữ.", "'Viết \\{{so}} và {{so}}'"),
    });
    expect(diagnostics).toEqual([]);
    expect(course.modules[0]?.title).toBe("Viết {{so}} và 1");
  });

  test("in questions, their answers and feedback", async () => {
    const { course, diagnostics } = await checked({
      ...front("so: 1900 0000"),
      "01-dam-may.quiz.md":
        "## Gọi {{so}} để làm gì? {outcome=luu}\n\n- [x] Gọi {{so}}\n  > Số là {{so}}.\n- [ ] Không gọi\n\n> Nhớ {{so}}.\n\n## Gọi số nào? {#so exam=no outcome=luu}\n\nGọi [[{{so}}]] nhé.\n\n> Nhớ.\n",
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(course.modules[0]?.bank).toMatchObject([
      {
        id: "goi-so-de-lam-gi",
        stem: "Gọi 1900 0000 để làm gì?",
        choices: [{ html: "Gọi 1900 0000", feedback: "Số là 1900 0000." }, {}],
      },
      { blanks: [{ answers: ["1900 0000"] }] },
    ]);
  });

  test("in the glossary", async () => {
    const { course, diagnostics } = await checked({
      ...front("so: 1900 0000", "glossary: tu-ngu.yml\n"),
      ...lesson(":term[tổng đài]"),
      "tu-ngu.yml": "Tổng đài: Nơi gọi {{so}}\n",
    });
    expect(diagnostics).toEqual([]);
    expect(course.glossary).toEqual([{ term: "Tổng đài", definition: "Nơi gọi 1900 0000" }]);
  });

  test("a number as it was written, and a value that refers to one before it", async () => {
    const { course, diagnostics } = await checked({
      ...front("so: 0905123456\nlien-he: Gọi {{so}}"),
      ...lesson("{{so}}. {{lien-he}}."),
    });
    expect(diagnostics).toEqual([]);
    expect(course.modules[0]?.pages[0]?.html).toBe("<p>0905123456. Gọi 0905123456.</p>");
  });
});

describe("a variable that the course has not is an error at its place:", () => {
  test.each<[string, Files, string]>([
    ["in text", lesson("Gọi số {{duong-dai}} nhé."), "HV2411 01-dam-may.md:7:8"],
    ["the second in a line", lesson("{{duong-day}} {{so}}"), "HV2411 01-dam-may.md:7:15"],
    ["in a title", lesson("Chữ.", "Gọi {{so}}"), "HV2411 01-dam-may.md:2:12"],
    ["in an address", lesson("[Gọi](tel:{{so}})"), "HV2411 01-dam-may.md:7:11"],
    [
      "with a name of letters that names have not",
      lesson("{{Đường dây}}"),
      "HV2411 01-dam-may.md:7:1",
    ],
  ])("%s", async (_, files, place) => {
    expect((await checked({ ...front("duong-day: 1900"), ...files })).places).toEqual([place]);
  });

  test("the name that was meant is suggested", async () => {
    const { diagnostics } = await checked({
      ...front("duong-day: 1900"),
      ...lesson("{{Đường dây}} {{duong-dai}}"),
    });
    expect(diagnostics).toMatchObject([
      { args: { suggestion: "duong-day" } },
      { args: { suggestion: "duong-day" } },
    ]);
  });

  test("but not where course.md could not be read", async () => {
    const { diagnostics } = await checked({
      "course.md": "---\nid: mau\ntitle: Mẫu\nvariabels:\n  so: 1\n---\n",
      ...lesson("{{so}}"),
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["HV1007"]);
  });
});

describe("what an organiser has still to fill in is listed,", () => {
  test("each thing once, with all its places", async () => {
    const { diagnostics, places } = await checked({
      ...front("so: [điền: số điện thoại]", "publisher: [điền: tên cơ quan]\n"),
      ...lesson(
        "Gọi {{so}}. Hỏi [Điền: tên cán bộ].\n\n## Trang\n\nHỏi [Điền: tên cán bộ], [fill in: room] và [điền].",
      ),
    });
    expect(places).toEqual([
      "HV2410 01-dam-may.md:7:17",
      "HV2410 01-dam-may.md:11:25",
      "HV2410 01-dam-may.md:11:44",
      "HV2410 course.md:5:7",
      "HV2410 course.md:6:12",
    ]);
    expect(diagnostics[0]).toMatchObject({
      severity: "warning",
      args: { text: "[Điền: tên cán bộ]", count: 2 },
      related: [{ role: "alsoHere", place: { start: { line: 11, column: 5 } } }],
    });
  });

  test("also without a colon, where each that says nothing is one by itself", async () => {
    const { diagnostics } = await checked({
      ...front("so: 1", "publisher: [điền tên cơ quan, tỉnh]\n"),
      ...lesson("Mở lúc [điền giờ, ngày]. Đóng lúc [điền]. Nộp ở [điền]."),
    });
    expect(diagnostics.map(({ args }) => args)).toEqual([
      { text: "[điền giờ, ngày]", count: 1 },
      { text: "[điền]", count: 1 },
      { text: "[điền]", count: 1 },
      { text: "[điền tên cơ quan, tỉnh]", count: 1 },
    ]);
  });

  test("and stands where a picture, a link or a file is to be", async () => {
    const { course, diagnostics } = await checked({
      ...front("qr: [điền: tệp mã QR]\nso: [điền: số]"),
      ...lesson(
        '![Mã QR]({{qr}})\n\n[Gọi cho **tổ**](tel:{{so}})\n\n::download[Tệp]{src="{{qr}}"}',
      ),
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["HV2410", "HV2410"]);
    // Told where it was written, not also where it is used: there is nothing to mend.
    expect(diagnostics.flatMap(({ related = [] }) => related)).toEqual([]);
    expect(course.modules[0]?.pages[0]?.html).toBe(
      "<p>[điền: tệp mã QR]</p>\n<p>Gọi cho <strong>tổ</strong></p>\n<p>[điền: tệp mã QR]</p>",
    );
  });

  test("in the place of any value of course.md", async () => {
    const { course, places } = await checked({
      "course.md":
        "---\nid: mau\ntitle: Mẫu\npassing: [điền: mức đạt]\niri: '[điền: địa chỉ]'\ntheme:\n  logo: [điền: hình]\n  primary: [điền: màu #]\n---\n\nChào.\n",
      ...lesson("Chữ."),
    });
    expect(places).toEqual(
      [4, 5, 7, 8].map((line) => expect.stringMatching(`^HV2410 course.md:${line}:`)),
    );
    expect(course.theme).toEqual({});
  });

  test("in a drawing, where learners see it", async () => {
    const svg = (inner: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n${inner}\n</svg>\n`;
    const { diagnostics, places } = await checked({
      ...front("so: 1", "certificate:\n  template: media/mau.svg\n"),
      ...lesson("![Mẫu](media/hinh.svg)"),
      "media/mau.svg": svg(
        '<text data-field="learner">Tên</text>\n<text>[điền: tên cơ quan]</text>\n<text>[điền: tên cơ quan]</text>',
      ),
      "media/hinh.svg": svg("<!-- [điền: gì] --><text>Đủ</text>"),
    });
    expect(places).toEqual(["HV2410 media/mau.svg:3:7"]);
    expect(diagnostics[0]?.args).toEqual({ text: "[điền: tên cơ quan]", count: 2 });
  });

  test("in questions and in the glossary", async () => {
    const { places } = await checked({
      ...front("so: 1", "glossary: tu-ngu.yml\nexam:\n  questions: 1\n"),
      ...lesson(":term[tổng đài]"),
      "tu-ngu.yml": "Tổng đài: Nơi [điền: gì]\n",
      "01-dam-may.quiz.md":
        "## Gọi ai? {#ai outcome=luu}\n\n- [x] [điền: tên]\n- [ ] Không ai\n\n> Vì.\n",
    });
    expect(places).toEqual(["HV2410 01-dam-may.quiz.md:3:7", "HV2410 tu-ngu.yml:1:1"]);
  });

  test.each([
    "`[điền: số]`",
    "[điền vào chỗ trống](https://example.vn)",
    "Hãy điền: tên, tuổi.",
    "[điền từ] thích hợp",
    "[Điền vào chỗ trống] Thủ đô là ____.",
    "[fill in the blanks]",
  ])("but not %s", async (text) => {
    expect((await checked({ ...front("so: 1"), ...lesson(text) })).places).toEqual([]);
  });
});
