import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { emptyFolder, hocvu } from "../../test/hocvu.ts";

const CSV = `learner,name,unit,group,course,started,finished,passed,score
an,Nguyễn Văn An,Xã A,Người dân,mau,2026-06-02,2026-06-03,2026-06-03,0.8
binh,Trần Thị Bình,Xã B,Người dân,mau,2026-06-09,,,
`;

async function results(): Promise<{ readonly folder: string; readonly csv: string }> {
  const folder = await emptyFolder();
  await writeFile(join(folder, "kq.csv"), CSV);
  return { folder, csv: join(folder, "kq.csv") };
}

test("one run writes every form, with the course's own title", async () => {
  const { folder, csv } = await results();
  const files = ["docx", "xlsx", "html", "pptx", "svg", "json"].map((one) =>
    join(folder, `bao-cao.${one}`),
  );
  const course = await courseFolder({});
  const { status, stdout } = await hocvu(
    ...["report", csv, "--lang", "vi", "--course", course],
    ...files.flatMap((file) => ["--out", file]),
  );
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: files.map((file) => `${file}\n`).join(""),
  });
  expect(await readFile(join(folder, "bao-cao.html"), "utf8")).toContain("Khóa học mẫu");
  const figures = JSON.parse(await readFile(join(folder, "bao-cao.json"), "utf8"));
  expect(figures.total).toMatchObject({ enrolled: 2, started: 2, passed: 1 });
  expect(JSON.stringify(figures)).not.toContain("Nguyễn");
});

test.each([
  [[], "name the report's file with --out"],
  [["--out", "a.pdf"], "there is .docx, .xlsx, .html, .pptx, .svg, .json"],
  [["--out", "a.html", "--passing", "half"], "`half` is no share"],
  [["--out", "/dev/null/a.html"], "a part of the path is not a folder"],
])("%j is used wrongly and says what to do", async (argv, words) => {
  const { csv } = await results();
  const { status, stderr } = await hocvu("report", csv, ...argv);
  expect(status).not.toBe(0);
  expect(stderr).toContain(words);
});

test("a class has a list of who is where, by given name, masked unless names are asked for", async () => {
  const { folder, csv } = await results();
  const more = "chi,Nguyễn Zung Ân,xã  a,Người dân,mau,2026-06-02,,,\n";
  await writeFile(csv, `${CSV}${more}`);
  const out = join(folder, "xa-a.html");
  const run = (...argv: string[]) =>
    hocvu("report", csv, "--lang", "vi", "--out", out, "--unit", "Xã A", ...argv);
  expect((await run()).status).toBe(0);
  const masked = await readFile(out, "utf8");
  expect(masked).toContain("Báo cáo này chỉ tính: Xã A.");
  expect(masked).toContain("Danh sách học viên");
  expect(masked).toContain("<td>N. V. An</td>");
  expect(masked).not.toContain("Bình");
  await run("--names");
  const html = await readFile(out, "utf8");
  expect(html.indexOf("Nguyễn Văn An")).toBeLessThan(html.indexOf("Nguyễn Zung Ân"));
  expect(html.slice(html.indexOf("Nguyễn Văn An"))).toContain(
    '<td>02/06/2026</td><td>03/06/2026</td><td>03/06/2026</td><td class="number">80,0%</td>',
  );
});

test("one learner has courses, outcomes, and each question with the first and the last answer", async () => {
  const folder = await emptyFolder();
  const csv = join(folder, "tra-loi.csv");
  await writeFile(
    csv,
    `learner,course,question,right,attempt,at
an,mau,cau-a,0,1,2026-06-02T08:00:00Z
an,mau,cau-b,1,1,2026-06-02T08:01:00Z
an,mau,cau-a,1,2,2026-06-03T08:00:00Z
binh,mau,cau-c,0,1,2026-06-02T08:00:00Z
`,
  );
  const out = join(folder, "an.html");
  const files = ["--out", out, "--out", join(folder, "an.docx"), "--out", join(folder, "an.xlsx")];
  const { status } = await hocvu(
    "report",
    csv,
    "--lang",
    "vi",
    ...files,
    "--person",
    "an",
    "--names",
  );
  expect(status).toBe(0);
  const html = await readFile(out, "utf8");
  expect(html).toContain("Học viên: an.");
  expect(html).toContain('<td>cau-a</td><td class="number">2</td><td>Sai</td><td>Đúng</td>');
  expect(html).toContain('<td>cau-b</td><td class="number">1</td><td>Đúng</td><td>Đúng</td>');
  expect(html).not.toContain("cau-c");
});

test.each([
  [["--unit", "Xã C"], "there is no"],
  [["--unit", "Xa A"], "`Xã A`"],
  [["--person", "ann"], "`an`"],
  [["--unit", "Xã A", "--person", "binh"], "nobody in the results is all"],
])("%j names nobody", async (argv, words) => {
  const { folder, csv } = await results();
  const { status, stderr } = await hocvu("report", csv, "--out", join(folder, "a.html"), ...argv);
  expect(status).toBe(2);
  expect(stderr).toContain(words.replace("there is no", "the results name no unit `Xã C`"));
});

test("a roster that does not fit stops the report", async () => {
  const { folder, csv } = await results();
  await writeFile(join(folder, "ds.csv"), "Họ và tên,Email\nX,x@x.example\n");
  const out = join(folder, "a.html");
  const { status, stderr } = await hocvu(
    "report",
    csv,
    "--roster",
    join(folder, "ds.csv"),
    "--out",
    out,
  );
  expect([status, stderr.includes("error[HV5045]")]).toEqual([1, true]);
});
