import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { read, rowsOf } from "../../test/read.ts";
import { sourceOf } from "./source.ts";
import { encodingOf } from "./text.ts";

const tab = (lines: readonly (readonly string[])[]) =>
  lines.map((one) => one.join("\t")).join("\n");

/** What Windows-1258 makes of text: letters of its own, tone marks behind them. */
function windows1258(text: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    table.set(new TextDecoder("windows-1258").decode(Uint8Array.of(byte)), byte);
  }
  const bytes: number[] = [];
  for (const letter of text.normalize("NFC")) {
    const whole = table.get(letter);
    if (whole !== undefined) {
      bytes.push(whole);
      continue;
    }
    // A letter with a tone: the letter, then the tone.
    const [, tone = ""] = /([\u0300\u0301\u0303\u0309\u0323])/.exec(letter.normalize("NFD")) ?? [];
    const bare = letter.normalize("NFD").replace(tone, "").normalize("NFC");
    bytes.push(table.get(bare) ?? 63, table.get(tone) ?? 63);
  }
  return Uint8Array.from(bytes);
}

/** Two attempts at the exam in one of the platform's, and somebody who never came. */
const scormReport = tab([
  [
    "Name",
    "Email address",
    "Attempt",
    "Started on",
    "Last accessed on",
    "Score",
    "Bài thi",
    "Question 0",
    "Response 0",
    "Right answer 0",
    "Result 0",
    "Question 1",
    "Response 1",
    "Right answer 1",
    "Result 1",
  ],
  [
    "Hoa",
    "hoa@xa.example",
    "1",
    "Friday, 5 June 2026, 2:30 PM",
    "Friday, 5 June 2026, 3:30 PM",
    "85",
    "85/100",
    "q-mat-khau-1",
    "a,c",
    "a,c",
    "correct",
    "q-mat-khau-2",
    "t",
    "f",
    "wrong",
  ],
  ["Lan", "lan@xa.example", "-", "-", "-", "-", "Not attempted", "", "", "", "", "", "", "", ""],
]);

describe("Moodle's SCORM report", () => {
  test("gives answers by question and attempt, and how each stands", async () => {
    const found = await read(scormReport, { course: "nguoi-dan", passing: 0.5 });
    expect(found.codes).toEqual([]);
    expect(rowsOf(found)).toEqual([
      {
        learner: "hoa@xa.example",
        question: "mat-khau",
        type: "choice",
        response: "a[,]c",
        right: true,
        attempt: 1,
      },
      {
        learner: "hoa@xa.example",
        question: "mat-khau",
        type: "true-false",
        response: "true",
        right: false,
        attempt: 2,
      },
    ]);
    expect(found.standings).toMatchObject([
      {
        learner: "hoa@xa.example",
        course: "nguoi-dan",
        started: true,
        finished: true,
        passed: true,
        score: 0.85,
      },
      { learner: "lan@xa.example", started: false, passed: false },
    ]);
    expect(found.standings[0]?.startedAt).toBe(Date.UTC(2026, 5, 5, 7, 30));
  });

  test("without the questions' ids still tells how each stands, and says what is missing", async () => {
    const found = await read(scormReport.replace(/Question \d/g, "Khác"));
    expect([found.codes, found.responses.length, found.standings.length]).toEqual([
      ["HV5047"],
      0,
      2,
    ]);
  });

  test("says the same as a workbook", async () => {
    const rows = scormReport
      .split("\n")
      .map((line) => line.split("\t").map((value) => ({ value, type: String })));
    const { toBuffer } = await writeXlsxFile(rows);
    const [text, book] = [await read(scormReport), await read(await toBuffer())];
    expect(rowsOf(book)).toEqual(rowsOf(text));
    expect(book.standings).toEqual(text.standings);
  });

  test("knows learners by the column that the user names", async () => {
    const { people } = await read(scormReport, { learner: "Name" });
    expect([...people.keys()]).toEqual(["Hoa", "Lan"]);
  });
});

