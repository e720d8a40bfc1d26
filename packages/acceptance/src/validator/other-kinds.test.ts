import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { type PackageFile, toBytes, writeTarGz } from "@hocvu/archive";
import { compile } from "@hocvu/compiler";
import { exchangeTargets } from "@hocvu/exchange";
import { targets } from "@hocvu/targets";
import { openPackage, validatePackage } from "@hocvu/validator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallFolder } from "../../test/courses.ts";
import { zipOf } from "./zip-bytes.ts";

type Files = Record<string, string>;
const KINDS = ["cc", "cc13", "qti12", "qti21", "qti3", "olx"] as const;
type Kind = (typeof KINDS)[number];

let folder: string;
const sound = {} as Record<Kind, Files>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hocvu-kinds-"));
  const root = await smallFolder({ exam: { questions: 6 }, practice: 3 });
  const wanted = KINDS.map((kind) => targets.get(kind) ?? exchangeTargets.get(kind)).filter(
    (one) => one !== undefined,
  );
  const { value } = await compile(root, wanted, {});
  await rm(root, { recursive: true, force: true });
  for (const [index, { files }] of (value?.packages ?? []).entries()) {
    sound[KINDS[index] as Kind] = Object.fromEntries(
      files.map(({ path, content }) => [
        path,
        typeof content === "function" ? "" : Buffer.from(toBytes(content)).toString(),
      ]),
    );
  }
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

async function tarOf(files: Files): Promise<Buffer> {
  const listed: PackageFile[] = Object.entries(files).map(([path, content]) => ({ path, content }));
  const output = new PassThrough();
  const [bytes] = await Promise.all([buffer(output), writeTarGz(listed, output)]);
  return bytes;
}

async function judged(kind: Kind, files: Files) {
  const path = join(folder, kind === "olx" ? "khoa.tar.gz" : "khoa.zip");
  await writeFile(path, await (kind === "olx" ? tarOf(files) : zipOf(files)));
  const opened = await openPackage(path);
  if (!("entries" in opened)) throw new Error(opened.code);
  try {
    const { kind: told, edition, diagnostics } = await validatePackage(opened);
    const codes = [...new Set(diagnostics.map(({ code }) => code))];
    return { told: [told, edition], codes: codes.filter((code) => code !== "HV4616").sort() };
  } finally {
    await opened.close();
  }
}

test.each<[Kind, string, string | undefined]>([
  ["cc", "cartridge", "1.1"],
  ["cc13", "cartridge", "1.3"],
  ["qti12", "qti", "1.2"],
  ["qti21", "qti", "2.1"],
  ["qti3", "qti", "3.0"],
  ["olx", "olx", undefined],
])("our own %s is told for what it is, and has nothing wrong", async (kind, ...told) => {
  expect(await judged(kind, sound[kind])).toEqual({ told, codes: [] });
});

function change(path: string, from: string | RegExp, to: string) {
  return (files: Files): Files => {
    const changed = files[path]?.replace(from, to);
    if (changed === undefined || changed === files[path])
      throw new Error(`nothing changed: ${path}`);
    return { ...files, [path]: changed };
  };
}

const manifest = (from: string | RegExp, to: string) => change("imsmanifest.xml", from, to);
const twice = (files: Files): Files => {
  const [found = ""] =
    /<organization [\s\S]*<\/organization>/.exec(files["imsmanifest.xml"] ?? "") ?? [];
  return manifest(found, found + found.replaceAll('identifier="', 'identifier="hai-'))(files);
};
const without = (form: RegExp) => (files: Files) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !form.test(path)));

