import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, hocvu } from "../../test/hocvu.ts";

const LIST = `Họ và tên,Đơn vị,Nhóm,Điện thoại
Nguyễn Thị Hoa,Xã A,Người dân,901234567
Lê Lan,Xã A,Người dân,0912345678
`;

test("a list becomes files of accounts that only their owner may read, and what is doubtful is told", async () => {
  const folder = await emptyFolder();
  await writeFile(join(folder, "ds.csv"), LIST);
  const out = join(folder, "tai-khoan");
  const { status, stdout, stderr } = await hocvu(
    "roster",
    join(folder, "ds.csv"),
    "--out",
    out,
    "--course",
    "ND-2026",
    "--lang",
    "vi",
  );
  expect(status).toBe(0);
  expect(stdout).toContain("cảnh báo[HV5053]: dòng 2: `901234567` không phải số điện thoại");
  expect(stderr).toContain("đã lập tài khoản cho 2 trong 2 dòng");
  // Open edX takes nobody without an address, and here nobody has one.
  expect((await readdir(out)).sort()).toEqual([
    ...["hocvu-codes.csv", "moodle-cohorts.csv", "moodle-users.csv"],
  ]);
  const users = await readFile(join(out, "moodle-users.csv"), "utf8");
  expect(users).toMatch(/0901234567,H2-[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4},Hoa,Nguyễn Thị,/);
  expect((await stat(join(out, "moodle-users.csv"))).mode & 0o077).toBe(0);
});

test("--strict writes nothing while anything is doubtful; json tells all of it", async () => {
  const folder = await emptyFolder();
  await writeFile(join(folder, "ds.csv"), LIST);
  const out = join(folder, "tai-khoan");
  const { status, stdout } = await hocvu(
    "roster",
    join(folder, "ds.csv"),
    "--out",
    out,
    "--strict",
    "--format",
    "json",
  );
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code: "HV5053" }], written: [] });
});