test("Moodle's completion report tells who finished and who passed, an activity a course", async () => {
  const csv = `"",Username,"Kỹ năng số","","Thi thử",""
"Lê Thị Lan",lan,"Completed (achieved pass grade)","2026-06-05 14:30:00","Not completed",""
"Trần Văn Bình",binh,"Hoàn thành","2026-06-06 08:00:00","Completed (did not achieve pass grade)","2026-06-07 08:00:00"
`;
  const { standings, people } = await read(csv);
  expect(people.get("lan")).toEqual({ learner: "lan", name: "Lê Thị Lan" });
  expect(standings).toMatchObject([
    {
      learner: "lan",
      course: "Kỹ năng số",
      finished: true,
      passed: true,
      passedAt: Date.UTC(2026, 5, 5, 7, 30),
    },
    { learner: "lan", course: "Thi thử", finished: false },
    { learner: "binh", course: "Kỹ năng số", finished: true, passed: false },
    { learner: "binh", course: "Thi thử", finished: true, passed: false },
  ]);
});

test("Moodle's grade export tells scores", async () => {
  const csv = `First name,Last name,ID number,Institution,Department,Email address,"SCORM package: Kỹ năng số (Real)","Course total (Real)","Last downloaded from this course"
Lan,Lê Thị,HV1,,Xã Đức Trọng,lan@xa.example,85.00,85.00,1780000000
Bình,Trần Văn,HV2,,Xã Di Linh,binh@xa.example,-,-,1780000000
`;
  const { standings, people } = await read(csv, { passing: 0.5 });
  expect(people.get("lan@xa.example")).toEqual({
    learner: "lan@xa.example",
    name: "Lê Thị Lan",
    unit: "Xã Đức Trọng",
  });
  expect(standings.map(({ passed, score, started }) => [passed, score, started])).toEqual([
    [true, 0.85, true],
    [false, undefined, false],
  ]);
});

test("Open edX's grade report tells scores, certificates and cohorts, and leaves out who left", async () => {
  const csv = `Student ID,Email,Username,Grade,Exam,Cohort Name,Enrollment Track,Verification Status,Certificate Eligible,Certificate Delivered,Certificate Type,Enrollment Status
1,a@x.example,an,0.85,0.85,Người dân,audit,N/A,Y,Y,honor,enrolled
2,b@x.example,binh,0.0,Not Attempted,Người dân,audit,N/A,N,N,N/A,enrolled
3,c@x.example,cuc,0.9,0.9,,audit,N/A,Y,N,honor,unenrolled
`;
  const { standings, people } = await read(csv);
  expect(people.get("an")?.group).toBe("Người dân");
  expect(standings).toMatchObject([
    { learner: "an", passed: true, certificate: true, score: 0.85, started: true },
    { learner: "binh", passed: false, certificate: undefined, started: false },
  ]);
});

test("Open edX's problem responses name the author's choices, once where a problem has several inputs", async () => {
  const state = (answers: object, marks: object) =>
    JSON.stringify({ student_answers: answers, correct_map: marks }).replaceAll('"', '""');
  const one = state({ x_2_1: "choice_1" }, { x_2_1: { correctness: "correct" } });
  const two = state({ y_2_1: ["choice_0", "choice_2"] }, { y_2_1: { correctness: "incorrect" } });
  const csv = `username,title,location,block_key,state,Answer ID
an,Câu hỏi,Bài thi,block-v1:LD+ND+2026+type@problem+block@mat-khau,"${one}",x
an,Câu hỏi,Bài thi,block-v1:LD+ND+2026+type@problem+block@mat-khau,"${one}",y
an,Câu hỏi,Bài thi,block-v1:LD+ND+2026+type@problem+block@sao-luu,"${two}",x
binh,Câu hỏi,Bài thi,block-v1:LD+ND+2026+type@problem+block@sao-luu,"{}",
`;
  expect(rowsOf(await read(csv))).toEqual([
    { learner: "an", question: "mat-khau", type: "choice", response: "b", right: true, attempt: 1 },
    {
      learner: "an",
      question: "sao-luu",
      type: "choice",
      response: "a[,]c",
      right: false,
      attempt: 1,
    },
  ]);
});

