import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const command = join(dirname(fileURLToPath(import.meta.url)), "../../cli/dist/hocvu.js");

let work: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "hocvu-pipes-"));
  // A film takes a while to be packed.
  const course = await folder("phim", "::download[Phim]{src=media/phim.zip}");
  await mkdir(join(course, "media"));
  // Noise that does not compress.
  const film = Buffer.alloc(60_000_000);
  for (let at = 0; at + 4 <= film.length; at += 4) film.writeUInt32BE((at * 2654435761) >>> 0, at);
  await writeFile(join(course, "media/phim.zip"), film);
  // More problems than a pipe holds.
  await folder("sai", "[x](#khong-co)\n\n".repeat(2000));
});
afterAll(() => rm(work, { recursive: true, force: true }));

async function folder(id: string, text: string): Promise<string> {
  const root = join(work, id);
  await mkdir(root);
  await writeFile(join(root, "course.md"), `---\nid: ${id}\ntitle: Mẫu\n---\n\nChào.\n`);
  await writeFile(join(root, "01-bai.md"), `---\ntitle: Bài\n---\n\n${text}\n`);
  return root;
}

interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** Runs `line` in a shell, where `hocvu` is the bundled command. */
async function shell(line: string): Promise<Ended> {
  const child = spawn(
    "bash",
    ["-o", "pipefail", "-c", `hocvu() { "${process.execPath}" "${command}" "$@"; }\n${line}`],
    {
      cwd: work,
      env: { ...process.env, LC_ALL: "C", HOCVU_CACHE: "off" },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  return ended(child);
}

async function ended(child: ReturnType<typeof spawn>): Promise<Ended> {
  let stderr = "";
  child.stderr?.on("data", (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) =>
    child.on("close", (status, signal) => resolve({ status, signal, stderr })),
  );
}

describe("a reader that goes away", () => {
  test("ends a check quietly, with the status that the course deserves", async () => {
    expect(await shell("hocvu check sai | head -1")).toMatchObject({ status: 1, stderr: "" });
    expect(await shell("hocvu explain HV2103 | true")).toMatchObject({ status: 0, stderr: "" });
  });

  test("leaves a build to do what it was asked for", async () => {
    const result = await shell("hocvu build phim --out piped | true");
    expect(result).toMatchObject({ status: 0, stderr: "" });
    expect(await readdir(join(work, "piped"))).toEqual(["phim-scorm12.zip"]);
  });
});

describe.skipIf(!existsSync("/dev/full"))("a full disk", () => {
  test("behind standard output is told, with a status of its own", async () => {
    expect(await shell("hocvu outline phim > /dev/full")).toMatchObject({
      status: 73,
      stderr: "error: standard output cannot be written: the disk is full\n",
    });
  });
});

test("a package that may not become that large is named, and nothing of it stays", async () => {
  const result = await shell("ulimit -f 1000; hocvu build phim --out small/dist");
  expect(result).toMatchObject({
    status: 73,
    stderr:
      "error: `small/dist/phim-scorm12.zip` cannot be written: the file would be larger than is allowed\n",
  });
  expect(existsSync(join(work, "small"))).toBe(false);
});

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s in the middle of a build leaves nothing behind",
  async (signal) => {
    const argv = [command, "build", "phim", "--out", signal];
    const child = spawn(process.execPath, argv, {
      cwd: work,
      env: { ...process.env, LC_ALL: "C", HOCVU_CACHE: "off" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const out = join(work, signal);
    const watching = setInterval(async () => {
      const files = await readdir(out).catch(() => []);
      if (files.length === 0) return;
      clearInterval(watching);
      child.kill(signal);
    }, 5);
    const result = await ended(child);
    expect(result).toEqual({
      status: null,
      signal,
      stderr: "broken off; no half package was left behind\n",
    });
    expect(existsSync(out)).toBe(false);
  },
);
