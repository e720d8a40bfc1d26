import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verify } from "@hocvu/results";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hocvu } from "../../test/hocvu.ts";

const RESULTS = `learner,name,unit,group,course,started,finished,passed,score,certificate
hoa,Nguyễn Thị Hoà,Xã A,Người dân,mau,2026-06-01,2026-06-05,2026-06-05 14:30,0.85,
lan,Lê Lan,Xã A,Người dân,mau,2026-06-01,2026-06-05,2026-06-06 08:00,1,
x7,,Xã A,Người dân,mau,2026-06-01,2026-06-05,2026-06-06 08:00,0.6,
minh,Trần Minh,Xã A,Người dân,mau,2026-06-01,,,0.3,
`;
const COURSE = `---
id: mau
title: Khóa mẫu
lang: vi
version: 1.0.0
certificate:
  issuer: Sở Mẫu
---

Chào bạn.
`;

let folder: string;
let keys: string;
const issuer = ["--issuer", "Sở Mẫu", "--page", "https://hoc.example/kiem-tra.html"];
const run = (...words: string[]) => hocvu("certify", ...words, "--keys", keys, "--lang", "vi");
const issue = (out: string, ...more: string[]) =>
  run(join(folder, "kq.csv"), "--course", join(folder, "mau"), "--out", join(folder, out), ...more);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hocvu-certify-"));
  keys = join(folder, "khoa");
  await writeFile(join(folder, "kq.csv"), RESULTS);
  await mkdir(join(folder, "mau"));
  await writeFile(join(folder, "mau/course.md"), COURSE);
  await writeFile(join(folder, "mau/01-bai.md"), "---\ntitle: Bài\n---\n\nĐọc bài này.\n");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test("keys are made, certificates signed, one withdrawn, and a key retired", async () => {
  expect((await issue("ra")).stderr).toContain("chưa có khóa nào");
  const made = await run("keys", "new", ...issuer);
  expect(made.status).toBe(0);
  const kid = made.stdout.trim();
  expect(kid).toMatch(/^\w[\w-]{7}$/);
  for (const name of ["issuer.json", `${kid}.private.json`]) {
    expect((await stat(join(keys, name))).mode & 0o077).toBe(0);
  }

  const { status, stderr } = await issue("ra");
  expect(status).toBe(0);
  expect(stderr).toContain("cảnh báo[HV5080]");
  expect(stderr).toContain("2 giấy chứng nhận");
  const names = (await readdir(join(folder, "ra"))).sort();
  expect(names).toHaveLength(3);
  expect(await readFile(join(folder, "ra/certificates.csv"), "utf8")).toContain("Nguyễn Thị Hoà");

  const [first = ""] = names;
  const pdf = await readFile(join(folder, "ra", first));
  const known = async () => {
    const page = join(folder, "trang.html");
    expect((await run("page", "--out", page)).status).toBe(0);
    const [, data = ""] = /var issuer=(.*);\n/.exec(await readFile(page, "utf8")) ?? [];
    return JSON.parse(data);
  };
  expect(verify(pdf, await known()).holds).toBe(true);

  expect((await run("keys", "retire", kid)).status).toBe(0);
  expect(verify(pdf, await known()).holds).toBe(true);
  expect((await issue("ra")).stderr).toContain("mọi khóa");
  expect((await run("keys", "new")).status).toBe(0);

  const number = first.replace(".pdf", "");
  expect((await run("withdraw", number)).stderr).toContain("--reason");
  expect((await run("withdraw", number, "--reason", "cấp nhầm")).status).toBe(0);
  expect(verify(pdf, await known())).toEqual({ holds: false, why: "withdrawn" });
  const again = await issue("ra-lan-hai");
  expect(again.stdout + again.stderr).toContain("HV5082");
  expect(await readdir(join(folder, "ra-lan-hai"))).not.toContain(first);

  // Neither another time of passing nor another name of the course gives who was withdrawn another number.
  const [, lasting = ""] = /^\d+-(.*)$/.exec(number) ?? [];
  const moved = RESULTS.replaceAll(",mau,", ",Khóa mẫu,").replaceAll("2026-06-0", "2027-03-0");
  await writeFile(join(folder, "kq.csv"), moved);
  const renamed = await issue("ra-lan-ba", "--course-name", "Khóa mẫu", "--date", "2028-01-31");
  expect(renamed.stderr).toContain("HV5082");
  const others = await readdir(join(folder, "ra-lan-ba"));
  expect(others.filter((name) => name.startsWith("2028-"))).toHaveLength(1);
  expect(others.filter((name) => name.includes(lasting))).toEqual([]);

  expect((await run("keys", "list")).stdout).toMatch(/thôi dùng ngày .*\n.*đang dùng\n$/);
});

test("a key of before whose name begins with a dash is retired behind `--`", async () => {
  const made = await run("keys", "new", ...issuer);
  const register = join(keys, "issuer.json");
  const old = (await readFile(register, "utf8")).replaceAll(made.stdout.trim(), "-hV_old8");
  await writeFile(register, old);
  const retired = await hocvu(
    ...["certify", "keys", "retire", "--keys", keys, "--lang", "vi", "--", "-hV_old8"],
  );
  expect([retired.status, retired.stderr]).toEqual([0, expect.stringContaining("-hV_old8")]);
});

test("no key is made inside a course", async () => {
  const inside = join(folder, "mau", "khoa");
  const made = await hocvu("certify", "keys", "new", ...issuer, "--keys", inside, "--lang", "vi");
  expect([made.status, made.stderr]).toEqual([2, expect.stringContaining("thư mục khóa học")]);
  expect(await readdir(join(folder, "mau"))).not.toContain("khoa");
});
