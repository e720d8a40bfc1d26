import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readZip } from "@hocvu/archive";
import { openPackage, validatePackage } from "@hocvu/validator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallCourse } from "../../test/courses.ts";
import { changeDirectory, rename, zipOf } from "./zip-bytes.ts";

type Files = Record<string, string | Uint8Array>;
type Kind = "scorm12" | "scorm2004" | "cmi5" | "xapi";

const exam = { questions: 6 };
let folder: string;
const sound = {} as Record<Kind, Files>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hocvu-mutations-"));
  for (const kind of ["scorm12", "scorm2004", "cmi5", "xapi"] as const) {
    const front = "iri: https://hoc.example/khoa-hoc/nho\n";
    const { zip } = await smallCourse({ exam, front }, kind);
    sound[kind] = Object.fromEntries(
      [...(await readZip(zip))].map(([path, bytes]) => [
        path,
        /\.(?:xml|html|js|css)$/.test(path) ? Buffer.from(bytes).toString() : bytes,
      ]),
    );
  }
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

async function codesOf(zip: Buffer): Promise<readonly string[]> {
  const path = join(folder, "goi.zip");
  await writeFile(path, zip);
  const opened = await openPackage(path);
  if (!("entries" in opened)) return [opened.code];
  try {
    const { diagnostics } = await validatePackage(opened);
    return [...new Set(diagnostics.map(({ code }) => code))].filter((code) => code !== "HV4616");
  } finally {
    await opened.close();
  }
}

describe("our own packages have nothing wrong", () => {
  test.each(["scorm12", "scorm2004", "cmi5", "xapi"] as const)("%s", async (kind) => {
    expect(await codesOf(await zipOf(sound[kind]))).toEqual([]);
  });
});

