import { expect, onTestFinished, test } from "vitest";
import { run } from "../main.ts";

async function explain(...argv: string[]) {
  let stdout = "";
  let stderr = "";
  const status = await run(["explain", ...argv], {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    color: false,
  });
  return { status, stdout, stderr };
}

test("prints what a code means and an example, wrong and mended", async () => {
  const { status, stdout, stderr } = await explain("HV2103", "--lang", "en");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^error\[HV2103\]\n\n[A-Z].*\n/);
  expect(stdout).toMatch(/\nwrong:\n\n {2}--> 01-dam-may\.quiz\.md\n\n {6}## .+\n/);
  expect(stdout).toMatch(/\nright:\n\n {2}--> 01-dam-may\.quiz\.md\n\n {6}## .+\n/);
});

test("speaks the user's language", async () => {
  const locale = process.env.LC_ALL;
  process.env.LC_ALL = "vi_VN.UTF-8";
  onTestFinished(() => {
    if (locale === undefined) delete process.env.LC_ALL;
    else process.env.LC_ALL = locale;
  });
  const { stdout } = await explain("HV2107");
  expect(stdout).toMatch(/^cảnh báo\[HV2107\]\n\n\p{Lu}/u);
  expect(stdout).toContain("\nsai:\n");
  expect(stdout).not.toMatch(/wrong|right/);
});

test("takes a code in small letters", async () => {
  expect(await explain("hv2103", "--lang", "en")).toEqual(await explain("HV2103", "--lang", "en"));
});

test("a code without an example is explained all the same", async () => {
  const { status, stdout } = await explain("HV1003", "--lang", "en");
  expect(status).toBe(0);
  expect(stdout).toContain("UTF-8");
  expect(stdout).not.toContain("wrong:");
});

test("prose keeps to 80 columns, as terminals have them", async () => {
  const { stdout } = await explain("HV1005", "--lang", "vi");
  const prose = stdout.slice(0, stdout.indexOf("sai:"));
  expect(Math.max(...prose.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
});

test.each([
  [["HV2l03"], "did you mean `HV2103`?"],
  [["2103"], "did you mean `HV2103`?"],
  [["HV9999"], "HV1 (files and front matter), HV2 (questions and course)"],
  [[], "write one that was printed with a problem"],
])("wrong use %j ends with 2 and says what to do", async (argv, words) => {
  const { status, stdout, stderr } = await explain(...argv, "--lang", "en");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(words);
});
