import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { appendFile, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { type Installed, installed, libraryOf, packed } from "./install.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
/** Without a library for pictures, a database or a server. */
const MOST_BYTES = 12_000_000;
/** Other versions of Node.js, by commas: `npm run test:all` brings them. */
const NODES = [process.execPath, ...(process.env.HOCVU_NODES ?? "").split(",").filter(Boolean)];

let tarballs: Readonly<Record<"hocvu" | "service" | "results" | "exchange" | "database", string>>;

beforeAll(async () => {
  const into = await mkdtemp(join(tmpdir(), "hocvu-packed-"));
  tarballs = {
    hocvu: await packed("cli", into),
    service: await packed("service", into),
    results: await packed("results", into),
    exchange: await packed("exchange", into),
    database: await libraryOf("service", "@electric-sql/pglite"),
  };
}, 240_000);

describe.each(NODES)("installed from its tarball, run by %s", (node) => {
  let at: Installed;

  beforeAll(async () => {
    at = await installed([tarballs.hocvu], node);
    expect(await at.hocvu("new", "mau", "--yes")).toMatchObject({ status: 0 });
  }, 120_000);

  test("it is small, and needs nothing else", () => {
    const modules = join(at.folder, "node_modules");
    expect(readdirSync(modules).filter((name) => !name.startsWith("."))).toEqual(["hocvu"]);
    const files = readdirSync(modules, { recursive: true, withFileTypes: true });
    const size = files
      .filter((file) => file.isFile())
      .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
    expect(size).toBeLessThan(MOST_BYTES);
  });

  test("it says its version, and how it is used", async () => {
    expect((await at.hocvu("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await at.hocvu("--help")).stdout).toContain("Usage: hocvu");
  });

  test("a course that it began is checked and built for every target, the same bytes each time", async () => {
    expect(await at.hocvu("check", "mau")).toMatchObject({ status: 0 });
    const build = async (out: string) => {
      const { stdout } = await at.hocvu("build", "mau", "-t", "all", "-o", out, "--json");
      return (JSON.parse(stdout) as { packages: readonly { sha256: string }[] }).packages;
    };
    const first = await build("a");
    expect(first.length).toBeGreaterThanOrEqual(8);
    expect(first.map(({ sha256 }) => sha256)).toEqual((await build("b")).map((p) => p.sha256));
  });

  test("without the image library photos stay as they are, which is said once", async () => {
    await cp(join(root, "packages/player/images/player.png"), join(at.folder, "mau/media/a.png"));
    await appendFile(join(at.folder, "mau/course.md"), "\n![Một trang bài học](media/a.png)\n");
    const { status, stdout, stderr } = await at.hocvu(
      ...["build", "mau", "-t", "scorm12,web,olx", "--json"],
    );
    expect(status).toBe(0);
    expect(stderr.match(/note\[HV1141\]/g)).toHaveLength(1);
    const { packages } = JSON.parse(stdout);
    expect(packages).toHaveLength(3);
    for (const one of packages) expect(one.optimised).toBe(false);
  });

  test("an image library that is installed and does not load is told apart from one that is not there", async () => {
    const library = join(at.folder, "node_modules/sharp");
    await mkdir(library);
    await writeFile(join(library, "package.json"), '{"name":"sharp","main":"index.js"}');
    await writeFile(
      join(library, "index.js"),
      `throw new Error('Could not load the "sharp" module\\nERR_DLOPEN_FAILED: libvips.so: no such file\\nPossible solutions:\\n- x');`,
    );
    const { status, stderr } = await at.hocvu("build", "mau", "-o", "c");
    await rm(library, { recursive: true });
    expect(status).toBe(0);
    expect(stderr).toContain("does not load on this machine (ERR_DLOPEN_FAILED: libvips.so: no");
    expect(stderr).not.toContain("not installed");
    // Not remembered: without the broken one it is as before.
    expect((await at.hocvu("build", "mau", "-o", "c")).stderr).toContain("is not installed");
  });

  test("what a course holds, what a code means and what there is to build are told", async () => {
    const table = await at.hocvu("outline", "mau", "--format", "csv");
    expect(table.stdout.split("\n").length).toBeGreaterThan(2);
    const docx = await at.hocvu("outline", "mau", "-o", "bang.docx");
    expect(docx).toMatchObject({ status: 0 });
    expect((await at.hocvu("explain", "HV2103")).stdout).toContain("HV2103");
    expect((await at.hocvu("targets")).stdout).toContain("scorm12");
    expect((await at.hocvu("completion", "bash")).stdout).toContain("hocvu");
  });

  test("the author's window opens, with the course in it", async () => {
    const args = ["preview", "mau", "--port", "0", "--no-open"];
    const window = await at.start(args, /(http:\/\/\S+)/);
    const page = await (await fetch(String(window.found[1]))).text();
    expect(page).toContain("hocvu");
    const { signal, stderr } = await window.stop();
    expect(signal).toBe("SIGTERM");
    expect(stderr).toContain("the preview has ended");
  });

  test("editors and writing assistants are answered", async () => {
    const request = (id: number, method: string, params: object) =>
      JSON.stringify({ jsonrpc: "2.0", id, method, params });
    const framed = (text: string) => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
    const editor = await at.talk(
      ["lsp"],
      framed(request(1, "initialize", { processId: null, rootUri: null, capabilities: {} })),
    );
    expect(editor.stdout).toContain('"capabilities"');
    const client = { name: "test", version: "1" };
    const assistant = await at.talk(
      ["mcp", "mau"],
      `${request(1, "initialize", { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: client })}\n`,
    );
    expect(assistant.stdout).toContain('"tools"');
  });

  test("a course is written in one way", async () => {
    expect(await at.hocvu("format", "mau")).toMatchObject({ status: 0 });
    expect(await at.hocvu("format", "mau", "--check")).toMatchObject({ status: 0 });
  });

  test("a copy to review is written", async () => {
    const shared = await at.hocvu("preview", "mau", "--share", "gui");
    expect(shared).toMatchObject({ status: 0 });
    expect(readdirSync(join(at.folder, "gui"))).toContain("index.html");
  });

  test("a command of what is installed apart says which line installs it", async () => {
    for (const [apart, ...args] of [
      ["@hocvu/service", "serve", "mau"],
      ["@hocvu/service", "publish", "mau", "--to", "https://hoc.example"],
      ["@hocvu/results", "report", "items", "mau", "ket-qua.csv"],
      ["@hocvu/results", "roster", "danh-sach.csv"],
      ["@hocvu/exchange", "import", "cau-hoi.gift", "--into", "mau"],
      ["@hocvu/exchange", "build", "mau", "-t", "gift"],
    ]) {
      const { status, stderr } = await at.hocvu(...args);
      expect(status).toBe(2);
      expect(stderr).toMatch(new RegExp(`npm install (-g )?hocvu@\\S+ ${apart}@\\S+`));
    }
  });

  test("the library checks, builds and explains", async () => {
    await writeFile(join(at.folder, "use.mjs"), USE);
    const { stdout, stderr } = await at.node("use.mjs");
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      files: true,
      written: ["mau-web.zip"],
      modules: 3,
      explained: true,
      sarif: "2.1.0",
      refused: "RangeError",
    });
  });
});

/** As a program of somebody else's. */
const USE = `
import { build, check, compile, explain, outline, report, targets } from "hocvu";
const checked = await check("mau", { targets: targets.map(({ id }) => id) });
const { packages } = await compile("mau", { targets: ["scorm12"] });
const [first] = packages[0].files;
let bytes = 0;
for await (const chunk of first.open()) bytes += chunk.length;
const built = await build("mau", { targets: ["web"], out: "by-library" });
const refused = await check("mau", { targets: ["scrom"] }).catch((error) => error.name);
process.stdout.write(JSON.stringify({
  ok: checked.ok,
  files: bytes > 0,
  written: built.packages.map(({ path }) => path.split(/[\\\\/]/).at(-1)),
  modules: (await outline("mau")).modules.length,
  explained: explain("hv2103").includes("HV2103"),
  sarif: JSON.parse(report(checked, { format: "sarif" })).version,
  refused,
}));
`;

describe("with what is installed apart beside it", () => {
  let at: Installed;

  beforeAll(async () => {
    at = await installed(Object.values(tarballs));
    expect(await at.hocvu("new", "mau", "--yes")).toMatchObject({ status: 0 });
  }, 120_000);

  test("a course is served", async () => {
    const args = ["serve", "mau", "--port", "0"];
    const service = await at.start(args, /(http:\/\/127\.0\.0\.1:\d+)\D/);
    const { status } = await fetch(`${service.found[1]}/readyz`);
    expect(status).toBe(200);
    expect((await service.stop()).status).toBe(0);
  }, 90_000);

  test("questions are taken in, and written as question files", async () => {
    await writeFile(join(at.folder, "cau-hoi.gift"), "::a:: Một cộng một? {=2 ~3}\n");
    const into = await at.hocvu("import", "cau-hoi.gift", "--into", "nhap");
    expect(into).toMatchObject({ status: 0 });
    expect(await at.hocvu("build", "mau", "-t", "gift,moodle-xml")).toMatchObject({ status: 0 });
  });

  test("answers are measured", async () => {
    await writeFile(join(at.folder, "ket-qua.csv"), "learner,question,right\n");
    const { status, stderr } = await at.hocvu("report", "items", "mau", "ket-qua.csv");
    expect(stderr).not.toContain("npm install");
    expect([0, 1]).toContain(status);
  });

  test.each([
    ["@hocvu/service", "serve", "mau"],
    ["@hocvu/results", "report", "items", "mau", "ket-qua.csv"],
    ["@hocvu/exchange", "build", "mau", "-t", "gift"],
  ])(
    "where %s is installed and does not load, it says so, and what installs it anew",
    async (apart, ...args) => {
      const folder = join(at.folder, "node_modules", apart, "dist");
      await rename(folder, `${folder}.away`);
      const { status, stderr } = await at.hocvu(...args);
      await rename(`${folder}.away`, folder);
      expect(status).toBe(2);
      expect(stderr).toContain(`${apart} is installed, but does not load (Cannot find`);
      expect(stderr).toMatch(new RegExp(`npm install hocvu@\\S+ ${apart}@`));
    },
  );

  test("a service of another version is not run", async () => {
    const path = join(at.folder, "node_modules/@hocvu/service/package.json");
    const about = JSON.parse(await readFile(path, "utf8"));
    await writeFile(path, JSON.stringify({ ...about, version: "0.0.1" }));
    const { status, stderr } = await at.hocvu("serve", "mau");
    expect(status).toBe(2);
    expect(stderr).toContain("@hocvu/service is version 0.0.1");
  });
});

describe("the types of the library", () => {
  const folder = join(root, "packages/cli/dist/types");
  const report = join(root, "packages/cli/library.api.txt");

  test("are those of the report: what programs of others rely on changes on purpose only", () => {
    const declared = ["library.d.ts", "types.d.ts"]
      .map((name) => readFileSync(join(folder, name), "utf8").trim())
      .join("\n\n");
    // After a change that is meant: npm pack in packages/cli, then copy the two into the report.
    expect(`${declared}\n`).toBe(readFileSync(report, "utf8"));
  });

  test("are all that a program needs to be checked", async () => {
    const at = await mkdtemp(join(tmpdir(), "hocvu-types-"));
    await cp(folder, join(at, "node_modules/hocvu/dist/types"), { recursive: true });
    await cp(join(root, "packages/cli/package.json"), join(at, "node_modules/hocvu/package.json"));
    await writeFile(join(at, "package.json"), '{ "type": "module" }');
    await writeFile(join(at, "use.ts"), TYPED);
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    const settings = ["--strict", "--noEmit", "--module", "nodenext", "--types", ""];
    const { stdout } = spawnSync(process.execPath, [compiler, ...settings, "use.ts"], {
      cwd: at,
      encoding: "utf8",
    });
    expect(stdout).toBe(WRONG_LINE);
  });
});

const TYPED = `import { build, type Problem } from "hocvu";
const { problems, packages } = await build("khoa-hoc", { targets: ["web"], edition: 3 });
const worst: Problem | undefined = problems.find(({ severity }) => severity === "error");
export const line: number | undefined = worst?.range?.start.line;
export const sizes: readonly number[] = packages.map(({ size }) => size);
await build("khoa-hoc", { edition: 2 });
`;
const WRONG_LINE =
  "use.ts(6,27): error TS2322: Type '2' is not assignable to type '3 | 4 | undefined'.\n";
