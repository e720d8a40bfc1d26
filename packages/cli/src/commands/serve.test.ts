import { expect, test } from "vitest";
import { hocvu } from "../../test/hocvu.ts";

test.each([
  [["--port", "web"], "`web` is no port; write a number from 0 to 65535"],
  [["--port", "70000"], "`70000` is no port"],
  [["--workers", "0", "--database", "postgres://a@b/c"], "`0` is no number of processes"],
  [["--workers", "2"], "the embedded database has room for one process"],
  [["--database", "mysql://a@b/c"], "`mysql://a@b/c` is no address of a PostgreSQL"],
  [["--retention", "0"], "`0` is no number of days"],
  [["--public-url", "hoc.example"], "`hoc.example` is no address of a service"],
  [["--public-url", "ftp://hoc.example"], "is no address of a service"],
  [["--public-url", "https://hoc.example/lti?a=b"], "is no address of a service"],
])("%j is refused before anything begins", async (options, told) => {
  const { status, stderr } = await hocvu("serve", "courses/mau", ...options);
  expect(status).toBe(2);
  expect(stderr).toContain(told);
});

test.each([
  [["--rates", "10,220"], "`10,220` is no rates; write three numbers such as 10,220,70"],
  [["--seconds", "0"], "`0` is no number of seconds"],
  [["--learners", "all"], "`all` is no number of learners"],
  [["--platform-port", "0"], "`0` is no port"],
  [[], "name it with --database"],
  [["--database", "postgres://nobody@127.0.0.1:1/none"], "the database cannot be used"],
])("a stress test with %j is refused", async (options, told) => {
  const { status, stderr } = await hocvu("serve", "--stress", "http://127.0.0.1:1", ...options);
  expect(status).toBe(2);
  expect(stderr).toContain(told);
});

test("a service without a course, and no stress test either, is nothing", async () => {
  const { status, stderr } = await hocvu("serve");
  expect(status).toBe(2);
  expect(stderr).toContain("`course` is missing");
});

test("the variables of the environment are told with the options", async () => {
  const { stdout } = await hocvu("help", "serve");
  for (const name of ["PORT", "HOST", "PUBLIC_URL", "DATA", "DATABASE", "WORKERS", "ALLOW_HOSTS"]) {
    expect(stdout.replace(/\s+/g, " ")).toContain(`[HOCVU_${name}]`);
  }
});
