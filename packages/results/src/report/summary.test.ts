import type { Course } from "@hocvu/model";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { responseRow } from "../../test/table.ts";
import { unzip } from "../../test/unzip.ts";
import { collect, joinList, readList, sourceOf } from "../index.ts";
import { toDeck } from "./deck.ts";
import { toDocx } from "./docx.ts";
import { toHtml } from "./html.ts";
import { maskedKey, maskedName } from "./mask.ts";
import { mondayOf, summarise } from "./summary.ts";
import { toSvg } from "./svg.ts";
import { reportInEnglish, reportInVietnamese as words } from "./words.ts";
import { toXlsx } from "./xlsx.ts";

const form = { today: Date.UTC(2026, 5, 5), agency: "SỞ <KH&CN>" };
const at = (day: number) => Date.UTC(2026, 5, day, 3);

/** Four on the list, in two units; one never came, one passed, and a stranger has results. */
async function programme() {
  const collection = collect();
  const standing = (learner: string, rest: object) =>
    collection.standing({ learner, course: "nguoi-dan", ...rest });
  standing("hoa", { startedAt: at(2), passed: true, passedAt: at(17), score: 0.9 });
  standing("binh", { startedAt: at(3), finished: true, finishedAt: at(4), score: 0.4 });
  standing("lan", { startedAt: at(9) });
  standing("la", { startedAt: at(9) });
  const results = collection.results();
  const list = await readList(
    sourceOf(
      "danh-sach.csv",
      `DANH SÁCH;;;
;;;
Họ và tên;Tài khoản;Đơn vị;Đối tượng
Nguyễn Thị Hoa;HOA;Xã A;Người dân
"=HYPERLINK(""x"")";binh;Xã A;Người dân
Lê Lan;lan;Xã B;Cán bộ
Trần Sơn;son;Xã B;Cán bộ
`,
    ),
  );
  if (!list.value) throw new Error("the list is sound");
  const joined = joinList(results, list.value, "danh-sach.csv");
  const options = { listed: joined.listed, unnamed: words.unnamed, others: words.others };
  return { joined, summary: summarise({ ...results, people: joined.people }, options) };
}

describe("a programme", () => {
  test("is counted by unit and group, with those who never came and those not on the list", async () => {
    const { summary, joined } = await programme();
    expect(joined.strangers).toEqual(["la"]);
    expect(joined.diagnostics.map(({ code }) => code)).toEqual(["HV5044"]);
    expect(summary.total).toMatchObject({
      enrolled: 5,
      started: 4,
      finished: 2,
      passed: 1,
      scored: 2,
    });
    const counts = summary.units.map(({ name, enrolled, started, passed }) => [
      name,
      enrolled,
      started,
      passed,
    ]);
    expect(counts).toEqual([
      ["(chưa rõ)", 1, 1, 0],
      ["Xã A", 2, 2, 1],
      ["Xã B", 2, 1, 0],
    ]);
    expect(summary.groups.map(({ name, passed }) => [name, passed])).toContainEqual([
      "Người dân",
      1,
    ]);
  });

  test("is counted week by week, weeks without anything too", async () => {
    const { weeks } = (await programme()).summary;
    expect(weeks.map(({ started, finished, passed }) => [started, finished, passed])).toEqual([
      [2, 1, 0],
      [2, 0, 0],
      [0, 1, 1],
    ]);
    expect(weeks[0]?.monday).toBe(Date.UTC(2026, 4, 31, 17));
    // Sunday at eleven at night is still that week.
    expect(mondayOf(Date.UTC(2026, 5, 7, 16))).toBe(Date.UTC(2026, 4, 31, 17));
    expect(mondayOf(Date.UTC(2026, 5, 7, 17))).toBe(Date.UTC(2026, 5, 7, 17));
  });
});

test("answers alone tell who sat and how well, and outcomes how they were answered", () => {
  const collection = collect();
  for (const [question, attempt, right] of [
    ["q1", 1, false],
    ["q2", 1, false],
    ["q1", 2, true],
    ["q2", 2, false],
  ] as const) {
    collection.response(responseRow({ question, attempt, right, at: at(attempt) }));
  }
  const bank = ["q1", "q2"].map((id) => ({ id, outcomes: [id === "q1" ? "luu" : "mo"] }));
  const course = {
    ...{ id: "mau", title: "Khóa mẫu", modules: [{ bank }] },
    outcomes: [
      { id: "luu", title: "Lưu được" },
      { id: "mo", title: "Mở được" },
    ],
  } as unknown as Course;
  const { courses, outcomes } = summarise(collection.results(), {
    courses: [course],
    passing: 0.5,
    unnamed: "–",
    others: words.others,
  });
  expect(courses).toMatchObject([
    { name: "Khóa mẫu", started: 1, finished: 1, passed: 1, scores: 0.5 },
  ]);
  expect(outcomes).toEqual([
    { title: "Lưu được", answers: 2, right: 1 },
    { title: "Mở được", answers: 2, right: 0 },
  ]);
});