test("our own tables are read back: answers, and how everybody stands", async () => {
  const answers = await read(`learner,unit,course,question,version,type,response,right,points,max,at
an,"Xã ""A"", thôn 1",mau,q,abc,multiple,a,0,1,2,2026-06-12T08:00:00Z
an,,mau,q,abc,multiple,a,vielleicht,1,2,
`);
  expect(answers.codes).toEqual(["HV5046"]);
  expect(answers.responses).toMatchObject({ length: 1, share: Float64Array.of(0.5) });
  expect(answers.people.get("an")?.unit).toBe('Xã "A", thôn 1');
  const { standings } = await read(`learner,course,started,finished,passed,score,certificate
an,mau,2026-06-12T08:00:00Z,2026-06-12T09:00:00Z,2026-06-12T09:00:00Z,0.9,1
binh,mau,,,,,
`);
  expect(standings).toMatchObject([
    { started: true, finished: true, passed: true, score: 0.9, certificate: true },
    { started: false, finished: false, passed: false },
  ]);
});

describe("a file is read as it is written:", () => {
  const csv = "learner;name;question;right\nan;Nguyễn Thị Hường;q;1\n";
  const wide = (text: string, order: "le" | "be", mark: string) => {
    const bytes = Buffer.from(mark + text, "utf16le");
    return order === "le" ? bytes : bytes.swap16();
  };
  test.each<[string, Uint8Array, string]>([
    ["UTF-8", Buffer.from(csv), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${csv}`), "utf-8"],
    ["UTF-16 with a mark", wide(csv, "le", "\uFEFF"), "utf-16le"],
    ["UTF-16 the other way round", wide(csv, "be", "\uFEFF"), "utf-16be"],
    ["UTF-16 without a mark", wide(csv, "le", ""), "utf-16le"],
    ["Windows-1258", windows1258(csv), "windows-1258"],
    ["decomposed letters", Buffer.from(csv.normalize("NFD")), "utf-8"],
  ])("%s", async (_, bytes, encoding) => {
    expect(await encodingOf(sourceOf("x", bytes))).toBe(encoding);
    expect((await read(bytes)).people.get("an")?.name).toBe("Nguyễn Thị Hường");
  });

  test("a letter that two chunks share is no other encoding", async () => {
    const bytes = Buffer.from(csv);
    const open = async function* () {
      for (const byte of bytes) yield Uint8Array.of(byte);
    };
    expect(await encodingOf({ name: "x", open })).toBe("utf-8");
  });
});

describe("what cannot be read is refused in one sentence:", () => {
  const head = "learner,question,right\n";
  test.each<[string, string | Uint8Array, string]>([
    ["an open quotation mark", `${head}an,"q,1\n`, "HV5042"],
    ["a field of five million letters", `${head}an,"${"x".repeat(5_000_000)}",1\n`, "HV5042"],
    ["zeros", Buffer.from(`${head}an,q\0,1\n`), "HV5042"],
    ["half a workbook", Buffer.from("PK\u0003\u0004 and so on"), "HV5042"],
    ["JSON that breaks off", '[{"actor": {"name": "a"', "HV5042"],
    ["JSON with something between", '{"a": 1} x {"b": 1}', "HV5042"],
    ["a table of something else", "a,b,c\n1,2,3\n", "HV5041"],
    ["nothing", "", "HV5041"],
    ["blanks", "\n\n  \n", "HV5041"],
  ])("%s", async (_, content, code) => {
    const { codes, responses } = await read(content);
    expect(codes).toEqual([code]);
    expect(responses.length).toBe(0);
  });
});