const mutations: readonly (readonly [string, Kind, (files: Files) => Files, ...string[]])[] = [
  [
    "a page of a cartridge is missing",
    "cc",
    manifest(/(<file href=")[^"]*\.html/, "$1khong-co.html"),
    "HV4629",
  ],
  [
    "an item refers to nothing",
    "cc",
    manifest(/identifierref="[^"]*"/, 'identifierref="khong-co"'),
    "HV4628",
  ],
  [
    "an identifier is used twice",
    "cc13",
    manifest(/(<item identifier=")[^"]*("[^>]*>[\s\S]*?<item identifier=")[^"]*/, "$1x$2x"),
    "HV4626",
  ],
  [
    "a resource is of an invented type",
    "cc",
    manifest('type="webcontent"', 'type="page"'),
    "HV4637",
  ],
  ["the course has two organizations", "cc", twice, "HV4671"],
  [
    "metadata say nothing of the course",
    "cc",
    manifest(/<(\w+:)?lom\b[\s\S]*<\/(\w+:)?lom>/, ""),
    "HV4635",
  ],
  [
    "the namespace is of no edition",
    "cc",
    manifest("imsccv1p1/imscp_v1p1", "imsccv1p9/imscp_v1p1"),
    "HV4673",
  ],
  ["a manifest of QTI is cut off", "qti21", manifest(/<\/manifest>\s*$/, ""), "HV4620"],
  ["an item of QTI is missing", "qti21", without(/\bcau-hoi-hai-so-0|hai-0\b/), "HV4629"],
  [
    "a resource of QTI has no href",
    "qti3",
    manifest(/(<resource [^>]*?) href="[^"]*"/, '$1 ref="a"'),
    "HV4670",
  ],
  [
    "resources stand before organizations",
    "qti12",
    manifest(
      /(<organizations[^>]*\/>|<organizations[\s\S]*<\/organizations>)(\s*)(<resources[\s\S]*<\/resources>)/,
      "$3$2$1",
    ),
    "HV4643",
  ],
  ["the run's file is missing", "olx", without(/^course\/course\/[^/]+\.xml$/), "HV4629"],
  ["course.xml has no org", "olx", change("course/course.xml", / org="[^"]*"/, ""), "HV4644"],
  [
    "a run has a blank in its name",
    "olx",
    change("course/course.xml", /url_name="[^"]*"/, 'url_name="dot 1"'),
    "HV4627",
  ],
  ["course.xml is cut off", "olx", change("course/course.xml", /\/>\s*$/, ">"), "HV4620"],
];

describe("one mutation is reported, and nothing else:", () => {
  for (const [name, kind, mutate, ...codes] of mutations) {
    test(`${name} (${kind})`, async () => {
      expect((await judged(kind, mutate(sound[kind]))).codes).toEqual([...codes].sort());
    });
  }
});

/** What the sound packages of ours do not have, and others' do. */
const habits: readonly (readonly [string, Kind, (files: Files) => Files])[] = [
  [
    "Canvas puts a variant before the files of a resource",
    "cc13",
    manifest(
      /(<resource [^>]*>)/,
      '$1<v:variant xmlns:v="http://www.imsglobal.org/xsd/imsccv1p3/imscp_extensionv1p2" identifier="v1"/>',
    ),
  ],
  [
    "pages of a cartridge lead to places in a platform",
    "cc",
    inPage(
      '<a href="$WIKI_REFERENCE$/pages/a">a</a><a href="%24CANVAS_OBJECT_REFERENCE%24/b">b</a><img src="%24IMS-CC-FILEBASE%24/c.png" alt="c">',
    ),
  ],
  [
    "Studio puts underscores for the blanks of a file's name",
    "olx",
    (files) => ({
      ...inPage('<img src="/static/lời_cảm_ơn.png?a=1" alt="ơn">')(files),
      "course/static/lời cảm ơn.png": "",
    }),
  ],
];

/** Something more in the first page. */
function inPage(markup: string) {
  return (files: Files): Files => {
    const path = Object.keys(files).find((one) => one.endsWith(".html")) ?? "";
    return { ...files, [path]: `${files[path]}${markup}` };
  };
}

describe("what others do, and platforms take, is not told of:", () => {
  test.each(habits)("%s", async (_, kind, mutate) => {
    const { codes } = await judged(kind, mutate(sound[kind]));
    expect(codes.filter((code) => code !== "HV4612")).toEqual([]);
  });
});

test("a tar that is cut off is judged by what was read of it", async () => {
  const path = join(folder, "cut.tar.gz");
  const whole = await tarOf(sound.olx);
  await writeFile(path, whole.subarray(0, whole.length / 2));
  const opened = await openPackage(path);
  const codes =
    "entries" in opened
      ? (await validatePackage(opened)).diagnostics.map(({ code }) => code)
      : [opened.code];
  expect(codes).toContain("HV4601");
});
