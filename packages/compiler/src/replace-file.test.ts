import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { DRAFT, replaceFile } from "./replace-file.ts";

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "hocvu-replace-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

const writing = (content: string) => async (draft: string) => {
  await writeFile(draft, content, { flag: DRAFT.flags });
  return content.length;
};

test("the new file stands in place of the old one, and nothing else is left", async () => {
  const out = await folder();
  const path = join(out, "mau.zip");
  await writeFile(path, "cũ");
  expect(await replaceFile(path, writing("mới"))).toBe(3);
  expect(await readFile(path, "utf8")).toBe("mới");
  expect(await readdir(out)).toEqual(["mau.zip"]);
});

test("a draft that breaks off leaves the old file whole, and nothing else", async () => {
  const out = await folder();
  const path = join(out, "mau.zip");
  await writeFile(path, "cũ");
  const broken = replaceFile(path, async (draft) => {
    await writeFile(draft, "m");
    throw Object.assign(new Error("full"), { code: "ENOSPC" });
  });
  await expect(broken).rejects.toMatchObject({ code: "ENOSPC", path });
  expect(await readFile(path, "utf8")).toBe("cũ");
  expect(await readdir(out)).toEqual(["mau.zip"]);
});

test("a draft lies in a new folder each time, which only its owner may open", async () => {
  const out = await folder();
  const path = join(out, "mau.zip");
  const seen: string[] = [];
  for (const content of ["a", "b"]) {
    await replaceFile(path, async (draft) => {
      seen.push(dirname(draft));
      if (process.platform !== "win32") expect((await stat(dirname(draft))).mode & 0o077).toBe(0);
      await writing(content)(draft);
    });
  }
  expect(new Set([...seen, out]).size).toBe(3);
});

test("a link in place of the file is refused, whether it leads somewhere or nowhere", async () => {
  const out = await folder();
  const secret = join(await folder(), "secret");
  for (const kept of ["giữ", undefined]) {
    if (kept === undefined) await rm(secret);
    else await writeFile(secret, kept);
    const path = join(out, `${kept}.zip`);
    await symlink(secret, path);
    await expect(replaceFile(path, writing("x"))).rejects.toMatchObject({ code: "ELINK", path });
    expect(await readFile(secret, "utf8").catch(() => undefined)).toBe(kept);
  }
});