/** One change of a text in a package: what it changes has to be there. */
function change(path: string, from: string | RegExp, to: string) {
  return (files: Files): Files => {
    const text = files[path];
    if (typeof text !== "string") throw new Error(`there is no text ${path}`);
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing was changed in ${path}`);
    return { ...files, [path]: changed };
  };
}

const manifest = (from: string | RegExp, to: string) => change("imsmanifest.xml", from, to);
const cmi5 = (from: string | RegExp, to: string) => change("cmi5.xml", from, to);
const tinCan = (from: string | RegExp, to: string) => change("tincan.xml", from, to);
const page = (from: string | RegExp, to: string) => change("index.html", from, to);
const add = (path: string, content: string) => (files: Files) => ({ ...files, [path]: content });
const without = (path: string) => (files: Files) =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
const moved = (move: (path: string) => string) => (files: Files) =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [move(path), content]));
const bytes = (encode: (text: string) => Uint8Array) => (files: Files) => ({
  ...files,
  "imsmanifest.xml": encode(files["imsmanifest.xml"] as string),
});
const ITEM = "</organization>";
const inBody = (markup: string) => page(/<\/body>|$/, `${markup}</body>`);
/** One more resource, so that its faults are no other's. */
const resource = (markup: string) => manifest("</resources>", `${markup}</resources>`);

const mutations: readonly (readonly [string, Kind, (files: Files) => Files, ...string[]])[] = [
  ["the manifest is deleted", "scorm12", without("imsmanifest.xml"), "HV4603"],
  ["everything lies in a folder", "scorm12", moved((path) => `khoa/${path}`), "HV4602"],
  ["everything lies two folders deep", "cmi5", moved((path) => `a/b/${path}`), "HV4602"],
  [
    "the manifest is in capitals",
    "scorm12",
    moved((path) => path.replace("imsmanifest", "IMSMANIFEST")),
    "HV4604",
  ],
  [
    "cmi5.xml is written Cmi5.xml",
    "cmi5",
    moved((path) => path.replace("cmi5.xml", "Cmi5.xml")),
    "HV4604",
  ],
  [
    "tincan.xml is written TinCan.xml",
    "xapi",
    moved((path) => path.replace("tincan.xml", "TinCan.xml")),
    "HV4604",
  ],
  ["the manifest is cut off", "scorm12", manifest(/<\/manifest>\s*$/, ""), "HV4620"],
  ["cmi5.xml is cut off", "cmi5", cmi5(/<\/courseStructure>\s*$/, ""), "HV4620"],
  ["tincan.xml is cut off", "xapi", tinCan(/<\/tincan>\s*$/, ""), "HV4620"],
  ["a title holds a bare ampersand", "scorm12", manifest(/<title>/, "<title>A & B "), "HV4620"],
  [
    "an attribute is written twice",
    "scorm12",
    manifest("<resources>", '<resources a="1" a="2">'),
    "HV4620",
  ],
  [
    "elements lie 300 deep",
    "scorm12",
    manifest("</metadata>", `${"<x>".repeat(300)}${"</x>".repeat(300)}</metadata>`),
    "HV4620",
  ],
  ["the manifest begins with a byte order mark", "scorm12", manifest(/^/, "\uFEFF"), "HV4621"],
  [
    "the manifest is in UTF-16",
    "scorm12",
    bytes((text) => Buffer.from(`\uFEFF${text}`, "utf16le")),
    "HV4621",
  ],
  [
    "the manifest declares another encoding",
    "scorm12",
    manifest('encoding="UTF-8"', 'encoding="iso-8859-1"'),
    "HV4621",
  ],
  [
    "the manifest holds bytes of another encoding",
    "scorm12",
    bytes((text) => Buffer.from(text.replace(/<title>/, "<title>\xe9"), "latin1")),
    "HV4621",
  ],
  [
    "schemaversion is missing",
    "scorm12",
    manifest(/<schemaversion>[^<]*<\/schemaversion>/, ""),
    "HV4622",
  ],
  ["schemaversion has a blank", "scorm12", manifest(">1.2<", ">1.2.0<"), "HV4622"],
  [
    "schemaversion is of no edition",
    "scorm2004",
    manifest("2004 4th Edition", "2004 Fourth Edition"),
    "HV4622",
  ],
  [
    "xml:base stands at the manifest",
    "scorm12",
    manifest("<manifest ", '<manifest xml:base="./" '),
    "HV4623",
  ],
  ["adlcp has another prefix", "scorm12", manifest(/adlcp(?=[:=])/g, "adl"), "HV4623"],
  ["imsss has another prefix", "scorm2004", manifest(/\bimsss(?=[:=])/g, "ss"), "HV4623"],
  ["a prefix is not declared", "scorm12", manifest(/ xmlns:adlcp="[^"]*"/, ""), "HV4619"],
  ["no organization is the default", "scorm12", manifest(/ default="[^"]*"/, ""), "HV4624"],
  [
    "the default organization is another",
    "scorm12",
    manifest(/ default="[^"]*"/, ' default="khac"'),
    "HV4625",
  ],
  [
    "an identifier is used twice",
    "scorm12",
    resource(
      '<resource identifier="hai-lan" type="webcontent"/><resource identifier="hai-lan" type="webcontent"/>',
    ),
    "HV4626",
  ],
  [
    "an identifier begins with a digit",
    "scorm12",
    resource('<resource identifier="1-a" type="webcontent"/>'),
    "HV4627",
  ],
  [
    "an identifier holds a blank",
    "scorm12",
    resource('<resource identifier="a b" type="webcontent"/>'),
    "HV4627",
  ],
  [
    "an item refers to nothing",
    "scorm12",
    manifest(
      ITEM,
      `<item identifier="them" identifierref="khong-co"><title>A</title></item>${ITEM}`,
    ),
    "HV4628",
  ],
  [
    "a dependency refers to nothing",
    "scorm12",
    resource(
      '<resource identifier="them" type="webcontent"><dependency identifierref="khong-co"/></resource>',
    ),
    "HV4628",
  ],
  [
    "the page that is opened is missing",
    "scorm12",
    manifest(/href="index\.html"/g, 'href="bat-dau.html"'),
    "HV4629",
    "HV4617",
  ],
  [
    "the page that is opened differs in case",
    "scorm2004",
    manifest(/href="index\.html"/g, 'href="Index.html"'),
    "HV4629",
  ],
  [
    "the unit's page is missing",
    "cmi5",
    cmi5(/<url>[^<]*/, "<url>bat-dau.html"),
    "HV4629",
    "HV4617",
  ],
  [
    "what is launched is missing",
    "xapi",
    tinCan(/(<launch[^>]*>)[^<]*/, "$1bat-dau.html"),
    "HV4629",
    "HV4617",
  ],
  [
    "a listed file is missing",
    "scorm12",
    resource('<resource identifier="them" type="webcontent"><file href="anh.png"/></resource>'),
    "HV4631",
  ],
  ["scormtype is missing", "scorm12", manifest(/ adlcp:scormtype="sco"/, ""), "HV4632"],
  [
    "scormtype is written as in SCORM 2004",
    "scorm12",
    manifest("adlcp:scormtype", "adlcp:scormType"),
    "HV4632",
  ],
  [
    "scormType is written as in SCORM 1.2",
    "scorm2004",
    manifest("adlcp:scormType", "adlcp:scormtype"),
    "HV4632",
  ],
  ["scormtype is in capitals", "scorm12", manifest('scormtype="sco"', 'scormtype="SCO"'), "HV4632"],
  ["the course is an asset", "scorm12", manifest('scormtype="sco"', 'scormtype="asset"'), "HV4633"],
  [
    "the mastery score is over 100",
    "scorm12",
    manifest(/(<adlcp:masteryscore>)[^<]*/, "$1150"),
    "HV4634",
  ],
  [
    "the mastery score has a percent sign",
    "scorm12",
    manifest(/(<adlcp:masteryscore>)[^<]*/, "$150%"),
    "HV4634",
  ],
  [
    "the least measure is in percent",
    "scorm2004",
    manifest(/(<imsss:minNormalizedMeasure>)[^<]*/, "$150"),
    "HV4634",
  ],
  [
    "the unit's mastery score is in percent",
    "cmi5",
    cmi5(/masteryScore="[^"]*"/, 'masteryScore="50"'),
    "HV4634",
  ],
  [
    "an item has no title",
    "scorm12",
    manifest(/(<item [^>]*>\s*)<title>[^<]*<\/title>/, "$1"),
    "HV4635",
  ],
  [
    "an organization has no title",
    "scorm12",
    manifest(/(<organization [^>]*>\s*)<title>[^<]*<\/title>/, "$1"),
    "HV4635",
  ],
  [
    "the unit has no title",
    "cmi5",
    cmi5(/(<au [^>]*>\s*)<title>[\s\S]*?<\/title>/, "$1"),
    "HV4635",
  ],
  [
    "a prerequisite names no item",
    "scorm12",
    manifest(
      /<adlcp:masteryscore>/,
      '<adlcp:prerequisites type="aicc_script">bai-0</adlcp:prerequisites><adlcp:masteryscore>',
    ),
    "HV4636",
  ],
  [
    "what happens at the time limit is invented",
    "scorm12",
    manifest(
      /<adlcp:masteryscore>/,
      "<adlcp:timelimitaction>stop</adlcp:timelimitaction><adlcp:masteryscore>",
    ),
    "HV4637",
  ],
  [
    "a time limit is in minutes",
    "scorm12",
    manifest(
      /<adlcp:masteryscore>/,
      "<adlcp:maxtimeallowed>30</adlcp:maxtimeallowed><adlcp:masteryscore>",
    ),
    "HV4637",
  ],
  ["moveOn is invented", "cmi5", cmi5(/moveOn="[^"]*"/, 'moveOn="Done"'), "HV4637"],
  [
    "a title has 300 characters",
    "scorm12",
    manifest(/(<item [^>]*>\s*<title>)[^<]*/, `$1${"a".repeat(300)}`),
    "HV4638",
  ],
  [
    "a path begins with a slash",
    "scorm12",
    resource('<resource identifier="them" type="webcontent"><file href="/a.png"/></resource>'),
    "HV4639",
  ],
  [
    "a path leads out",
    "scorm12",
    resource('<resource identifier="them" type="webcontent"><file href="../a.png"/></resource>'),
    "HV4639",
  ],
  [
    "a path has a backslash",
    "scorm12",
    resource('<resource identifier="them" type="webcontent"><file href="a\\b.png"/></resource>'),
    "HV4639",
  ],
  [
    "an item at the end opens nothing",
    "scorm12",
    manifest(ITEM, `<item identifier="them"><title>A</title></item>${ITEM}`),
    "HV4641",
  ],
  [
    "a mapInfo has no target",
    "scorm2004",
    manifest(
      "</imsss:primaryObjective>",
      '<imsss:mapInfo readSatisfiedStatus="true"/></imsss:primaryObjective>',
    ),
    "HV4642",
  ],
  [
    "resources stand before organizations",
    "scorm12",
    manifest(
      /(<organizations[\s\S]*<\/organizations>)(\s*)(<resources[\s\S]*<\/resources>)/,
      "$3$2$1",
    ),
    "HV4643",
  ],
  [
    "the manifest has no identifier",
    "scorm12",
    manifest(/(<manifest[^>]*?) identifier="[^"]*"/, "$1"),
    "HV4644",
  ],
  ["the unit has no id", "cmi5", cmi5(/(<au[^>]*?) id="[^"]*"/, "$1"), "HV4644"],
  [
    "another resource comes first",
    "scorm12",
    manifest(
      /<resources>/,
      '<resources><resource identifier="them" type="webcontent" href="index.html"/>',
    ),
    "HV4645",
  ],
  ["the unit's id is no IRI", "cmi5", cmi5(/(<au[^>]*?) id="[^"]*"/, '$1 id="bai-1"'), "HV4647"],
  [
    "the activity's id is no IRI",
    "xapi",
    tinCan(/(<activity[^>]*?) id="[^"]*"/, '$1 id="bai-1"'),
    "HV4647",
  ],
  [
    "the unit's address uses a reserved name",
    "cmi5",
    cmi5(/<url>([^<?]*)/, "<url>$1?endpoint=1"),
    "HV4648",
  ],
  ["a picture is missing", "scorm12", inBody('<img src="khong-co.png" alt="">'), "HV4650"],
  ["a link leads nowhere", "scorm12", inBody('<a href="trang-2.html">2</a>'), "HV4650"],
  [
    "a style refers to a missing file",
    "scorm12",
    (files) =>
      inBody('<link rel="stylesheet" href="them.css">')(
        add("them.css", "a{background:url(khong-co.png)}")(files),
      ),
    "HV4650",
  ],
  [
    "a script comes by http:",
    "scorm12",
    inBody('<script src="http://hoc.example/a.js"></script>'),
    "HV4651",
    "HV4652",
  ],
  [
    "a frame lies on another server",
    "scorm12",
    inBody('<iframe src="https://hoc.example/"></iframe>'),
    "HV4652",
  ],
  ["a file is forgotten", "scorm12", add("ban-nhap-cu.docx", "x"), "HV4617"],
  ["a file of macOS came along", "scorm12", add(".DS_Store", "x"), "HV4617", "HV4618"],
  ["a program for servers lies in it", "scorm12", add("luu.php", "<?php"), "HV4615", "HV4617"],
  ["a name has Vietnamese letters", "scorm12", add("đám-mây.txt", "x"), "HV4612", "HV4617"],
  ["a name has a blank", "scorm12", add("dam may.txt", "x"), "HV4612", "HV4617"],
  ["two names differ in case", "scorm12", add("INDEX.html", "<p>x"), "HV4611"],
  [
    "a script saves in unload",
    "scorm12",
    inBody("<script>addEventListener('unload',()=>{})</script>"),
    "HV4665",
  ],
  [
    "a script asks synchronously",
    "scorm12",
    inBody("<script>new XMLHttpRequest().open('GET','index.html',false)</script>"),
    "HV4666",
  ],
  ["a call is misspelt", "scorm12", inBody("<script>API.LMSComit('')</script>"), "HV4664"],
  [
    "a timer commits",
    "scorm12",
    inBody("<script>setInterval(()=>x.LMSCommit(''),1e3)</script>"),
    "HV4668",
  ],
  [
    "the manifest is of the other SCORM",
    "scorm12",
    manifest(">1.2<", ">2004 4th Edition<"),
    "HV4632",
    "HV4663",
    "HV4673",
  ],
  ["the manifest is of no namespace", "scorm12", manifest(/ xmlns="[^"]*"/, ""), "HV4673"],
  [
    "an item has a description",
    "scorm12",
    manifest("</title>", "</title><description>A</description>"),
    "HV4669",
  ],
  ["a unit's address is written twice", "cmi5", cmi5(/(<url>[^<]*<\/url>)/, "$1$1"), "HV4671"],
  [
    "an item's attribute is misspelt",
    "scorm12",
    manifest("<item ", '<item isVisible="true" '),
    "HV4670",
  ],
  [
    "isvisible is neither true nor false",
    "scorm12",
    manifest(
      /(<item (?:(?!isvisible)[^>])*?)(?: isvisible="[^"]*")?(?=[ >])/,
      '$1 isvisible="yes"',
    ),
    "HV4637",
  ],
  ["text stands between items", "scorm12", manifest(ITEM, `Hết${ITEM}`), "HV4672"],
  [
    "a resource has no type",
    "scorm12",
    manifest(/(<resource [^>]*?) type="[^"]*"/, "$1"),
    "HV4644",
  ],
  [
    "a sequencing rule does something invented",
    "scorm2004",
    manifest(
      "<imsss:objectives>",
      '<imsss:sequencingRules><imsss:preConditionRule><imsss:ruleAction action="hide"/></imsss:preConditionRule></imsss:sequencingRules><imsss:objectives>',
    ),
    "HV4637",
  ],
  [
    "an objective has a limit of attempts",
    "scorm2004",
    manifest("</imsss:objectives>", '<imsss:limitConditions attemptLimit="2"/></imsss:objectives>'),
    "HV4669",
  ],
  [
    "the unit has no description",
    "cmi5",
    cmi5(/(<au [\s\S]*?)<description>[\s\S]*?<\/description>/, "$1"),
    "HV4635",
  ],
];

test("there are at least sixty of them", () => {
  expect(mutations.length + zipMutations.length).toBeGreaterThanOrEqual(60);
});

describe("one mutation is reported, and nothing else:", () => {
  for (const [name, kind, mutate, ...codes] of mutations) {
    test(`${name} (${kind})`, async () => {
      expect([...(await codesOf(await zipOf(mutate(sound[kind]))))].sort()).toEqual(
        [...codes].sort(),
      );
    });
  }
});

const zipMutations: readonly (readonly [string, (zip: Buffer) => Buffer, string])[] = [
  ["the file is empty", () => Buffer.alloc(0), "HV4601"],
  ["the file is no zip", () => Buffer.from("%PDF-1.4 nothing of a zip"), "HV4601"],
  ["the zip is cut off", (zip) => zip.subarray(0, zip.length - 100), "HV4601"],
  [
    "an entry is encrypted",
    (zip) =>
      changeDirectory(
        zip,
        (header, name) =>
          name === "them.txt" && header.writeUInt16LE(header.readUInt16LE(8) | 1, 8),
      ),
    "HV4606",
  ],
  [
    "an entry is packed by LZMA",
    (zip) =>
      changeDirectory(zip, (header, name) => name === "them.txt" && header.writeUInt16LE(14, 10)),
    "HV4607",
  ],
  ["a name leads out", (zip) => rename(zip, "them.txt", "../m.txt"), "HV4605"],
  ["a name is absolute", (zip) => rename(zip, "them.txt", "/hem.txt"), "HV4605"],
  ["a name has a backslash", (zip) => rename(zip, "them.txt", "a\\em.txt"), "HV4610"],
  ["two entries have one name", (zip) => rename(zip, "them.txt", "thme.txt"), "HV4608"],
  [
    "an entry is a link",
    (zip) =>
      changeDirectory(zip, (header, name) => {
        if (name === "them.txt") {
          header.writeUInt16LE(0x0314, 4);
          header.writeUInt32LE((0o120777 << 16) >>> 0, 38);
        }
      }),
    "HV4613",
  ],
  [
    "an entry claims to unfold a thousand times",
    (zip) =>
      changeDirectory(
        zip,
        (header, name) => name === "them.txt" && header.writeUInt32LE(200_000_000, 24),
      ),
    "HV4609",
  ],
];

describe("one change of the zip itself is reported, and nothing else:", () => {
  test.each(zipMutations)("%s", async (_, mutate, code) => {
    const markup = "<p>them.txt m.txt hem.txt em.txt thme.txt</p>";
    const files = inBody(markup)(add("them.txt", "x")(sound.scorm12));
    const second = code === "HV4608" ? add("thme.txt", "y")(files) : files;
    expect(await codesOf(mutate(await zipOf(second)))).toEqual([code]);
  });
});
