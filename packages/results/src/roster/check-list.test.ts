import { describe, expect, test } from "vitest";
import { sourceOf } from "../readers/source.ts";
import { accountFiles, leftOut } from "./accounts.ts";
import { checkList } from "./check-list.ts";
import { phoneOf } from "./phone.ts";
import { readList } from "./read-list.ts";

const TODAY = Date.UTC(2026, 5, 1);

async function checked(csv: string) {
  const { value } = await readList(sourceOf("ds.csv", csv));
  if (!value) throw new Error("it can be read");
  const { enrollees, diagnostics } = checkList(value, "ds.csv", TODAY);
  return { enrollees, told: diagnostics.map(({ code, args }) => [code, args] as const) };
}

const HEAD = "STT,Họ và tên,Ngày sinh,Đơn vị,Đối tượng,Điện thoại,Email\n";

test("a sound list gives an account each, and nothing to say", async () => {
  const { enrollees, told } = await checked(`DANH SÁCH,,,,,,
${HEAD}1,Nguyễn  Thị Hoa,5/6/1980,Xã A,Người dân,0901 234 567,hoa@xa.example
2,Lê Lan,1990,Xã A,Người dân,0912.345.678,
`);
  expect(told).toEqual([]);
  expect(enrollees).toMatchObject([
    { row: 3, name: "Nguyễn Thị Hoa", account: "hoa_xa.example", phone: "0901234567" },
    { row: 4, name: "Lê Lan", account: "0912345678", email: "" },
  ]);
});

describe("what is doubtful is said with its row:", () => {
  test.each<[string, string, readonly (readonly [string, object])[]]>([
    [
      "a phone that lost its 0",
      "1,An Bình,,Xã A,,901234567,",
      [["HV5053", { row: 2, suggestion: "0901234567" }]],
    ],
    [
      "a phone that is none",
      "1,An Bình,,Xã A,,12345,an@x.example",
      [["HV5053", { value: "12345" }]],
    ],
    [
      "a mail address that is none",
      "1,An Bình,,Xã A,,0901234567,an@x",
      [["HV5056", { value: "an@x" }]],
    ],
    [
      "a date that is none",
      "1,An Bình,31/2/1990,Xã A,,0901234567,",
      [["HV5054", { doubt: "form" }]],
    ],
    ["a date to come", "1,An Bình,1/1/2027,Xã A,,0901234567,", [["HV5054", { doubt: "future" }]]],
    [
      "no name",
      "1,,,Xã A,,0901234567,\n2,Bình,,Xã A,,0901234568,",
      [["HV5052", { field: "name" }]],
    ],
    [
      "nothing to make an account from",
      "1,An,,Xã A,,,\n2,Bình,,Xã A,,0901234568,",
      [["HV5052", { field: "account" }]],
    ],
    [
      "one phone twice",
      "1,An,,Xã A,,0901234567,\n2,Bình,,Xã A,,+84 901 234 567,",
      [
        ["HV5051", { row: 3, other: 2, field: "phone" }],
        ["HV5053", { row: 3 }],
      ],
    ],
    [
      "one unit spelt in two ways",
      "1,An,,UBND xã Đức Trọng,,0901234567,\n2,Bình,,UBND xã Đức Trọng,,0901234568,\n3,Cúc,,Ủy ban nhân dân xã Đức trọng,,0901234569,",
      [["HV5055", { row: 4, suggestion: "UBND xã Đức Trọng" }]],
    ],
    [
      "one person twice, probably",
      "1,Lê An,,Xã A,,0901234567,\n2,Lê An,,xã A,,0901234568,",
      [["HV5057", { row: 3, other: 2 }]],
    ],
  ])("%s", async (_, rows, expected) => {
    const { told } = await checked(HEAD + rows);
    const sorted = (list: readonly (readonly [string, object])[]) =>
      [...list].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(told)).toMatchObject(sorted(expected));
  });

  test("namesakes born on other days are two people", async () => {
    const { told } = await checked(
      `${HEAD}1,Lê An,1/1/1980,Xã A,,0901234567,\n2,Lê An,2/1/1980,Xã A,,0901234568,\n`,
    );
    expect(told).toEqual([]);
  });

  test.each([
    ["Họ và tên,Đơn vị\nAn,Xã A\n", "account"],
    ["STT,Email\n1,an@x.example\n", "name"],
  ])("a list without what accounts need: %j", async (csv, column) => {
    const { told, enrollees } = await checked(csv);
    expect([told, enrollees]).toMatchObject([[["HV5058", { column }]], []]);
  });
});

