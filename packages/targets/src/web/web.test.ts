import type { Course } from "@hocvu/model";
import { expect, test } from "vitest";
import type { LayoutKit } from "../target.ts";
import { web } from "./target.ts";

const course: Course = {
  id: "mau",
  title: 'Khóa "mẫu" & <b>',
  lang: "vi",
  version: "1.0.0",
  description: 'Dùng "dấu nháy".',
  keywords: [],
  passing: { num: 1, den: 2 },
  welcome:
    '<p>Chào <audio src="asset:media/loi-noi.mp3"></audio><img src="asset:media/hinh.svg"></p>',
  modules: [],
  outcomes: [],
  glossary: [],
  assets: ["media/loi-noi.mp3", "media/hinh.svg"],
} as unknown as Course;

const kit: LayoutKit = {
  player: { scripts: { "web-vi": "player", worker: "worker()" }, style: "", styles: { web: "" } },
  asset: (path) => ({ path, content: path, digest: "0123456789abcdef" }),
  png: () => "png",
};

const filesOf = (wanted: Course) =>
  new Map(web.layOut(wanted, kit).map(({ path, content }) => [path, String(content)]));

interface Site {
  readonly version: string;
  readonly files: readonly string[];
  readonly fresh: readonly string[];
}

function siteOf(files: ReadonlyMap<string, string>): Site {
  const json = /^const SITE=(.*);\nworker\(\)$/.exec(files.get("sw.js") ?? "")?.[1];
  return JSON.parse(json ?? "null") as Site;
}

test("the worker keeps all that there is but sound and films, and not itself", () => {
  const files = filesOf(course);
  const { files: named, fresh } = siteOf(files);
  expect(fresh).toEqual(["index.html", "manifest.webmanifest"]);
  const left = [...files.keys()].filter((path) => ![...named, ...fresh].includes(path));
  expect(left).toEqual(["loi-noi-01234567.mp3", "sw.js"]);
});

test("what is kept under a name for ever has its content's digest in it", () => {
  for (const path of siteOf(filesOf(course)).files) expect(path).toMatch(/-[0-9a-f]{8}\.\w+$/);
});

test.each<[string, Partial<Course>]>([
  ["title", { title: "Khác" }],
  ["description", { description: "Khác" }],
  ["welcome", { welcome: "<p>Khác</p>" as Course["welcome"] }],
  ["colour", { theme: { primary: "#123456" } }],
  ["set of files", { welcome: "<p>Chào</p>", assets: ["media/loi-noi.mp3"] }],
])("another %s is another version, the same course is none", (_, change) => {
  const { version } = siteOf(filesOf(course));
  expect(siteOf(filesOf(course)).version).toBe(version);
  expect(siteOf(filesOf({ ...course, ...change })).version).not.toBe(version);
});

test("the manifest and its icons are there under relative addresses", () => {
  const files = filesOf(course);
  const manifest = JSON.parse(files.get("manifest.webmanifest") ?? "");
  expect(manifest).toMatchObject({ name: course.title, start_url: "index.html", scope: "./" });
  for (const { src } of manifest.icons) expect([...files.keys()]).toContain(src);
});

test("what authors write is text in the page's head", () => {
  const page = filesOf(course).get("index.html") ?? "";
  expect(page).toContain('<meta name="description" content="Dùng &quot;dấu nháy&quot;.">');
  expect(page).toContain("<title>Khóa &quot;mẫu&quot; &amp; &lt;b&gt;</title>");
});
