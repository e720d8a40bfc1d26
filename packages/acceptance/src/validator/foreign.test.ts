import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openPackage, validatePackage } from "@hocvu/validator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const require = createRequire(import.meta.url);
const pack: (options: object, done: () => void) => void = require("simple-scorm-packager");

const EDITIONS = ["1.2", "2004 3rd Edition", "2004 4th Edition"] as const;
type Edition = (typeof EDITIONS)[number];

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Lesson</title></head><body><h1>Lesson</h1>${body}</body></html>`;

/** Courses that others' libraries talk for: what lies in each package besides its page. */
const LIBRARIES: Readonly<Record<string, { readonly file: string; readonly script: string }>> = {
  "@gamestdio/scorm": {
    file: require.resolve("@gamestdio/scorm"),
    script: 'var s = new SCORM(); s.initialize(); s.status("completed"); s.terminate();',
  },
  "scorm-api-wrapper": {
    file: require.resolve("scorm-api-wrapper"),
    script:
      'saw.initialize(); saw.setScormValue("cmi.core.lesson_status", "completed"); saw.terminate();',
  },
};

/** The folder of a package whose `exports` do not name what is wanted of it. */
const installed = (name: string) =>
  fileURLToPath(new URL(`../../node_modules/${name}/`, import.meta.url));

/** What a course talks by in a frame of another origin. */
const CROSS_FRAME = join(installed("scorm-again"), "dist/cross-frame-api.min.js");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hocvu-foreign-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function errorsOf(path: string): Promise<readonly unknown[]> {
  const opened = await openPackage(path);
  if (!("entries" in opened)) return [opened];
  try {
    const { kind, diagnostics } = await validatePackage(opened);
    expect(kind).toBeDefined();
    return diagnostics.filter(({ severity }) => severity === "error");
  } finally {
    await opened.close();
  }
}

/** What `simple-scorm-packager` makes of a folder. */
async function packed(edition: Edition, files: Readonly<Record<string, string>>): Promise<string> {
  const source = await mkdtemp(join(folder, "source-"));
  const outputFolder = await mkdtemp(join(folder, "out-"));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(source, name)), { recursive: true });
    await writeFile(join(source, name), content);
  }
  await new Promise<void>((done) =>
    pack(
      {
        version: edition,
        organization: "Example",
        title: "Lesson one",
        identifier: "lesson",
        masteryScore: 80,
        startingPage: "index.html",
        source,
        package: { zip: true, name: "lesson", version: "1.0.0", outputFolder },
      },
      done,
    ),
  );
  const [name = ""] = await readdir(outputFolder);
  return join(outputFolder, name);
}

describe("packages of simple-scorm-packager have no error:", () => {
  for (const edition of EDITIONS) {
    for (const [library, { file, script }] of Object.entries(LIBRARIES)) {
      test(`SCORM ${edition}, whose pages talk by ${library}`, async () => {
        const path = await packed(edition, {
          "index.html": page(`<script src="scorm.js"></script><script>${script}</script>`),
          "scorm.js": await readFile(file, "utf8"),
        });
        expect(await errorsOf(path)).toEqual([]);
      });
    }
  }

  test.each(EDITIONS)("H5P content in SCORM %s, shown by h5p-standalone", async (edition) => {
    const dist = dirname(require.resolve("h5p-standalone"));
    const files: Record<string, string> = {
      "index.html": page(
        '<div id="h5p"></div><script src="h5p/main.bundle.js"></script><script>new H5PStandalone.H5P(document.getElementById("h5p"), { h5pJsonPath: "content" }); </script>',
      ),
      "content/h5p.json": '{"title":"Lesson","mainLibrary":"H5P.Blanks"}',
      "content/content/content.json": "{}",
    };
    for (const name of ["main.bundle.js", "frame.bundle.js"]) {
      files[`h5p/${name}`] = await readFile(join(dist, name), "utf8");
    }
    expect(await errorsOf(await packed(edition, files))).toEqual([]);
  });
});

test.each(EDITIONS)("SCORM %s across frames, by scorm-again", async (edition) => {
  const calls =
    edition === "1.2"
      ? 'API.LMSInitialize(""); API.LMSSetValue("cmi.core.lesson_status", "completed"); API.LMSFinish("");'
      : 'API_1484_11.Initialize(""); API_1484_11.SetValue("cmi.completion_status", "completed"); API_1484_11.Terminate("");';
  const path = await packed(edition, {
    "index.html": page(
      `<script src="frame.js"></script><script>window.API = window.API_1484_11 = new CrossFrameAPI("https://hoc.example"); ${calls}</script>`,
    ),
    "frame.js": await readFile(CROSS_FRAME, "utf8"),
  });
  expect(await errorsOf(path)).toEqual([]);
});

test("the package that @didask/scol-r ships has no error, and only its names to be filled in are told", async () => {
  const root = join(folder, "scol-r");
  await cp(installed("@didask/scol-r"), root, { recursive: true });
  expect(await errorsOf(root)).toEqual([]);
});

test("a unit that talks by @xapi/cmi5", async () => {
  const root = await mkdtemp(join(folder, "cmi5-"));
  await writeFile(
    join(root, "cmi5.xml"),
    `<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://hoc.example/course"><title><langstring lang="en-US">Course</langstring></title><description><langstring lang="en-US">A course.</langstring></description></course>
  <au id="https://hoc.example/course/1" launchMethod="AnyWindow" moveOn="Completed"><title><langstring lang="en-US">Unit</langstring></title><description><langstring lang="en-US">A unit.</langstring></description><url>index.html</url></au>
</courseStructure>
`,
  );
  await writeFile(
    join(root, "index.html"),
    page(
      '<script src="cmi5.js"></script><script>var unit = new Cmi5.default(); unit.initialize();</script>',
    ),
  );
  await cp(join(installed("@xapi/cmi5"), "dist/Cmi5.umd.js"), join(root, "cmi5.js"));
  expect(await errorsOf(root)).toEqual([]);
});