test.each([
  ["0901234567", "0901234567"],
  ["+84 901-234-567", "0901234567"],
  ["84901234567", "0901234567"],
  ["0263 3822 111", "02633822111"],
  ["01234567890", ""],
  ["090123456", ""],
  ["người nhà", ""],
])("%s is the number %j", (text, number) => expect(phoneOf(text).number).toBe(number));

test("whom Open edX cannot take is told, where it is meant at all", async () => {
  const { enrollees } = await checked(`${HEAD}1,An,,,,,an@x.example\n2,Ba,,,,0901234567,\n`);
  expect(leftOut(enrollees)).toMatchObject([{ code: "HV5059", args: { count: 1, of: 2 } }]);
  const phones = enrollees.slice(1);
  expect(leftOut(phones)).toEqual([]);
  const files = accountFiles(phones, { course: "", code: () => "abcd" });
  expect(files.map(({ name }) => name)).not.toContain("open-edx-enrolment.csv");
});

test("accounts that would be called alike are told apart, for Open edX too", async () => {
  const long = "nguyen-thi-hoang-anh-thu-xa-binh-minh";
  const { enrollees } = await checked(
    `${HEAD}${[
      ["An", `${long}-1@x.example`],
      ["Bình", `${long}-2@x.example`],
      ["Chi", "a.b@x.example"],
      ["Dung", "a_b@x_example.example"],
      ["Én", "a_b@x.example"],
    ]
      .map(([name, mail], n) => `${n},${name},,Xã A,${["1", "Cán bộ", "Can bo"][n % 3]},,${mail}\n`)
      .join("")}`,
  );
  const files = accountFiles(enrollees, { course: "", code: () => "abcd" });
  const columnOf = (file: string, column: number) =>
    (files.find(({ name }) => name === file)?.content ?? "")
      .trim()
      .split("\r\n")
      .map((line) => line.split(",")[column] ?? "");
  const edx = columnOf("open-edx-enrolment.csv", 1);
  expect(edx).toHaveLength(5);
  expect(new Set(edx).size).toBe(5);
  for (const account of edx) expect(account).toMatch(/^[a-z0-9_-]{2,30}$/);
  expect(new Set(columnOf("moodle-users.csv", 0)).size).toBe(6);
  const [, ...cohorts] = columnOf("moodle-cohorts.csv", 1);
  expect(new Set(cohorts).size).toBe(3);
  for (const id of cohorts) expect(id).not.toMatch(/^\d+$/);
});

test("each platform gets its own file, no cell of which is a formula", async () => {
  const { enrollees } = await checked(
    `${HEAD}1,"=cmd|' /C calc'!A0",,"Xã ""A"", thôn 1",Người dân,0901234567,an@x.example\n`,
  );
  const files = accountFiles(enrollees, { course: "ND-2026", code: () => "abcd-efgh-2345" });
  const content = Object.fromEntries(
    files.map(({ name, content }) => [name, content.split("\r\n")]),
  );
  expect(content["moodle-users.csv"]).toEqual([
    "username,password,firstname,lastname,email,idnumber,department,cohort1,course1",
    `an_x.example,H2-abcd-efgh-2345,calc'!A0,'=cmd|' /C,an@x.example,,"Xã ""A"", thôn 1",nguoi-dan,ND-2026`,
    "",
  ]);
  expect(content["moodle-cohorts.csv"]).toEqual(["name,idnumber", "Người dân,nguoi-dan", ""]);
  expect(content["open-edx-enrolment.csv"]).toEqual([
    "an@x.example,an_x_example,'=cmd|' /C calc'!A0,VN",
    "",
  ]);
  expect(content["hocvu-codes.csv"]?.[0]).toBe("\uFEFFcode,name,unit,group,phone,course");
});
