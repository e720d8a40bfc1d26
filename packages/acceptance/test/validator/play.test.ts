import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readZip } from "@hocvu/archive";
import { findBrowser, openBrowser, playPackage } from "@hocvu/trial";
import { openFiles } from "@hocvu/validator";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hocvu } from "../../../cli/test/hocvu.ts";
import { soundPackage } from "../../../validator/test/sound-package.ts";
import { findHeadlessShell } from "../../src/learner/find-chromium.ts";
import { smallCourse } from "../courses.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
let browser: Browser;

beforeAll(async () => {
  const found = await findBrowser([import.meta.url]);
  if (typeof found === "string") throw new Error(`no ${found}`);
  // The command below plays in whichever browser the machine is told to have.
  browser = await openBrowser({ ...found, executable: findHeadlessShell() ?? found.executable });
});

afterAll(() => browser.close());

async function played(files: Readonly<Record<string, string | Uint8Array>>, seconds = 20) {
  const result = await playPackage(openFiles(files), { browser, seconds, axe });
  if (!result) throw new Error("nothing to play");
  return result;
}

describe("our own packages are played without a finding", () => {
  test.each(["scorm12", "scorm2004", "cmi5", "xapi"] as const)(
    "%s",
    async (kind) => {
      const front = "iri: https://hoc.example/khoa-hoc/nho\n";
      const { zip } = await smallCourse({ exam: { questions: 4 }, front, checks: true }, kind);
      const { trials, diagnostics } = await played(Object.fromEntries(await readZip(zip)));
      expect(diagnostics.filter(({ severity }) => severity !== "note")).toEqual([]);
      expect(diagnostics.map(({ code }) => code)).toEqual(["HV4686"]);
      expect(trials[0]?.picture?.length).toBeGreaterThan(2_000);
      // The walk got through the course, and not just to its door.
      const words = trials[0]?.calls.length || trials[0]?.verbs.length;
      expect(words).toBeGreaterThan(3);
    },
    120_000,
  );
});

const { "imsmanifest.xml": manifest = "" } = soundPackage;
const page = (script: string, markup = "<p>Đám mây giữ tệp ở máy chủ.</p>") => ({
  "imsmanifest.xml": manifest,
  "index.html": `<!doctype html><html lang="vi"><head><title>Bài 1</title><meta name="viewport" content="width=device-width"></head><body><main><h1>Bài 1</h1>${markup}</main><script src="chay.js"></script></body></html>`,
  "chay.js": `const api = window.parent.API;\n${script}`,
});
const BEGIN = 'api.LMSInitialize(""); api.LMSSetValue("cmi.core.lesson_status", "incomplete");';
const END = 'addEventListener("pagehide", () => api.LMSFinish(""));';

// Playing them is waiting for the most part.
describe.concurrent("one fault is found, and nothing else:", () => {
  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ["an error of a script", page(`${BEGIN}${END} khongCo();`), "HV4676"],
    [
      "a file that a script asks for",
      page(`${BEGIN}${END} new Image().src = "khong-co.png";`),
      "HV4677",
    ],
    [
      "another host",
      page(`${BEGIN}${END} new Image().src = "https://hoc.example/a.png";`),
      "HV4678",
    ],
    ["a course that says nothing", page(""), "HV4679"],
    ["a session that is left open", page(BEGIN), "HV4680"],
    ["a script without end", page(`${BEGIN} setTimeout(() => { for (;;); }, 1_500);`), "HV4688"],
    [
      "a value that is none",
      page(`${BEGIN}${END} api.LMSSetValue("cmi.core.score.raw", "120");`),
      "HV4681",
    ],
    [
      "commits without limit",
      page(`${BEGIN}${END} for (let n = 0; n < 30; n++) api.LMSCommit("");`),
      "HV4683",
    ],
    ["a page that is too wide", page(BEGIN + END, '<div style="width:900px">Rộng</div>'), "HV4684"],
    [
      "a picture without a text",
      page(
        BEGIN + END,
        '<p>Hình</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="20" height="20">',
      ),
      "HV4685",
    ],
    [
      "an empty page",
      {
        ...page(BEGIN + END),
        "index.html":
          '<!doctype html><html lang="vi"><title>Bài 1</title><script src="chay.js"></script></html>',
      },
      "HV4675",
    ],
  ])(
    "%s",
    async (_, files, code) => {
      const { diagnostics } = await played(files, 3);
      expect(diagnostics.map((one) => one.code).filter((one) => one !== "HV4686")).toEqual([code]);
    },
    60_000,
  );

  test("state that outgrows the standard, which the call that sets it breaks too", async () => {
    const { diagnostics } = await played(
      page(`${BEGIN}${END} api.LMSSetValue("cmi.suspend_data", "a".repeat(5000));`),
      3,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["HV4681", "HV4682", "HV4686"]);
  }, 180_000);
});

test("the command plays a package, and puts the phone's picture into the report and beside it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hocvu-play-"));
  const root = join(folder, "goi");
  await mkdir(root);
  for (const [name, text] of Object.entries(page(BEGIN + END)))
    await writeFile(join(root, name), text);
  const report = join(folder, "ket-qua.html");
  const args = [
    "validate",
    root,
    "--play",
    "--play-seconds",
    "2",
    "--report",
    report,
    "--lang",
    "en",
  ];
  const { stdout, stderr, status } = await hocvu(...args);
  expect(stderr).toContain("playing 1/1: Bài 1");
  expect(stdout).toContain("HV4686");
  expect(status).toBe(0);
  expect(await readFile(report, "utf8")).toContain('src="data:image/jpeg;base64,');
  expect((await readFile(join(folder, "ket-qua-1.jpg"))).length).toBeGreaterThan(2_000);
  await rm(folder, { recursive: true, force: true });
}, 180_000);

test("a walk presses what leads on, answers what is asked, and ends when the course is done", async () => {
  const files = page(
    `${BEGIN}${END}
let at = 0;
const main = document.querySelector("main");
const pages = ["<p>Trang một</p>", "<label><input type=radio name=a> Đúng</label>", "<p>Trang ba</p>"];
function show() {
  main.innerHTML = "<h1>Bài 1</h1>" + pages[at] + "<button>Tiếp</button><button>Thoát</button>";
  const [next, exit] = main.querySelectorAll("button");
  next.onclick = () => {
    const input = main.querySelector("input");
    if (input && !input.checked) return;
    if (++at < pages.length) return show();
    api.LMSSetValue("cmi.core.score.raw", "100");
    api.LMSSetValue("cmi.core.lesson_status", "completed");
  };
  exit.onclick = () => { throw new Error("thoát"); };
}
show();`,
  );
  const { trials, diagnostics } = await played(files, 30);
  expect(diagnostics.map(({ code }) => code)).toEqual(["HV4686"]);
  expect(diagnostics[0]?.args).toMatchObject({ status: "completed" });
  expect(trials[0]?.seconds).toBeLessThan(30);
}, 180_000);
