import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeFolder } from "./make-folder.ts";

async function emptyFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "hocvu-folder-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

test("those that are missing are made, the outermost first, and told", async () => {
  const root = await emptyFolder();
  const made = makeFolder(join(root, "một", "hai"), 0o777, "win32");
  expect(made).toEqual([join(root, "một"), join(root, "một", "hai")]);
  expect(makeFolder(join(root, "một"), 0o777, "win32")).toEqual([]);
});

test.each(["con", "NUL", "aux.zip", "Com1"])(
  "on Windows no folder %s is made, which nobody could open or delete",
  async (name) => {
    const root = await emptyFolder();
    for (const path of [join(root, name), join(root, name, "ra")]) {
      expect(() => makeFolder(path, 0o777, "win32")).toThrow(
        expect.objectContaining({ code: "EINVAL", path: join(root, name) }),
      );
    }
    expect(await readdir(root)).toEqual([]);
    expect(makeFolder(join(root, name), 0o777, "linux")).toHaveLength(1);
  },
);