describe("written", () => {
  test("as a page it fetches and runs nothing, whatever names hold", async () => {
    const html = toHtml((await programme()).summary, words, form);
    expect(html).toContain("SỞ &lt;KH&amp;CN&gt;");
    expect(html).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(html).toContain(
      "Có 5 lượt đăng ký học của 5 người; 4 lượt đã vào học (80%), 2 lượt học xong, 1 lượt đạt yêu cầu, bằng 20% số đăng ký.",
    );
    expect(html).not.toMatch(/<script|<link|<img|NaN|undefined|Infinity/);
    expect(toHtml((await programme()).summary, reportInEnglish, form)).toContain(
      "5 enrolments of 5 people",
    );
  });

  test("as a workbook it has a sheet a table, no formula, and masked names unless they are asked for", async () => {
    const { summary } = await programme();
    const sheets = await readXlsxFile(Buffer.from(await toXlsx(summary, words, false)));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      ...["Kết quả theo chương trình", "Kết quả theo nhóm đối tượng", "Kết quả theo đơn vị"],
      ...["Tiến độ theo tuần", "Danh sách học viên"],
    ]);
    const list = JSON.stringify(sheets.at(-1)?.data);
    expect(list).toContain("N. T. Hoa");
    expect(list).not.toContain("Nguyễn");
    const named = await readXlsxFile(Buffer.from(await toXlsx(summary, words, true)));
    expect(JSON.stringify(named.at(-1)?.data)).toContain('=HYPERLINK(\\"x\\")');
  });

  test("a sheet is printed as wide as a page", async () => {
    const { summary } = await programme();
    const sheet = unzip(await toXlsx(summary, words, false))("xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<worksheet\b[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    expect(sheet).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/);
  });

  test("as a document, a deck and a picture it is what those programs open", async () => {
    const { summary } = await programme();
    for (const bytes of [await toDocx(summary, words, form), await toDeck(summary, words, form)]) {
      expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe("PK");
    }
    expect(toSvg(summary, words)).toMatch(
      /^<svg [\s\S]*<title>Tỉ lệ đạt theo đơn vị<\/title>[\s\S]*<\/svg>\n$/,
    );
  });

  test("names of offices stand in capitals, and figures of a column have one decimal each", async () => {
    const html = toHtml((await programme()).summary, words, {
      ...form,
      agency: "Sở Mẫu",
      over: "Ủy ban mẫu",
    });
    expect(html).toContain("<p>ỦY BAN MẪU</p><p><b>SỞ MẪU</b></p>");
    expect(html).toContain('<td class="number">50,0%</td>');
  });

  test("of nobody it says so in figures, and breaks nowhere", async () => {
    const nobody = summarise(collect().results(), { unnamed: "–", others: words.others });
    expect(toHtml(nobody, words, form)).not.toMatch(/NaN|undefined|Infinity/);
    expect((await toXlsx(nobody, words, false)).length).toBeGreaterThan(0);
    expect((await toDeck(nobody, words, form)).length).toBeGreaterThan(0);
  });
});

test("units without number become one row behind the largest, and the sum stays", () => {
  const collection = collect();
  for (let n = 0; n < 3000; n++) {
    collection.standing({ learner: `${n}`, course: "m", started: true });
    collection.person({ learner: `${n}`, unit: `Xã ${n}` });
  }
  const html = toHtml(
    summarise(collection.results(), { unnamed: "–", others: words.others }),
    words,
    form,
  );
  expect(html).toContain("(1000 mục khác)");
  expect(html.match(/<td>Xã /g)).toHaveLength(2000);
});

test("a roster that knows people by something else is refused, and one column is stated by name", async () => {
  const collection = collect();
  collection.standing({ learner: "a@x.example", course: "m", started: true });
  const { value } = await readList(sourceOf("x.csv", "Họ tên,Email,Mã số\nAn,b@x.example,1\n"));
  if (!value) throw new Error("the list is sound");
  const results = collection.results();
  expect(joinList(results, value, "x.csv", "email").diagnostics.map(({ code }) => code)).toEqual([
    "HV5045",
  ]);
  expect(joinList(results, value, "x.csv", "Emial").diagnostics).toMatchObject([
    { code: "HV5043", args: { suggestion: "Email" } },
  ]);
});

test.each([
  ["Nguyễn Thị Hoa", "N. T. Hoa"],
  ["Hoa", "Hoa"],
  ["", ""],
])("%j is masked as %j", (name, masked) => expect(maskedName(name)).toBe(masked));

test.each([
  ["hoa.nguyen@xa.example", "ho***"],
  ["0901234567", "09***7"],
  ["a", "***a"],
])("%j is masked as %j", (key, masked) => expect(maskedKey(key)).toBe(masked));

test("more units than anybody prints, and more weeks than there were, are taken without harm", async () => {
  const collection = collect();
  for (let n = 0; n < 20_000; n++) {
    const learner = `hv${n}`;
    collection.person({ learner, name: "Lan", unit: `Đơn vị ${n}`, group: `Nhóm ${n % 5000}` });
    collection.standing({
      learner,
      course: "mau",
      startedAt: n * 86_400_000 * 7,
      passed: n % 2 === 0,
    });
  }
  const summary = summarise(collection.results(), { unnamed: "–", others: words.others });
  expect(summary.units).toHaveLength(2001);
  expect(summary.units.at(-1)).toMatchObject({ name: "(18000 mục khác)", enrolled: 18_000 });
  expect(summary.groups.reduce((sum, { passed }) => sum + passed, 0)).toBe(10_000);
  expect(summary.weeks).toHaveLength(520);
  expect(toHtml(summary, words, form).length).toBeLessThan(2_000_000);
  expect(toSvg(summary, words).length).toBeLessThan(100_000);
});
