import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readZip } from "@hocvu/archive";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const repository = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const course = join(repository, "courses/nguoi-dan");
const command = join(repository, "packages/cli/dist/hocvu.js");

let work: string;
let expected: Buffer;

interface Circumstances {
  readonly from?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly umask?: string;
}

/** The package that the bundled command builds under some circumstances. */
async function build(
  name: string,
  { from = course, cwd = repository, env = {}, umask = "022" }: Circumstances,
) {
  const out = join(work, name);
  execFileSync(
    "sh",
    [
      "-c",
      `umask ${umask}; exec "$0" "$@"`,
      process.execPath,
      command,
      "build",
      from,
      "--out",
      out,
    ],
    {
      cwd,
      env: { ...process.env, ...env },
    },
  );
  return readFile(join(out, "nguoi-dan-scorm12.zip"));
}

/** The course copied file by file in the order given, so that the disk lists it in another one. */
async function copyOf(name: string, order: (paths: string[]) => string[]): Promise<string> {
  const copy = join(work, name);
  const entries = await readdir(course, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of order(paths)) {
    const target = join(copy, path.slice(course.length));
    await mkdir(dirname(target), { recursive: true });
    await cp(path, target);
  }
  return copy;
}

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "hocvu-bytes-"));
  expected = await build("expected", {});
});
afterAll(() => rm(work, { recursive: true, force: true }));

describe("the same sources give the same bytes", () => {
  test.each<[string, Circumstances]>([
    ["a second time", {}],
    ["in another time zone", { env: { TZ: "America/St_Johns" } }],
    ["in another locale", { env: { LC_ALL: "vi_VN.UTF-8" } }],
    ["under another umask", { umask: "077" }],
    ["from another working directory", { cwd: tmpdir() }],
    ["named by a relative path", { from: "nguoi-dan", cwd: join(repository, "courses") }],
  ])("%s", async (name, circumstances) => {
    const bytes = await build(name.replaceAll(" ", "-"), circumstances);
    expect(bytes.equals(expected)).toBe(true);
  });

  test("with other file times, and listed by the disk in another order", async () => {
    const copy = await copyOf("copy", (paths) => paths.reverse());
    // The course names them, one folder up.
    for (const name of ["glossary.yml", "settings.yml"]) {
      await cp(join(repository, "courses", name), join(dirname(copy), name));
    }
    for (const entry of await readdir(copy, { recursive: true })) {
      await utimes(join(copy, entry), new Date(0), new Date("2001-02-03"));
    }
    expect((await build("times", { from: copy })).equals(expected)).toBe(true);
  });
});

test("nothing in the package names this machine", async () => {
  const files = await readZip(expected);
  for (const trace of [repository, work, tmpdir(), homedir()]) {
    for (const [path, bytes] of files) {
      expect(Buffer.from(bytes).includes(trace), `${trace} in ${path}`).toBe(false);
    }
  }
});
