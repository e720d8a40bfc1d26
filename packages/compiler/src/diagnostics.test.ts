import { readFileSync } from "node:fs";
import { mkdir, symlink, truncate } from "node:fs/promises";
import { dirname, extname, join, relative } from "node:path";
import { type Code, formatJson, severities } from "@hocvu/diagnostics";
import { describe, expect, test } from "vitest";
import { courseFolder, soundCourse } from "../test/course-folder.ts";
import { recordings } from "../test/files-of-each-kind.ts";
import { slips } from "../test/slips/index.ts";
import { structureFor, targetsFor } from "../test/targets-for.ts";
import { check } from "./check.ts";
import { compile } from "./compile.ts";

const course = soundCourse["course.md"] as string;
const lesson = soundCourse["01-dam-may.md"] as string;
const bank = soundCourse["01-dam-may.quiz.md"] as string;

type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** What `compile` says of a course, as `code file:line:column`, columns as a reader counts them. */
async function found(root: string, code = "", targets = targetsFor(code)): Promise<string[]> {
  // A contest is built to practise with, where that it is none else is not what is looked for.
  const contest = code === "HV2464" ? ("practice" as const) : ("none" as const);
  const options = { structure: structureFor(code), contest };
  const { diagnostics, sourceOf } = await compile(root, targets, options);
  const { diagnostics: list } = JSON.parse(formatJson(diagnostics, "vi", sourceOf)) as {
    diagnostics: {
      code: string;
      file?: string;
      range?: { start: { line: number; column: number } };
    }[];
  };
  return list.map(({ code, file, range }) =>
    file && range
      ? `${code} ${relative(root, file)}:${range.start.line}:${range.start.column}`
      : code,
  );
}

const page = (body: string): Files => ({ "01-dam-may.md": `${lesson}\n${body}\n` });
const question = (body: string): Files => ({ "01-dam-may.quiz.md": `${bank}\n${body}\n` });
/** The same file twice: its name in composed and in decomposed letters. */
const twins = (path: string, content: string): Files => ({
  [path.normalize("NFC")]: content,
  [path.normalize("NFD")]: content,
});
/** A question in a lesson, and films for it to stand beneath. */
const asked = (at: string, id = "tep") =>
  `:::check${at}\n### Tệp ở đâu? {#${id}}\n\n- [x] Trên máy chủ\n- [ ] Trong màn hình\n\n> Vì thế.\n:::`;
const shown = "::video[Phim]{src=phim.mp4 transcript=loi.txt}";
const elsewhere = '::embed[Phim]{src="https://www.youtube.com/watch?v=abcdefghijk"}';
const minute: Files = { "phim.mp4": recordings.minute, "loi.txt": "Chào bà con.\n" };
/** A page's voice, and when it says what. */
const riff = "RIFF0000WAVEfmt";
const spoken = (path: string) => `::audio[Nghe]{src=${path} voice=yes}`;
const cue = (from: string, to: string, said = "Là máy chủ ở xa.") =>
  `${from}.000 --> ${to}.000\n${said}`;
const voice = (cues: string, path = "noi.wav"): Files => ({
  ...page(spoken(path)),
  [path]: path.endsWith("wav") ? riff : recordings.minute,
  "noi.vtt": `WEBVTT\n\n${cues}\n`,
});
/** Cues as SRT has them, which become no other text before they are spoken of. */
const subtitled = (times: string): Files => ({
  ...page("::audio[Nghe]{src=noi.wav cues=noi.srt}"),
  "noi.wav": riff,
  "noi.srt": `1\n${times}\nLà máy chủ ở xa.\n`,
});
const soundOf = (name: string): Files => ({
  [`noi${extname(name)}`]: readFileSync(new URL(`../test/sounds/${name}`, import.meta.url)),
});
const oneMore = page("## Ở xa {#xa}\n\nRất xa.");
const front = (line: string): Files => ({ "course.md": course.replace("passing: 50%", line) });

/** A course with this glossary and this text, which marks terms. */
const glossary = (terms: string, body: string, path = "tu-ngu.yml"): Files => ({
  ...front(`passing: 50%\nglossary: ${path}`),
  ...page(body),
  [path]: terms,
});
const term = ":term[đám mây]";
const defined = "đám mây: Kho chứa trên mạng";

const exam = (lines: string): Files => ({
  "course.md": course.replace("questions: 2", `questions: 2\n  ${lines}`),
});
/** A contest with these rules, and an exam, none if it is empty. */
const contest = (rules: string, exam = "questions: 2"): Files => {
  const closes = rules.startsWith("closes") ? "" : "  closes: 2026-12-20 17:00\n";
  const notice = "  notice: { controller: Mẫu, purpose: Thi, retention: Một năm }\n";
  const written = `${closes}${rules ? `  ${rules}\n` : ""}${notice}`;
  const without = course.replace(/exam:\n(?: .*\n)+/, "");
  const sat = exam ? `exam:\n  ${exam}\n` : "";
  return {
    "course.md": without.replace(
      "passing: 50%\n",
      `passing: 50%\n${sat}contest:\n  opens: 2026-12-01 08:00\n${written}`,
    ),
  };
};
/** Practice in which every question of the bank may be asked. */
const practice: Files = {
  "01-dam-may.md": lesson.replace("outcomes:", "quiz:\n  questions: 1\noutcomes:"),
};
/** A question that is answered in writing, in a course that practises. */
const written = (attributes: string, answer: string): Files => ({
  ...question(`## Vì sao? {#hoi outcome=luu${attributes}}\n\n${answer}\n\n> Vì thế.`),
  ...practice,
});
const sample = ":::answer\nVì máy có thể hỏng.\n:::\n\n";
const criteria = ":::rubric\n- Nói được vì sao\n:::";
const withoutExam = (line: string): Files => ({
  "course.md": course.replace("passing: 50%\nexam:\n  questions: 2", line),
});
const manyModules = (count: number): Files =>
  Object.fromEntries(
    Array.from({ length: count - 1 }, (_, n) => [
      `${n + 10}-bai-${n}.md`,
      `---\ntitle: Bài thêm ${n}\n---\n\nMở đầu.\n`,
    ]),
  );

/** Four more single-choice questions; the right one of the last two in another place if `moved`. */
/** Six questions whose right choice, the first given, stands in other places. */
function six([right = "", ...wrong]: readonly string[], asked = "gì"): string {
  return ["sáng", "trưa", "chiều", "tối", "khuya", "mai"]
    .map((when, n) => {
      const lines = wrong.map((text) => `- [ ] ${text} ${when}`);
      lines.splice(n % 3, 0, `- [x] ${right} ${when}`);
      return `## Việc ${when} là ${asked}? {#${"abcdef".charAt(n)} outcome=luu}\n\n${lines.join("\n")}\n\n> Vì thế.\n`;
    })
    .join("\n");
}

function four(choices: (n: number) => string, moved: boolean): string {
  const stems = [
    "Sáng mai làm gì trước",
    "Ai giữ mật khẩu hộ",
    "Khi nào cần ra xã",
    "Máy báo đầy bộ nhớ, xóa thứ gì",
  ];
  return stems
    .map((stem, n) => {
      const list = choices(n).split("\n");
      const lines = moved && n > 1 ? list.reverse().slice(1).concat(list.slice(0, 1)) : list;
      return `## ${stem}? {#cau-${n} outcome=luu}\n\n${lines.join("\n")}\n\n> Vì thế.\n`;
    })
    .join("\n");
}

