import type { PackageFile } from "@hocvu/archive";
import {
  type Course,
  type Html,
  type ModuleFile,
  mapHtml,
  toBankFile,
  toPlayable,
} from "@hocvu/model";
import type { LayoutKit } from "../target.ts";
import { packageName, textName } from "./package-names.ts";
import { rewriteHtml } from "./rewrite-html.ts";
import { startPage } from "./start-page.ts";

/** The page that a platform has to open first. */
export const START_PAGE = "index.html";

/**
 * The course as files for the player with `runtime`'s tracker, the start page first. Few files, flat, each under a
 * name that no other file has: pages of one module together, all questions together.
 */
export function layOutPlayer(
  course: Course,
  kit: LayoutKit,
  runtime: string,
): readonly PackageFile[] {
  const assets = new Map<string, string>();
  const media = new Map<string, PackageFile>();
  for (const path of course.assets) {
    const { content, digest, path: current } = kit.asset(path);
    const name = packageName(current, digest);
    assets.set(path, name);
    media.set(name, { path: name, content });
  }
  const rewrite = (html: Html): Html =>
    rewriteHtml(html, { asset: (path) => assets.get(path) ?? path, page: (id) => `#${id}` });

  const modules = new Map(
    course.modules.map(({ id, pages }): [string, PackageFile] => {
      const file: ModuleFile = {
        pages: Object.fromEntries(pages.map((page) => [page.id, rewrite(page.html)])),
      };
      return [id, jsonFile(`${id}.json`, file)];
    }),
  );
  const bank = course.exam
    ? jsonFile("questions.json", { questions: toBankFile(mapQuestions(course, rewrite)).questions })
    : undefined;
  const script = textFile("player.js", scriptFor(kit, runtime, course.lang));
  const style = textFile("player.css", kit.player.style);
  const playable = toPlayable(course, {
    module: (id) => modules.get(id)?.path ?? "",
    exam: bank?.path ?? "",
  });
  const start = startPage({
    course: playable,
    welcome: rewrite(course.welcome),
    script: script.path,
    style: style.path,
  });
  return [
    { path: START_PAGE, content: start },
    style,
    script,
    ...modules.values(),
    ...(bank ? [bank] : []),
    ...media.values(),
  ];
}

/** The player in the course's language alone where there is one: a learner needs no other words. */
function scriptFor(kit: LayoutKit, runtime: string, lang: string): string {
  const { scripts } = kit.player;
  const script = scripts[`${runtime}-${lang.toLowerCase().split("-", 1)[0]}`] ?? scripts[runtime];
  if (script === undefined) throw new Error(`the player was built without the run-time ${runtime}`);
  return script;
}

function jsonFile(name: string, value: unknown): PackageFile {
  return textFile(name, JSON.stringify(value));
}

function textFile(name: string, content: string): PackageFile {
  return { path: textName(name, content), content };
}

/** The course with every piece of its questions' HTML rewritten, before they are sealed. */
function mapQuestions(course: Course, rewrite: (html: Html) => Html): Course {
  const modules = course.modules.map((module) => ({
    ...module,
    bank: module.bank.map((question) => mapHtml(question, rewrite)),
  }));
  return { ...course, modules };
}
