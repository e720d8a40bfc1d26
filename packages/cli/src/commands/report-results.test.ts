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
