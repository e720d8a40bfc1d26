import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parsePage } from "@hocvu/diagnostics";
import { describe, expect, onTestFinished, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { emptyFolder, hocvu } from "../../test/hocvu.ts";

const page = parsePage(
  await readFile(
    fileURLToPath(new URL("../../../diagnostics/pages/HV5001.md", import.meta.url)),
    "utf8",
  ),
);
const SUBJECTS = ["mật khẩu", "tệp", "thư", "mạng", "máy in", "bản đồ", "hóa đơn", "chữ ký"];
const others = SUBJECTS.map(
  (subject, n) =>
    `## Việc nào đúng khi dùng ${subject}? {#cau-${n}}\n\n- [x] Xem kỹ ${subject}\n- [ ] Đưa ${subject} cho người lạ\n- [ ] Bỏ ${subject} ở ngoài\n\n> Xem kỹ rồi mới dùng.\n`,
).join("\n");

/** A course with the page's question, and eight sound ones besides. */
async function courseWith(files: typeof page.wrong): Promise<string> {
  return courseFolder({
    "02-viec.md": "---\ntitle: Việc\n---\n\nMở đầu.\n",
    "02-viec.quiz.md": others,
    ...Object.fromEntries(files.map(({ path, content }) => [path, content])),
  });
}

/** What 300 learners answered, the better the more they know; who knows takes the cloud (`b`). */
async function answers(): Promise<string> {
  const path = join(await emptyFolder(), "kết quả.csv");
  const lines = Array.from({ length: 300 }, (_, learner) => {
    const ability = (learner % 10) / 9;
    return [...SUBJECTS.map((_, n) => `cau-${n}`), "mo-lai"].map((id, n) => {
      const knows = ((learner * 7 + n * 13) % 17) / 17 < 0.1 + 0.8 * ability;
      const wrong = (learner + n) % 2 === 0 ? "a" : "c";
      const response =
        id === "mo-lai" ? (knows ? "b" : wrong) : knows ? "a" : "bc".charAt((learner + n) % 2);
      return `hv${learner},${id},choice,${response},${Number(knows)}`;
    });
  });
  await writeFile(path, `learner,question,type,response,right\n${lines.flat().join("\n")}\n`);
  return path;
}

describe("hocvu report items", () => {
  test("says at the question's own line that its key is probably wrong", async () => {
    const course = await courseWith(page.wrong);
    const { status, stdout, stderr } = await hocvu("report", "items", course, await answers());
    expect(stdout).toContain("warning[HV5001]: the key of `mo-lai` is probably wrong");
    expect(stdout).toMatch(/01-dam-may\.quiz\.md:1:\d+/);
    expect(stderr).toContain("300 learners, 9 questions, 9 each");
    expect(status).toBe(0);
  });

  test("has nothing to say of the right one", async () => {
    const course = await courseWith(page.right);
    const { stdout, stderr } = await hocvu(
      "report",
      "items",
      course,
      await answers(),
      "--lang",
      "vi",
    );
    expect(stdout).toBe("");
    expect(stderr).toContain("không có câu hỏi nào bất thường");
  });

  test("says that scores alone tell nothing of questions", async () => {
    const scores = join(await emptyFolder(), "diem.csv");
    const heads =
      'First name,Last name,Email address,"SCORM package: Mật khẩu (Real)",Course total (Real)';
    await writeFile(scores, `${heads}\nAn,Nguyễn,an@hoc.example,100.00,100.00\n`);
    const course = await courseWith(page.right);
    const { stderr } = await hocvu("report", "items", course, scores, "--lang", "vi");
    expect(stderr).toContain("kết quả không có câu trả lời nào");
    expect(stderr).not.toContain("bất thường");
  });

  test("gives programs every figure, and code scanning its log", async () => {
    const [course, results] = [await courseWith(page.wrong), await answers()];
    const json = await hocvu("report", "items", course, results, "--format", "json", "--strict");
    expect(json.status).toBe(1);
    const { diagnostics, paper, questions } = JSON.parse(json.stdout);
    expect(diagnostics).toMatchObject([{ code: "HV5001", range: { start: { line: 1 } } }]);
    expect(paper).toMatchObject({ learners: 300, questions: 9, isWhole: true });
    expect(questions).toHaveLength(9);
    expect(questions[0]).toMatchObject({
      id: "mo-lai",
      count: 300,
      options: [{ id: "a" }, { id: "b" }, { id: "c" }],
    });
    const sarif = await hocvu("report", "items", course, results, "--format", "sarif");
    expect(JSON.parse(sarif.stdout).runs[0].results[0].ruleId).toBe("HV5001");
  });

  test.each([
    ["a file that is not there", "gibt-es-nicht.csv", 2, "cannot be read"],
    ["a folder", ".", 2, "cannot be read"],
    ["a store that is not there", "http://127.0.0.1:9/xapi", 2, "cannot be read:"],
    ["a store whose key would go in the open", "http://lrs.example/xapi", 2, "in the open"],
  ])("%s is used wrongly", async (_, path, status, words) => {
    const ended = await hocvu("report", "items", await courseWith(page.right), path);
    expect(ended.status).toBe(status);
    expect(ended.stderr).toContain(words);
  });

  test("a file of something else is refused by name", async () => {
    const path = join(await emptyFolder(), "x.csv");
    await writeFile(path, "a,b\n1,2\n");
    const { status, stdout } = await hocvu("report", "items", await courseWith(page.right), path);
    expect([status, stdout.includes("error[HV5041]")]).toEqual([1, true]);
  });

  test("statements come straight from a record store, page by page, with its key", async () => {
    const seen: string[] = [];
    const statement = (n: number) => ({
      actor: { mbox: `mailto:hv${n}@x.example` },
      verb: { id: "http://adlnet.gov/expapi/verbs/answered" },
      object: { id: "urn:x:questions:mo-lai" },
      result: { success: true, response: "b" },
    });
    const server = createServer((request, response) => {
      seen.push(`${request.headers.authorization} ${request.url}`);
      const isFirst = !request.url?.includes("more");
      const statements = (isFirst ? [1, 2] : [3]).map(statement);
      response.end(JSON.stringify({ statements, more: isFirst ? "/xapi/statements?more=2" : "" }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    process.env.HOCVU_LRS_KEY = "key:secret";
    onTestFinished(() => void delete process.env.HOCVU_LRS_KEY);
    const course = await courseWith(page.right);
    const { stdout, stderr } = await hocvu(
      "report",
      "items",
      course,
      `http://127.0.0.1:${port}/xapi/`,
    );
    expect(stderr).toContain("3 answers, 3 learners");
    expect(stdout).toContain("note[HV5005]");
    expect(new Set(seen.map((one) => one.split(" ")[1]))).toEqual(
      new Set([Buffer.from("key:secret").toString("base64")]),
    );
    expect(seen.at(-1)).toContain("more=2");
  });
});
