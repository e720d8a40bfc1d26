import { openFiles, validatePackage } from "@hocvu/validator";
import { expect, test } from "vitest";
import { leastSeconds } from "../../../archive/test/least-seconds.ts";
import { soundCmi5, soundPackage } from "../../../validator/test/sound-package.ts";

/** In seconds of the processor. */
const HANGS = 2;
/** In characters, as near as can be to what is read of one file. */
const LARGEST = 3.9 * 1024 ** 2;

const filled = (part: string) => part.repeat(Math.floor(LARGEST / part.length));

function counted(part: (n: number) => string, length: number): string {
  const parts: string[] = [];
  for (let size = 0; size < length; size += parts.at(-1)?.length ?? 0)
    parts.push(part(parts.length));
  return parts.join("");
}

async function time(files: Readonly<Record<string, string>>): Promise<number> {
  const opened = openFiles({ ...soundPackage, ...files });
  return leastSeconds(HANGS, () => validatePackage(opened));
}

test.each([
  ["open tags", "<a "],
  ["open quotes", '<a "'],
  ["quotes in quotes", "<a '<a \""],
  ["open comments", "<!--"],
  ["scripts never closed", "<script>"],
  ["empty scripts", "<script></script>"],
  ["end tags begun", "</"],
  ["handlers never closed", ' onclick="'],
  ["addresses never closed", 'url("'],
  ["addresses with blanks", "url(      "],
  ["imports never closed", "@import '"],
  ["requests never ended", '.open("GET",a'],
  ["requests with blanks", ".open      "],
  ["timers never ended", "setInterval("],
  ["schemes", "https://"],
  ["calls almost right", "API.LMSGetValu("],
  ["names of files", "a.b/"],
  ["pictures", '<img src="a.png">'],
])("four million characters of %s are read in time", async (_, part) => {
  const text = filled(part);
  expect(await time({ "index.html": text, "a.css": text, "chay.js": text })).toBeLessThan(HANGS);
  expect(await time({ "imsmanifest.xml": text, "cmi5.xml": text })).toBeLessThan(HANGS);
});

const { "imsmanifest.xml": sound = "" } = soundPackage;
const inResources = (markup: string) => sound.replace("</resources>", `${markup}</resources>`);

test.each<[string, Readonly<Record<string, string>>]>([
  [
    "items, each with a resource",
    {
      "imsmanifest.xml": inResources(
        counted((n) => `<resource identifier="r${n}" href="index.html"/>`, 800_000),
      ).replace(
        "</organization>",
        `${counted((n) => `<item identifier="i${n}" identifierref="r${n}"><title>t</title></item>`, 900_000)}</organization>`,
      ),
    },
  ],
  [
    "dependencies upon nothing",
    {
      "imsmanifest.xml": inResources(
        counted(
          (n) => `<resource identifier="r${n}"><dependency identifierref="q"/></resource>`,
          1_500_000,
        ),
      ),
    },
  ],
  [
    "namespaces",
    { "imsmanifest.xml": inResources(counted((n) => `<a${n}:b xmlns:a${n}="u"/>`, 1_300_000)) },
  ],
  ["attributes", { "imsmanifest.xml": `<manifest ${counted((n) => `a${n}="" `, LARGEST)}/>` }],
  ["elements within elements", { "imsmanifest.xml": filled("<a>") }],
  [
    "units without a file",
    {
      "cmi5.xml": soundCmi5.replace(
        "</courseStructure>",
        `${counted((n) => `<au id="http://a/${n}"><title/><url>x${n}.html</url></au>`, 1_000_000)}</courseStructure>`,
      ),
    },
  ],
  [
    "files that nobody names, and much text",
    Object.fromEntries([
      ...Array.from({ length: 19_000 }, (_, n) => [`f/${n}.bin`, ""]),
      ...["a.js", "b.js", "c.js"].map((path) => [path, filled("xx.y ")]),
    ]),
  ],
])("many %s are judged in time", async (_, files) => {
  expect(await time(files)).toBeLessThan(HANGS);
});