const blueprint = (part: string): Files => ({
  "course.md": course.replace("questions: 2", `questions: 2\n  blueprint: { ${part} }`),
});
/** A second outcome, which one of the two questions asks about. */
const twoOutcomes: Files = {
  "01-dam-may.md": lesson.replace("outcomes:", "outcomes:\n  tim: Tìm lại được"),
  "01-dam-may.quiz.md": bank.replace("outcome=luu", "outcome=luu,tim"),
};

/** Nine to the power of seven words, once it is unfolded. */
const aliasBomb = ["a", "b", "c", "d", "e", "f", "g"]
  .map(
    (key, index, keys) =>
      `${key}: &${key} [${Array(9).fill(index ? `*${keys[index - 1]}` : "x")}]\n`,
  )
  .join("");

const explained = "\n\n> Vì thế.";

const cases: readonly (readonly [code: Code, files: Files, place: string])[] = [
  ["HV1003", { "02-sai.md": new Uint8Array([0xff, 0xfe, 0x41]) }, "02-sai.md:1:1"],
  ["HV1004", { "02-sai.md": "---\ntitle: a\n---\n\0" }, "02-sai.md:1:1"],
  ["HV1005", { "02-bai.md": "Chỉ có chữ." }, "02-bai.md:1:1"],
  ["HV1072", { "02-bai.md": "---\ntitle: [a\n---\n\nChữ.\n" }, "02-bai.md:2:8"],
  ["HV1006", { "02-bai.md": `---\ntitle: Bài\n${aliasBomb}---\n\nChữ.\n` }, "02-bai.md:2:1"],
  ["HV1007", front("passng: 50%"), "course.md:4:1"],
  ["HV1008", front("version: 1.0"), "course.md:4:10"],
  ["HV1009", { "02-bai.md": "---\nduration: 5m\n---\n\nChữ.\n" }, "02-bai.md:1:1"],
  [
    "HV1010",
    { "course.md": course.replace("questions: 2", "questions: 2\n  feedback: later") },
    "course.md:7:13",
  ],
  ["HV1011", { "course.md": course.replace("id: mau", "id: Khóa mẫu") }, "course.md:2:5"],
  ["HV1011", page("## Trang {#Trang_Mới}\n\nChữ."), "01-dam-may.md:13:11"],
  ["HV1012", page("![Hình](media/khong-co.svg)"), "01-dam-may.md:13:9"],
  ["HV1013", page("[Tệp](../../etc/passwd)"), "01-dam-may.md:13:7"],
  ["HV1013", page("[Tệp](/etc/passwd)"), "01-dam-may.md:13:7"],
  ["HV1013", page("![Hình](C:\\anh.png)"), "01-dam-may.md:13:9"],
  [
    "HV1014",
    { ...page("![Hình](media/Hinh.svg)"), "media/hinh.svg": "<svg/>" },
    "01-dam-may.md:13:9",
  ],
  ["HV1015", page("[Bấm](javascript:alert(1))"), "01-dam-may.md:13:7"],
  ["HV1016", page("![Hình](https://example.com/a.png)"), "01-dam-may.md:13:9"],
  ["HV1017", { "09-mo-coi.quiz.md": bank.replaceAll("{#", "{#x-") }, "09-mo-coi.quiz.md:1:1"],
  ["HV1018", front("passing: 50"), "course.md:4:10"],
  ["HV1019", front("duration: 4 giờ"), "course.md:4:11"],
  [
    "HV1021",
    { "course.md": course.replace("questions: 2", "questions: 2\n  attempts: 0") },
    "course.md:7:13",
  ],
  ["HV1022", { "01-khac.md": "---\ntitle: Khác\n---\n\nChữ.\n" }, "01-khac.md:1:1"],
  ["HV1025", { "ghi-chu.md": "Nháp." }, "ghi-chu.md:1:1"],
  ["HV1026", front("lang: tiếng Việt"), "course.md:4:7"],
  [
    "HV1028",
    {
      ...page("![Hình](media/a.svg)"),
      "media/a.svg": '<svg xmlns="http://www.w3.org/2000/svg">\n  <script>alert(1)</script></svg>',
    },
    "media/a.svg:2:3",
  ],
  [
    "HV1028",
    {
      ...page("![Hình](media/a.svg)"),
      "media/a.svg": '<svg xmlns="http://www.w3.org/2000/svg">\n  <rect onclick="a()"/></svg>',
    },
    "media/a.svg:2:3",
  ],
  [
    "HV1029",
    { ...page("![Hình](media/a.svg)"), "media/a.svg": "<svg>\n  <g></svg>" },
    "media/a.svg:2:6",
  ],
  [
    "HV1040",
    { ...page("::download[Trang mẫu]{src=media/a.html}"), "media/a.html": "<p>Chào</p>" },
    "01-dam-may.md:13:27",
  ],
  [
    "HV1040",
    { ...page('<a href="media/a.js">Tải mẫu</a>'), "media/a.js": "alert(1)" },
    "01-dam-may.md:13:1",
  ],
  [
    "HV1041",
    {
      ...page("[Hình vẽ](media/a.svg)"),
      "media/a.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    "01-dam-may.md:13:11",
  ],
  [
    "HV1030",
    { ...page("![Hình](media/a.png)"), "media/a.png": new Uint8Array(41 * 1024 * 1024) },
    "media/a.png:1:1",
  ],
  ["HV1031", { "02-dai.md": "chữ\n\n".repeat(60_000) }, "02-dai.md:1:1"],
  ["HV1032", page("a*".repeat(9_000)), "01-dam-may.md:13:1"],
  [
    "HV1033",
    page(Array.from({ length: 50 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n")),
    "01-dam-may.md:33:1",
  ],
  ["HV1033", page(`${"> ".repeat(5000)}x`), "01-dam-may.md:13:1"],
  [
    "HV1034",
    { ...page("![Hình](media/a.svg)"), "media/a.svg": "<svg/>", "media/A.svg": "<svg/>" },
    "media/a.svg:1:1",
  ],
  ["HV1034", { "01-Dam-May.md": lesson }, "01-dam-may.md:1:1"],
  [
    "HV1034",
    { ...page("![Hình](media/hình.svg)"), ...twins("media/hình.svg", "<svg/>") },
    "media/hình.svg:1:1",
  ],
  ["HV1034", twins("02-bài.md", "---\ntitle: Bài\n---\n\nChữ.\n"), "02-bài.md:1:1"],
  ["HV1035", { "01-dam-may/quiz.md": bank.replaceAll("{#", "{#x-") }, "01-dam-may/quiz.md:1:1"],
  ["HV1033", page(":::tip\n".repeat(30)), "01-dam-may.md:33:1"],
  ["HV1036", page(`Chữ.\n\n${":term[".repeat(200)}`), "01-dam-may.md:15:1"],
  ["HV1036", page("<b>".repeat(600)), "01-dam-may.md:13:1"],
  ["HV1045", page("Tìm\u000blại."), "01-dam-may.md:13:4"],
  ["HV2101", page("[Trang](#khong-co)"), "01-dam-may.md:13:9"],
  ["HV2102", page("## Nữa {#dam-may-la-gi}\n\nChữ."), "01-dam-may.md:13:9"],
  [
    "HV2103",
    question(`## Hỏi? {#mo-lai outcome=luu}\n\n- [x] A\n- [ ] B${explained}`),
    "01-dam-may.quiz.md:15:10",
  ],
  [
    "HV2104",
    { "02-bai.md": "---\ntitle: Bài\noutcomes:\n  luu: Nữa\n---\n\nChữ.\n" },
    "02-bai.md:4:8",
  ],
  ["HV2105", { "02-bai.md": "---\nid: dam-may\ntitle: Bài\n---\n\nChữ.\n" }, "02-bai.md:2:5"],
  ["HV2107", { ...page("![](media/a.svg)"), "media/a.svg": "<svg/>" }, "01-dam-may.md:13:1"],
  ["HV2108", page(":::nots\nChữ.\n:::"), "01-dam-may.md:13:4"],
  ["HV2109", page("Chữ <script>alert(1)</script> nữa."), "01-dam-may.md:13:5"],
  ["HV2109", page('<iframe src="https://example.com"></iframe>'), "01-dam-may.md:13:1"],
  ["HV2119", page('Chữ <b onclick="alert(1)">đậm</b>.'), "01-dam-may.md:13:5"],
  ["HV1015", page('<a href="javascript:alert(1)">Bấm</a>'), "01-dam-may.md:13:1"],
  ["HV1016", page('<img src="https://example.com/a.png" alt="Hình">'), "01-dam-may.md:13:1"],
  ["HV2110", page("## Trống {#trong}"), "01-dam-may.md:13:1"],
  ["HV2111", page("## Trang {#trang outcome luu}\n\nChữ."), "01-dam-may.md:13:18"],
  [
    "HV2112",
    question(`## Hỏi? {#hoi outcom=luu}\n\n- [x] A\n- [ ] B${explained}`),
    "01-dam-may.quiz.md:15:15",
  ],
  [
    "HV2113",
    question(`## Hỏi? {#hoi outcome=luu difficulty=dễ}\n\n- [x] A\n- [ ] B${explained}`),
    "01-dam-may.quiz.md:15:27",
  ],
  ["HV2112", page("::audio[Nghe]{src=https://hoc.example/a.mp3 voice=yes}"), "01-dam-may.md:13:1"],
  [
    "HV2113",
    { ...page("::audio[Nghe]{src=noi.wav voice=có}"), "noi.wav": riff },
    "01-dam-may.md:13:3",
  ],
  [
    "HV2114",
    question(`## Hỏi? {#hoi outcome=luu points=0}\n\n- [x] A\n- [ ] B${explained}`),
    "01-dam-may.quiz.md:15:27",
  ],
  ["HV2115", page("# Trang {#trang}\n\nChữ."), "01-dam-may.md:13:1"],
  ["HV2116", page("::download[Mẫu]"), "01-dam-may.md:13:1"],
  ["HV2117", page(":::tip[Mẹo]\n:::"), "01-dam-may.md:13:1"],
  ["HV2117", page(":::quote[Bác Sáu]\n:::"), "01-dam-may.md:13:1"],
  ["HV2117", page(":::reveal[Xem]\n:::"), "01-dam-may.md:13:1"],
  ["HV2117", page("::::cards\n:::card[Mặt trước]\n:::\n::::"), "01-dam-may.md:14:1"],
  ["HV2117", page("::::columns\n:::column\n:::\n::::"), "01-dam-may.md:14:1"],
  ["HV2117", page("::::tabs\n:::tab[Android]\n:::\n::::"), "01-dam-may.md:14:1"],
  ["HV2118", page("##\n\nChữ."), "01-dam-may.md:13:1"],
  ["HV2120", page("Tính $\\frac{1$ đi."), "01-dam-may.md:13:6"],
  ["HV2121", page(":::tip\nChữ.\n:::\n\n:::"), "01-dam-may.md:17:1"],
  ["HV2122", page("::::tabs\nChữ.\n::::"), "01-dam-may.md:13:1"],
  ["HV2123", page(":::tab[Android]\nChữ.\n:::"), "01-dam-may.md:13:1"],
  ["HV2124", page(":::tip\nChữ."), "01-dam-may.md:13:4"],
  ["HV2124", page(":::tip\nChữ.\n\n## Trang\n\n[Trang](#dam-may-trang)"), "01-dam-may.md:13:4"],
  [
    "HV2124",
    question(`## Hỏi? {#hoi outcome=luu}\n\n:::hint\nGợi ý.\n\n- [x] A\n- [ ] B${explained}`),
    "01-dam-may.quiz.md:17:4",
  ],
  [
    "HV2124",
    page("::::tabs\n:::tab[A]\nMột.\n\n:::tab[B]\nHai.\n:::\n::::\n\nSau."),
    "01-dam-may.md:14:4",
  ],
  [
    "HV2124",
    page("::::tabs\n:::tab[A]\nMột.\n:::\n\n:::tab[B]\nHai.\n::::\n\nSau."),
    "01-dam-may.md:18:4",
  ],
  ["HV2124", page(":::tip\nMột.\n\n:::note\nHai.\n:::\n\nSau."), "01-dam-may.md:13:4"],
  ["HV2125", page(":::tip\nMột.\n\n:::note\nHai.\n:::\n\nSau.\n:::"), "01-dam-may.md:13:4"],
  [
    "HV2125",
    page(":::tabs\n:::tab[A]\nMột.\n:::\n\n:::tab[B]\nHai.\n:::\n:::"),
    "01-dam-may.md:13:4",
  ],
  [
    "HV2125",
    page(":::steps\n1. Một\n   :::tip\n   Chữ.\n   :::\n2. Hai\n:::"),
    "01-dam-may.md:13:4",
  ],
  [
    "HV2125",
    page(":::check\n### Hỏi?\n\n:::hint\nGợi ý.\n:::\n\n- [x] A\n- [ ] B\n:::"),
    "01-dam-may.md:13:4",
  ],
  ["HV2126", page("::: tip Mẹo\nChữ.\n:::"), "01-dam-may.md:13:1"],
  ["HV2126", page("Chữ.\n:::tip Mẹo\n\nNữa.\n\n:::"), "01-dam-may.md:14:1"],
  ["HV2126", page("- Một\n- Hai\n  :::tip[Mẹo\n\n  Chữ.\n  :::"), "01-dam-may.md:15:3"],
  ["HV2126", page("::download[Mẫu] {src=media/a.pdf}"), "01-dam-may.md:13:1"],
  ["HV2121", page("Chữ.\n:::"), "01-dam-may.md:14:1"],
  ["HV2121", page("- Một\n- Hai\n:::"), "01-dam-may.md:15:1"],
  ["HV2121", page("> Chữ.\n> :::"), "01-dam-may.md:14:3"],
  ["HV2121", page("| A | B |\n| - | - |\n| 1 | 2 |\n:::"), "01-dam-may.md:16:1"],
  [
    "HV2108",
    {
      ...page("::audio[Nghe]{src=media/a.mp3 transcript=media/a.md}"),
      "media/a.mp3": recordings.mp3,
      "media/a.md": "Chữ.\n\n:::nots\nChữ.\n:::\n",
    },
    "media/a.md:3:4",
  ],
  [
    "HV2113",
    {
      ...page("::audio[Nghe]{src=media/a.mp3 transcript=media/a.vtt}"),
      "media/a.mp3": recordings.mp3,
      "media/a.vtt": "WEBVTT",
    },
    "01-dam-may.md:13:1",
  ],
  ["HV2116", page("Từ :term[đám mây] này."), "01-dam-may.md:13:4"],
  ["HV2141", glossary(`${defined}\nhạt: nghĩa\nĐÁM  mây: x\n`, term), "tu-ngu.yml:3:1"],
  ["HV2141", glossary(`${defined}\n${defined}\n`, term), "tu-ngu.yml:2:1"],
  ["HV2141", glossary(`${defined}\n"${"đám mây".normalize("NFD")}": x`, term), "tu-ngu.yml:2:1"],
  ["HV2142", glossary(defined, `Lên ${term}, :term[đám may].`), "01-dam-may.md:13:21"],
  ["HV2142", glossary(defined, ":term[trợ lý ảo]", "../tu-ngu.yml"), "01-dam-may.md:13:1"],
  [
    "HV2142",
    {
      ...glossary("", ""),
      ...question("## :term[A]? {#hoi outcome=luu}\n\n- [x] A\n- [ ] B\n\n> Vì thế."),
    },
    "01-dam-may.quiz.md:15:4",
  ],
  ["HV2143", glossary(defined, ':term[Đám mây]{def="máy ở xa"}'), "01-dam-may.md:13:1"],
  ["HV2144", glossary(defined, "Chữ."), "course.md:5:11"],
  ["HV1073", glossary(`${defined}\nOTP: mã: số`, term), "tu-ngu.yml:2:8"],
  ["HV1006", glossary(`${defined}\n[OTP]: Mã`, term), "tu-ngu.yml:2:1"],
  ["HV1006", front("keywords: [{ [a]: b }]"), "course.md:4:14"],
  ["HV1008", glossary(`${defined}\nOTP: 6`, `${term} :term[OTP]`), "tu-ngu.yml:2:6"],
  ["HV1008", glossary(`${defined}\nOTP: " "`, term), "tu-ngu.yml:2:6"],
  ["HV1008", glossary("- đám mây", term), "tu-ngu.yml:1:1"],
  ["HV1003", { ...glossary("", term), "tu-ngu.yml": new Uint8Array([0xff]) }, "tu-ngu.yml:1:1"],
  ["HV1031", glossary(`# ${"chữ ".repeat(2 ** 15)}`, term, "../g.yml"), "../g.yml:1:1"],
  ["HV1012", { ...glossary("", term), "tu-ngu.yml": null }, "course.md:5:11"],
  [
    "HV1014",
    { ...glossary(defined, term), "tu-ngu.yml": null, "Tu-ngu.yml": defined },
    "course.md:5:11",
  ],
  [
    "HV1014",
    { ...glossary(defined, term, "../g.yml"), "../g.yml": null, "../G.yml": defined },
    "course.md:5:11",
  ],
  ["HV1038", { ...glossary(defined, term, "../g.yml"), "../g.yml": null }, "course.md:5:11"],
  ...[
    "../../g.yml",
    "../a/g.yml",
    "a/../../g.yml",
    "/g.yml",
    "C:\\g.yml",
    "https://example.com/g.yml",
    "../.g.yml",
    "../g.md",
    "..",
  ].map((path): (typeof cases)[number] => [
    "HV1037",
    { ...front(`passing: 50%\nglossary: ${path}`), ...page(term) },
    "course.md:5:11",
  ]),
  ["HV2127", page("##Trang mới\n\nChữ."), "01-dam-may.md:13:1"],
  ["HV2127", question("##Hỏi? {#hoi outcome=luu}\n\n- [x] A\n- [ ] B"), "01-dam-may.quiz.md:15:1"],
  ["HV2131", page(":::hint\nGợi ý.\n:::"), "01-dam-may.md:13:1"],
  [
    "HV2131",
    question(`## Hỏi? {#hoi outcome=luu}\n\n:::check\nChữ.\n:::\n\n- [x] A\n- [ ] B${explained}`),
    "01-dam-may.quiz.md:17:1",
  ],
  [
    "HV2131",
    { "course.md": `${course}\n:::check\n### Hỏi?\n\n- [x] A\n- [ ] B\n:::\n` },
    "course.md:11:1",
  ],
  ["HV2465", page(asked("{at=80s}")), "01-dam-may.md:13:10"],
  ["HV2466", page(asked("{at=1:20}")), "01-dam-may.md:13:10"],
  ["HV2467", page(`${elsewhere}\n\n${asked("{at=1:20}")}`), "01-dam-may.md:15:10"],
  [
    "HV2468",
    {
      ...page(`${shown}\n\n${asked("{at=0:20}")}\n\n${asked("{at=0:10}", "nua")}`),
      ...minute,
    },
    "01-dam-may.md:24:10",
  ],
  ["HV2469", { ...page(`${shown}\n\n${asked("{at=1:01}")}`), ...minute }, "01-dam-may.md:15:10"],
  ["HV2132", page(":::check\nHỏi?\n\n- [x] A\n- [ ] B\n:::"), "01-dam-may.md:13:1"],
  ["HV2132", page(":::check\n### Hỏi?\n\n- [x] A\n- [ ] B\n\n### Nữa?\n:::"), "01-dam-may.md:19:1"],
  [
    "HV2103",
    page(":::check\n### Hỏi? {#mo-lai}\n\n- [x] A\n- [ ] B\n:::"),
    "01-dam-may.quiz.md:1:40",
  ],
  ["HV2201", question("## Hỏi? {#hoi outcome=luu}\n\nChữ thôi."), "01-dam-may.quiz.md:15:1"],
  [
    "HV2202",
    question(`## Hỏi? {#hoi outcome=luu}\n\n- [ ] A\n- [ ] B${explained}`),
    "01-dam-may.quiz.md:15:1",
  ],
  [
    "HV2203",
    question(`## Hỏi? {#hoi outcome=luu type=single}\n\n- [x] A\n- [x] B${explained}`),
    "01-dam-may.quiz.md:15:1",
  ],
  [
    "HV2204",
    question(`## Hỏi? {#hoi outcome=luu}\n\n- [x] A${explained}`),
    "01-dam-may.quiz.md:15:1",
  ],
  [
    "HV2205",
    question(`## Hỏi? {#hoi outcome=luu}\n\n- [x] A\n- [ ] B\n- [ ] a${explained}`),
    "01-dam-may.quiz.md:19:7",
  ],
  [
    "HV2206",
    question(
      `## Hỏi? {#hoi outcome=luu}\n\n- [x] ý 0\n${Array.from({ length: 36 }, (_, n) => `- [ ] ý ${n + 1}`).join("\n")}${explained}`,
    ),
    "01-dam-may.quiz.md:15:1",
  ],
  [
    "HV2207",
    question(`## Hỏi? {#hoi outcome=luuu}\n\n- [x] A\n- [ ] B${explained}`),
    "01-dam-may.quiz.md:15:15",
  ],
  [
    "HV2208",
    { "01-dam-may.md": lesson.replace("---\n\nMở", "  tim: Tìm lại được\n---\n\nMở") },
    "01-dam-may.md:5:8",
  ],
  ["HV2209", question(`## Hỏi? {#hoi}\n\n- [x] A\n- [ ] B${explained}`), "01-dam-may.quiz.md:15:1"],
  [
    "HV2210",
    question(`## Hỏi? {outcome=luu}\n\n- [x] A\n- [ ] B${explained}`),
    "01-dam-may.quiz.md:15:1",
  ],
  [
    "HV2211",
    question(`## Hỏi? {#hoi outcome=luu type=essay}\n\n- [x] A\n- [ ] B${explained}`),
    "01-dam-may.quiz.md:15:27",
  ],
  ["HV2212", { "01-dam-may.quiz.md": `Lời dẫn.\n\n${bank}` }, "01-dam-may.quiz.md:1:1"],
  ["HV2213", question("## Hỏi? {#hoi outcome=luu}\n\n- [x] A\n- [ ] B"), "01-dam-may.quiz.md:15:1"],
  [
    "HV2214",
    question(`## Hỏi? {#hoi outcome=luu type=true-false}\n\n- [x] Có\n- [ ] Không${explained}`),
    "01-dam-may.quiz.md:15:1",
  ],
  [
    "HV2215",
    question(`## Hỏi? {#hoi outcome=luu}\n\n- [x] A\n- [ ] B${explained}\n\nLạc lõng.`),
    "01-dam-may.quiz.md:22:1",
  ],
  [
    "HV2216",
    question(`## Hỏi? {#hoi outcome=luu}\n\n- [x] A\n- [ ] B\n- C${explained}`),
    "01-dam-may.quiz.md:19:3",
  ],
  ...(["[X ]", "[ x]", "[v]", "[✓]", "[x]liền"] as const).map((mark): (typeof cases)[number] => [
    "HV2217",
    question(`## Hỏi? {#hoi outcome=luu}\n\n- [ ] A\n- ${mark} B${explained}`),
    "01-dam-may.quiz.md:18:3",
  ]),
  ...(["[]", "[  ]", "[ ]liền"] as const).map((mark): (typeof cases)[number] => [
    "HV2217",
    question(`## Hỏi? {#hoi outcome=luu}\n\n- [x] A\n- ${mark} B${explained}`),
    "01-dam-may.quiz.md:18:3",
  ]),
  ["HV2217", page(":::check\n### Hỏi?\n\n- [x] A\n- [] B\n:::"), "01-dam-may.md:17:3"],
  [
    "HV2220",
    question(
      `## Ghép? {#hoi outcome=luu}\n\n| A | B |\n| - | - |\n| một | |\n| hai | ba |${explained}`,
    ),
    "01-dam-may.quiz.md:19:1",
  ],
  [
    "HV2221",
    question(
      `## Nhóm? {#hoi outcome=luu type=categorize}\n\n| A | |\n| - | - |\n| một | hai |${explained}`,
    ),
    "01-dam-may.quiz.md:17:1",
  ],
  [
    "HV2222",
    question(`## Điền {#hoi outcome=luu}\n\nLên [[ ]] nhé.${explained}`),
    "01-dam-may.quiz.md:17:5",
  ],
  [
    "HV2223",
    question(`## Số? {#hoi outcome=luu}\n\n[[=1]] hay [[=2]]${explained}`),
    "01-dam-may.quiz.md:17:12",
  ],
  [
    "HV2224",
    question(`## Số? {#hoi outcome=luu}\n\nCó [[=bốn]] ngày.${explained}`),
    "01-dam-may.quiz.md:17:4",
  ],
  [
    "HV2225",
    {
      ...question(`## Thấy sao? {#hoi outcome=luu type=likert}\n\n- [x] Khó\n- [ ] Dễ${explained}`),
      ...practice,
    },
    "01-dam-may.quiz.md:17:7",
  ],
  [
    "HV2226",
    question(`## Hỏi? {#hoi outcome=luu tones=ignore}\n\n- [x] A\n- [ ] B${explained}`),
    "01-dam-may.quiz.md:15:27",
  ],
  [
    "HV2226",
    question(`## Hỏi? {#hoi outcome=luu exact}\n\n- [x] A\n- [ ] B${explained}`),
    "01-dam-may.quiz.md:15:27",
  ],
  [
    "HV2226",
    question(`## Hỏi? {#hoi outcome=luu scoring=partial}\n\n- [x] A\n- [ ] B${explained}`),
    "01-dam-may.quiz.md:15:27",
  ],
  [
    "HV2226",
    question(`## Xếp? {#hoi outcome=luu shuffle=no}\n\n1. Một\n2. Hai${explained}`),
    "01-dam-may.quiz.md:15:27",
  ],
  ["HV2301", { "course.md": course.replace("questions: 2", "questions: 20") }, "course.md:6:14"],
  ["HV2302", { "01-dam-may.quiz.md": null }, "course.md:6:14"],
  ["HV2303", blueprint("luu: 1"), "course.md:7:14"],
  ["HV2304", blueprint("lu: 2"), "course.md:7:20"],
  ["HV2305", { ...blueprint("tim: 2"), ...twoOutcomes }, "course.md:7:21"],
  [
    "HV2306",
    { "01-dam-may.md": lesson.replace("outcomes:", "quiz:\n  questions: 3\noutcomes:") },
    "01-dam-may.md:4:14",
  ],
  ["HV2410", page("Hỏi [điền: tên cán bộ] nhé."), "01-dam-may.md:13:5"],
  ["HV2411", page("Gọi {{duong-day}}."), "01-dam-may.md:13:5"],
  ["HV2416", page("::::cards\nChữ.\n::::"), "01-dam-may.md:13:1"],
  ["HV2417", page(":::column\nChữ.\n:::"), "01-dam-may.md:13:1"],
  ["HV2418", page(":::timeline\nChữ.\n:::"), "01-dam-may.md:13:1"],
  ["HV2419", page(":::gallery\nChữ.\n:::"), "01-dam-may.md:13:1"],
  [
    "HV2420",
    {
      ...page(":::hotspots\n![Ảnh](media/a.svg)\n\n1. Ổ khóa {at=8,120}\n:::"),
      "media/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>',
    },
    "01-dam-may.md:16:1",
  ],
  ["HV2421", page("::embed[Phim]{src=https://phim.example/a}"), "01-dam-may.md:13:1"],
  [
    "HV2422",
    question(
      `## Chỗ nào? {#cho outcome=luu}\n\n- [x] Đây {at=20,20}\n- [ ] Kia {at=80,20}${explained}`,
    ),
    "01-dam-may.quiz.md:15:1",
  ],
  [
    "HV2423",
    {
      ...question(
        `## Chỗ nào? {#cho outcome=luu}\n\n![Ảnh](media/a.svg)\n\n- [x] Đây {at=20,20}\n- [ ] Kia {at=23,22}${explained}`,
      ),
      "media/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>',
    },
    "01-dam-may.quiz.md:20:7",
  ],
  [
    "HV2429",
    page(`::::check\n### Vì sao? {#hoi exam=yes}\n\n${sample}${criteria}\n::::`),
    "01-dam-may.md:14:19",
  ],
  ["HV2430", written("", criteria), "01-dam-may.quiz.md:15:1"],
  ["HV2431", written("", sample), "01-dam-may.quiz.md:15:1"],
  ["HV2432", written("", `${sample}:::rubric\nCần có:\n\n- Một ý\n:::`), "01-dam-may.quiz.md:22:1"],
  [
    "HV2433",
    written("", `${sample}:::rubric\n- Một ý {points=hai}\n:::`),
    "01-dam-may.quiz.md:22:3",
  ],
  ["HV2434", written(" exam=yes", sample + criteria), "01-dam-may.quiz.md:15:30"],
  [
    "HV2435",
    {
      ...contest(""),
      ...question(`## Vì sao? {#hoi outcome=luu exam=yes}\n\n${sample}${criteria}\n\n> Vì thế.`),
    },
    "01-dam-may.quiz.md:15:30",
  ],
  ["HV2436", written(" enough=2", sample + criteria), "01-dam-may.quiz.md:15:30"],
  ["HV2441", question(six(["Hỏi lại", "Chuyển", "Nhắn rằng bận"])), "01-dam-may.quiz.md:15:1"],
  ["HV2442", question(six(["Gọi bạn", "Mọi", "Luôn luôn chuyển"])), "01-dam-may.quiz.md:15:1"],
  ["HV2443", question(six(["Gọi bạn", "Vì", "Chuyển cho nhanh"])), "01-dam-may.quiz.md:15:1"],
  ["HV2444", question(six(["Gọi rồi", "Gọi", "Chuyển số tiền"])), "01-dam-may.quiz.md:15:1"],
  ["HV2445", question(six(["Gọi", "Chuyển", "Nhắn rằng bận"])), "01-dam-may.quiz.md:15:1"],
  [
    "HV2446",
    question(four((n) => `- [x] Một ${n}\n- [x] Hai ${n}\n- [ ] Ba ${n}`, false)),
    "01-dam-may.quiz.md:15:1",
  ],
  [
    "HV2447",
    question(
      `## Mã gì? {#ma outcome=luu}\n\n- [x] Xác nhận chính mình đang giao dịch\n- [ ] Quà của ngân hàng, có ghi tên người nhận${explained}\n\n## Mã xác nhận chính mình đang giao dịch thì ai biết? {#ai outcome=luu}\n\n- [x] Tôi\n- [ ] Ông${explained}`,
    ),
    "01-dam-may.quiz.md:15:1",
  ],
  [
    "HV2448",
    question(six(["Làm gì trước", "Chuyển", "Nhắn rằng bận luôn đó"])),
    "01-dam-may.quiz.md:15:1",
  ],
  [
    "HV2449",
    question(six(["Tới trụ sở", "Chuyển", "Nhắn rằng bận luôn"])),
    "01-dam-may.quiz.md:15:1",
  ],
  ["HV1116", { "theme.css": ":root { --primry: #7a1f3d; }\n" }, "theme.css:1:9"],
  ["HV1117", { "theme.css": ":root { --ink: black; }\n" }, "theme.css:1:16"],
  ["HV1118", { "theme.css": ":root { --measure: 90rem; }\n" }, "theme.css:1:20"],
  ["HV1119", { "theme.css": "@import 'a.css';\n" }, "theme.css:1:1"],
  ["HV1120", { "theme.css": ":root { --soft: #999; }\n" }, "theme.css:1:9"],
  ["HV1121", { "theme.css": ":root { --ink #000; }\n" }, "theme.css:1:9"],
  ["HV1122", { "style.css": ":root { --ink: #000; }\n" }, "style.css:1:1"],
  ["HV1123", { "theme.css": ":root { --ink: #000; --ink: #111; }\n" }, "theme.css:1:22"],
  ["HV2450", question(six(["Tôi", "Bạn tôi", "Ông"], "năm nào")), "01-dam-may.quiz.md:15:1"],
  [
    "HV2451",
    { ...front("passing: 50%\nsettings: ../../x.yml"), ...page("Chữ.") },
    "course.md:5:11",
  ],
  [
    "HV2452",
    {
      ...front("passing: 50%\nsettings: x.yml\nvariables:\n  so: 1"),
      ...page("Số {{so}}."),
      "x.yml": "so: 2\n",
    },
    "course.md:7:7",
  ],
  ["HV2453", contest("", ""), "course.md:6:3"],
  ["HV2454", contest("closes: 2026-11-30 08:00"), "course.md:9:11"],
  ["HV2455", contest("", "questions: 2\n  feedback: end"), "course.md:7:13"],
  ["HV2456", exam("feedback: after-close"), "course.md:7:13"],
  ["HV2457", contest("ties: [time, guess]"), "course.md:10:9"],
  ["HV2458", contest("units: { fact: xa }"), "course.md:10:18"],
  ["HV2459", contest(""), "course.md:8:3"],
  ["HV2460", contest("closes: 2026-02-30 08:00"), "course.md:9:11"],
  ["HV1124", voice("Chào bà con."), "01-dam-may.md:13:1"],
  ["HV1125", voice(cue("00:03", "00:02")), "noi.vtt:3:1"],
  ["HV1125", subtitled("00:00:03,000 --> 00:00:02,000"), "noi.srt:2:1"],
  ["HV1126", voice(cue("00:01", "01:02"), "noi.m4a"), "noi.vtt:3:1"],
  ["HV1127", voice(cue("00:01", "00:02"), "noi.m4a"), "noi.vtt:3:1"],
  // A second and a half each.
  ...["vorbis.ogg", "opus.opus", "aac.aac", "flac.flac"].map((name): (typeof cases)[number] => [
    "HV1126",
    { ...voice(cue("00:01", "00:09"), `noi${extname(name)}`), ...soundOf(name) },
    "noi.vtt:3:1",
  ]),
  [
    "HV2437",
    voice(`${cue("00:01", "00:02")}\n\n${cue("00:02", "00:03", "Hẹn gặp lại nhé.")}`),
    "noi.vtt:6:1",
  ],
  ["HV2438", voice(cue("00:01", "00:02", "Hẹn gặp lại nhé.")), "noi.vtt:3:1"],
  [
    "HV2439",
    { ...page(`${spoken("a.wav")}\n\n${spoken("b.wav")}`), "a.wav": riff, "b.wav": riff },
    "01-dam-may.md:15:1",
  ],
  [
    "HV2440",
    { ...oneMore, "media/loi-doc/dam-may.wav": riff, "media/loi-doc/xa.wav": riff },
    "01-dam-may.md:9:20",
  ],
  ["HV2461", { "media/loi-doc/x.wav": "RIFF0000WAVEfmt" }, "media/loi-doc/x.wav:1:1"],
  ["HV2462", blueprint("luu: { easy: 2 }"), "course.md:7:29"],
  ["HV2463", { ...blueprint("luu: 1, tim: 1"), ...twoOutcomes }, "course.md:7:29"],
  [
    "HV2464",
    {
      ...contest("", "questions: 1\n  blueprint: { luu: 1 }"),
      "01-dam-may.quiz.md": bank.replace("outcome=luu", "outcome=luu difficulty=hard"),
    },
    "course.md:7:21",
  ],
  [
    "HV2501",
    question(four((n) => `- [ ] Ngắn\n- [x] Phương án đúng dài hơn hẳn\n- [ ] Vừa ${n}`, true)),
    "01-dam-may.quiz.md:1:1",
  ],
  [
    "HV2502",
    question(four((n) => `- [ ] Phương án dài hơn hẳn\n- [x] Vừa ${n}\n- [ ] Ngắn`, false)),
    "01-dam-may.quiz.md:1:1",
  ],
  [
    "HV2503",
    question(`## Hỏi? {#hoi outcome=luu}\n\n- [ ] A\n- [ ] B\n- [x] Tất cả các ý trên${explained}`),
    "01-dam-may.quiz.md:19:7",
  ],
  [
    "HV2504",
    question(`## Việc nào không nên làm? {#hoi outcome=luu}\n\n- [x] A\n- [ ] B${explained}`),
    "01-dam-may.quiz.md:15:1",
  ],
  [
    "HV2505",
    question(`## Hỏi? {#hoi outcome=luu}\n\n- [x] Hỏi cán bộ xã\n- [ ] Hỏi cán bộ xa.${explained}`),
    "01-dam-may.quiz.md:18:7",
  ],
  [
    "HV2506",
    question(
      `## Lưu ở đâu thì mở được từ máy khác? {#hoi outcome=luu}\n\n- [x] A\n- [ ] B${explained}`,
    ),
    "01-dam-may.quiz.md:15:1",
  ],
  ["HV2508", page("từ ".repeat(601)), "01-dam-may.md:9:20"],
  ["HV2509", page("#### Nhảy cấp\n\nChữ."), "01-dam-may.md:13:1"],
  ["HV2510", page("[Bấm vào đây](#dam-may-la-gi)"), "01-dam-may.md:13:1"],
  [
    "HV2507",
    { ...page("::video[Xem]{src=media/a.mp4}"), "media/a.mp4": recordings.mp4 },
    "01-dam-may.md:13:1",
  ],
  ["HV3001", { "course.md": course.replace("Khóa học mẫu", "Dài ".repeat(60)) }, "course.md:3:8"],
  ["HV3003", {}, "course.md:2:5"],
  ["HV3006", front("iri: https://example.com/khoa-hoc/mau"), "course.md:4:6"],
  ["HV3108", exam("feedback: each"), "course.md:6:3"],
  [
    "HV3108",
    {
      ...exam("attempts: 1\n  feedback: each\ncertificate:\n  template: media/mau.svg"),
      "media/mau.svg":
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text data-field="learner"/></svg>',
    },
    "course.md:10:13",
  ],
  ["HV3004", { ...withoutExam("certificate: { issuer: Đơn vị }"), ...practice }, "course.md:4:14"],
  ["HV3005", manyModules(40), "course.md:2:5"],
  ["HV3002", front(`description: ${"Dài ".repeat(300)}`), "course.md:4:14"],
];

test.each([
  ["attempts", exam("feedback: each")],
  ["feedback", exam("attempts: 1")],
  ["time", exam("attempts: 1\n  feedback: each\n  time: 30m")],
  [
    "parts",
    {
      ...exam("attempts: 1\n  feedback: each"),
      ...question(
        `## Ghép nhé? {#ghep outcome=luu}\n\n| Chỗ | Sao |\n| --- | --- |\n| Thẻ | Mất |\n| Mây | Còn |${explained}`,
      ),
    },
  ],
  [
    "points",
    {
      ...exam("attempts: 1\n  feedback: each"),
      "01-dam-may.quiz.md": bank.replace("outcome=luu", "outcome=luu points=3"),
    },
  ],
])("what Open edX does otherwise is a note: %s", async (difference, files) => {
  const { diagnostics } = await compile(await courseFolder(files), targetsFor("HV3108"));
  const notes = diagnostics.filter(({ code }) => code === "HV3108");
  expect(notes).toMatchObject([{ severity: "note", args: { differences: [difference] } }]);
});

test.each([
  ["http://example.org", 1],
  ["https://www.example.net:8080/a", 1],
  ["https://lms.example/a", 1],
  ["https://example.gov.vn/a", 0],
  ["https://myexample.com/a", 0],
  ["https://hoc.vn/example.com", 0],
  ["urn:uuid:8f0d6c3e-example.com", 0],
])("the iri %s is one for examples: %d", async (iri, times) => {
  const { diagnostics } = await compile(
    await courseFolder(front(`iri: ${iri}`)),
    targetsFor("HV3006"),
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(times === 0 ? [] : ["HV3006"]);
});

test("a range of decimals is nothing to tell, as Open edX takes a comma too", async () => {
  const files = {
    ...exam("attempts: 1\n  feedback: each"),
    ...question(`## Nửa của 5? {#nua outcome=luu}\n\nLà [[=2.4..2.6]].${explained}`),
  };
  const { diagnostics } = await compile(await courseFolder(files), targetsFor("HV3108"));
  expect(diagnostics.filter(({ code }) => code.startsWith("HV31"))).toEqual([]);
});

describe("each mistake is reported once, at its place", () => {
  test.each(cases)("%s", async (code, files, place) => {
    expect(await found(await courseFolder(files), code)).toEqual([`${code} ${place}`]);
  });

  test("HV1001: a folder without course.md", async () => {
    expect(await found(await courseFolder({ "course.md": null }))).toEqual(["HV1001"]);
  });

  test("HV1001: the hint names the file that only lacks small letters", async () => {
    const root = await courseFolder({ "course.md": null, "Course.md": course });
    const { diagnostics } = await compile(root, targetsFor(""));
    expect(diagnostics).toMatchObject([{ code: "HV1001", args: { actual: "Course.md" } }]);
  });

  test("HV1001: the hint names the courses that lie below", async () => {
    const root = await courseFolder({});
    const { diagnostics } = await compile(dirname(root), targetsFor(""));
    expect(diagnostics).toMatchObject([{ code: "HV1001", args: { courses: [root] } }]);
  });

  test("HV1002: a file is no folder", async () => {
    const root = join(await courseFolder({ "bai.docx": "x" }), "bai.docx");
    const { diagnostics } = await compile(root, targetsFor(""));
    expect(diagnostics).toMatchObject([{ code: "HV1002", args: { file: true } }]);
  });

  test("HV1002: no such folder", async () => {
    expect(await found("/nowhere/at/all")).toEqual(["HV1002"]);
  });

  test("HV1023: a link out of the folder is not followed", async () => {
    const root = await courseFolder({});
    await symlink("/etc/passwd", join(root, "02-ngoai.md"));
    expect(await found(root)).toEqual(["HV1023 02-ngoai.md:1:1"]);
  });

  test("HV1023: links that lead round in a circle, to a folder or nowhere are not followed", async () => {
    const root = await courseFolder({});
    await symlink("02-b.md", join(root, "02-a.md"));
    await symlink("02-a.md", join(root, "02-b.md"));
    await symlink(".", join(root, "vong"));
    await symlink("mat.svg", join(root, "hinh.svg"));
    expect(await found(root)).toEqual([
      "HV1023 02-a.md:1:1",
      "HV1023 02-b.md:1:1",
      "HV1023 hinh.svg:1:1",
      "HV1023 vong:1:1",
    ]);
  });

  test("HV1023: a glossary above the course is no link, not even to a file of the course", async () => {
    const root = await courseFolder({
      ...front("passing: 50%\nglossary: ../g.yml"),
      ...page(term),
      "tu-ngu.yml": defined,
    });
    await symlink("khoa/tu-ngu.yml", join(root, "../g.yml"));
    expect(await found(root)).toEqual(["HV1023 course.md:5:11"]);
  });

  test("HV1038: a folder is no glossary", async () => {
    const root = await courseFolder({
      ...front("passing: 50%\nglossary: ../g.yml"),
      ...page(term),
    });
    await mkdir(join(root, "../g.yml"));
    expect(await found(root)).toEqual(["HV1038 course.md:5:11"]);
  });

  test("HV1031: a glossary of 3 GB is not even taken in", async () => {
    const root = await courseFolder(glossary("", term, "../g.yml"));
    await truncate(join(root, "../g.yml"), 3 * 2 ** 30);
    expect(await found(root)).toEqual(["HV1031 ../g.yml:1:1"]);
  });

  test("HV1031: a text of 3 GB is not even taken in", async () => {
    const root = await courseFolder({ "02-to.md": "" });
    await truncate(join(root, "02-to.md"), 3 * 2 ** 30);
    expect(await found(root)).toEqual(["HV1031 02-to.md:1:1"]);
  });

  test("HV1027: a course without modules", async () => {
    const root = await courseFolder({ "01-dam-may.md": null, "01-dam-may.quiz.md": null });
    expect(await found(root)).toEqual(["HV1027 course.md:1:1"]);
  });

  test("HV1110: files that come to more than platforms take, but not where more is allowed", async () => {
    const files = {
      ...page("[Một](a.bin) và [hai](media/b.bin)"),
      "a.bin": "a",
      "media/b.bin": "b",
    };
    const root = await courseFolder(files);
    await truncate(join(root, "a.bin"), 40_000_000);
    await truncate(join(root, "media/b.bin"), 70_000_000);
    expect(await found(root)).toEqual(["HV1110 01-dam-may.md:13:23"]);
    const { diagnostics } = await check(root, targetsFor(""), { maxSize: 120_000_000 });
    expect(diagnostics).toEqual([]);
  });

  test("HV3001: what two targets say alike is said once", async () => {
    const files = { "course.md": course.replace("Khóa học mẫu", "Dài ".repeat(60)) };
    const both = [...targetsFor("HV3001"), ...targetsFor("HV3001")];
    expect(await found(await courseFolder(files), "HV3001", both)).toEqual([
      "HV3001 course.md:3:8",
    ]);
  });

  test("every code has a case here or among the slips", () => {
    const covered = new Set<string>([
      ...cases.map(([code]) => code),
      ...slips.map(({ code }) => code),
      "HV1001",
      "HV1002",
      "HV1023",
      "HV1027",
      "HV1110",
    ]);
    // An unreadable file cannot be made as root; programmes, a repository's settings, comments, options, odd names, limits,
    // results and what is not installed have tests of their own.
    const elsewhere =
      /^HV1024$|^HV1046$|^HV105[0-4]$|^HV111[1-4]$|^HV1141$|^HV2160$|^HV240|^HV241[2-5]$|^HV300[789]$|^HV301[01]$|^HV310[1-6]$|^HV311[0-2]$|^HV45|^HV46|^HV5/;
    const missing = Object.keys(severities).filter((code) => !covered.has(code));
    expect(missing.filter((code) => !elsewhere.test(code))).toEqual([]);
  });
});

describe("what must stay silent", () => {
  test.each<[string, Files]>([
    ["a sound course", {}],
    ["text that only looks like a directive", page("Lúc 9:30, xem:trang và {x}, tỉ lệ 1:2.")],
    [
      "CRLF line ends and a byte order mark",
      { "course.md": `\uFEFF${course.replaceAll("\n", "\r\n")}` },
    ],
    [
      "decomposed letters against composed ones",
      {
        ...page("![Hình](media/hình.svg)".normalize("NFC")),
        ["media/hình.svg".normalize("NFD")]: "<svg/>",
      },
    ],
    [
      "harmless HTML",
      page("H<sub>2</sub>O, <kbd>Enter</kbd>\n\n<details><summary>Thêm</summary>Chữ.</details>"),
    ],
    [
      "a stressed negation, and a question that ends in không",
      question(
        `## Việc nào **không** nên làm? {#hoi outcome=luu}\n\n- [x] A\n- [ ] B${explained}\n\n## Có nên tin ngay không? {#hoi-2 outcome=luu}\n\n- [x] A\n- [ ] B${explained}`,
      ),
    ],
    [
      "a pinned all of the above",
      question(
        `## Hỏi? {#hoi outcome=luu}\n\n- [ ] A\n- [ ] B\n- [x] Tất cả các ý trên {pin}${explained}`,
      ),
    ],
    [
      "colons in prose, in code and in a formula",
      page(
        "Dấu :: và dấu ::: giữa câu, A::B, `:::`, 9:30.\n\n```\n:::\n:::tip\n```\n\n    :::\n\n\\:::\n\n:: hai chấm\n\n::scope là gì",
      ),
    ],
    [
      "blocks within blocks",
      page(
        "Chữ.\n::::steps\n1. Một\n   :::tip\n   Mẹo.\n   :::\n2. Hai\n::::\nChữ.\n\n> :::note\n> Ghi.\n> :::\n\n:::tip\nBa.\n::::",
      ),
    ],
    [
      "brackets that are no boxes",
      question(
        `## Xem [v] nào? {#hoi outcome=luu}\n\n- [x](https://example.com) và\n- [v] là gì\n- chữ\n\n* [X] [v] A\n* [ ] [ ] B${explained}`,
      ),
    ],
    [
      "terms of a glossary in the course, in any spelling, with the definition repeated",
      glossary(
        `${defined}\nOTP: >-\n  Dãy số\n  dùng một lần\n`,
        `:term[Đám mây], :term[ĐÁM  MÂY]{def="Kho chứa trên mạng"}, :term[otp]{def="Dãy số dùng một lần"} và :term[khác]{def="khác"}.`,
      ),
    ],
    ["a glossary above the course", glossary(defined, term, "../tu-ngu.yml")],
    [
      "a glossary whose name is composed otherwise on disk",
      {
        ...glossary(defined, term, "../từ ngữ.yml".normalize("NFC")),
        ["../từ ngữ.yml".normalize("NFC")]: null,
        ["../từ ngữ.yml".normalize("NFD")]: defined,
      },
    ],
    ["money", page("Giá 5$ một tháng, 10$ hai tháng, $3.")],
    ["a comment in HTML", page("<!-- nhắc: sửa lại -->")],
    ["a readme", { "README.md": "Cho người soạn." }],
    [
      "links to pages and other sites",
      page(
        "[a](#dam-may-la-gi) [b](01-dam-may.md) [c](https://dichvucong.gov.vn) <mailto:a@example.com>",
      ),
    ],
    [
      "an explanation of several paragraphs",
      question("## Hỏi? {#hoi outcome=luu}\n\n- [x] A\n- [ ] B\n\n> Một.\n\n> Hai."),
    ],
    [
      "attributes that the type heeds",
      question(
        `## Điền? {#hoi outcome=luu tones=ignore exact scoring=partial}\n\n[[Một]] và [[hai]].${explained}\n\n## Chọn? {#chon outcome=luu shuffle=no scoring=partial}\n\n- [x] A\n- [x] B\n- [ ] C${explained}`,
      ),
    ],
    ["a module without a bank", { "02-them.md": "---\ntitle: Thêm\n---\n\nChữ.\n" }],
    [
      "false written before true",
      question(`## Hỏi? {#hoi outcome=luu}\n\n- [ ] Sai\n- [x] Đúng${explained}`),
    ],
  ])("%s", async (_, files) => {
    expect(await found(await courseFolder(files))).toEqual([]);
  });
});

test("one misspelt front matter does not make its outcomes unknown to the questions", async () => {
  const files = { "01-dam-may.md": lesson.replace("outcomes:", "outcoms:") };
  expect(await found(await courseFolder(files))).toEqual(["HV1007 01-dam-may.md:3:1"]);
});

test("a lesson that cannot be read is one mistake: its bank and links to it are none", async () => {
  const files = {
    "01-dam-may.md": new Uint8Array([0xff]),
    "02-bai.md": "---\ntitle: Bài\n---\n\n[a](01-dam-may.md)\n",
  };
  expect(await found(await courseFolder(files))).toEqual(["HV1003 01-dam-may.md:1:1"]);
});

test("a question without answers is one mistake, whatever its attributes are for", async () => {
  const files = question(`## Điền? {#hoi outcome=luu tones=ignore}${explained}`);
  expect(await found(await courseFolder(files))).toEqual(["HV2201 01-dam-may.quiz.md:15:1"]);
});

test("a misspelt key is not missing as well", async () => {
  const files = { "course.md": course.replace("title:", "titel:") };
  expect(await found(await courseFolder(files))).toEqual(["HV1007 course.md:3:1"]);
});

test("twelve different mistakes are reported in one run", async () => {
  const root = await courseFolder({
    "course.md": "---\nid: Mẫu\ntitle: Mẫu\npassing: 50\nversion: 2\nexam:\n  questions: 9\n---\n",
    "01-dam-may.md": `${lesson}\n[x](#mất) ![Hình](media/mat.png) ![Hình](https://example.com/x.png)\n\n## Nữa {#dam-may-la-gi}\n\n:::nots\nChữ.\n:::\n`,
    "01-dam-may.quiz.md": `${bank}\n## Hỏi? {#mo-lai outcome=tim}\n\n- [ ] A\n- [ ] B\n\n> Vì.\n\n## Nữa? {#nua outcome=luu points=x}\n\n- [x] A\n- [ ] A\n\n> Vì.\n`,
  });
  const codes = (await found(root)).map((line) => line.slice(0, 6));
  expect([...codes].sort()).toEqual(
    [
      "HV1008",
      "HV1011",
      "HV1012",
      "HV1016",
      "HV1018",
      "HV2101",
      "HV2102",
      "HV2103",
      "HV2108",
      "HV2114",
      "HV2202",
      "HV2205",
      "HV2207",
      "HV2301",
    ].sort(),
  );
});
