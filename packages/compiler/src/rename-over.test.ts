import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { renameOver } from "./rename-over.ts";

async function twoFiles() {
  const folder = await mkdtemp(join(tmpdir(), "hocvu-rename-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [from, to] = [join(folder, "moi.zip"), join(folder, "cu.zip")];
  await writeFile(from, "mới");
  await writeFile(to, "cũ");
  return { from, to };
}

/** A disk on which another program holds the file for so many tries. */
function held(times: number, code = "EPERM") {
  const pauses: number[] = [];
  let tries = 0;
  return {
    pauses,
    tries: () => tries,
    async rename(from: string, to: string) {
      if (++tries <= times) throw Object.assign(new Error("held"), { code });
      await rename(from, to);
    },
    wait: async (ms: number) => void pauses.push(ms),
  };
}

test.each(["EPERM", "EACCES", "EBUSY"])(
  "on Windows a file that a scanner holds for a moment (%s) is replaced once it lets go",
  async (code) => {
    const { from, to } = await twoFiles();
    const disk = held(5, code);
    await renameOver(from, to, { platform: "win32", ...disk });
    expect(await readFile(to, "utf8")).toBe("mới");
    expect(disk.pauses).toHaveLength(5);
  },
);

test("one that stays open is told after about two seconds", async () => {
  const { from, to } = await twoFiles();
  const disk = held(Number.POSITIVE_INFINITY);
  const given = renameOver(from, to, { platform: "win32", ...disk });
  await expect(given).rejects.toMatchObject({ code: "EPERM" });
  const waited = disk.pauses.reduce((sum, ms) => sum + ms, 0);
  expect(waited).toBeGreaterThan(1500);
  expect(waited).toBeLessThan(3000);
  expect(await readFile(to, "utf8")).toBe("cũ");
});

test.each([
  ["elsewhere it means that nobody may", "linux", "EPERM"],
  ["what is not there does not come by waiting", "win32", "ENOENT"],
] as const)("%s: it is tried once", async (_, platform, code) => {
  const { from, to } = await twoFiles();
  const disk = held(1, code);
  await expect(renameOver(from, to, { platform, ...disk })).rejects.toMatchObject({ code });
  expect(disk.tries()).toBe(1);
});
