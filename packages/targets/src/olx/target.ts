import type { PackageFile } from "@hocvu/archive";
import type { Course, Html } from "@hocvu/model";
import type { Element, Text } from "xast";
import { x } from "xastscript";
import { directed } from "../shared/direction.ts";
import { escapeHtml } from "../shared/escape-html.ts";
import { assetName } from "../shared/package-names.ts";
import { assetPath, rewriteHtml } from "../shared/rewrite-html.ts";
import { compactDocument, xmlDocument } from "../shared/xml.ts";
import type { LayoutKit, LtiTool, Target } from "../target.ts";
import { drawIcon } from "../web/icon.ts";
import type { Block, DrawType } from "./block.ts";
import { checkOlx } from "./check.ts";
import { courseFiles } from "./course-files.ts";
import { examChapter } from "./exam.ts";
import { moduleChapter, text, unitName } from "./lessons.ts";
import { ltiChapters, placeOfPage } from "./lti.ts";
import { withoutMathematics } from "./mathematics.ts";
import { lessonStyle, STYLE_NAME } from "./style.ts";
import { wordsFor } from "./words.ts";

/**
 * A course as Open edX itself writes one (OLX): the platform shows its pages and grades its questions, without a package
 * inside. Imported in Studio into an empty course.
 */
export const olx: Target = {
  id: "olx",
  title: "Open edX (OLX)",
  container: "tar.gz",
  examines: "without-lti",
  draws: true,
  check: checkOlx,
  layOut(course, kit): readonly PackageFile[] {
    if (kit.lti) return layOutForLti(course, kit, kit.lti);
    const media = new Map(course.assets.map((path) => [path, mediaFile(path, kit)]));
    const rewrite = (html: Html): Html =>
      rewriteHtml(directed(html, course.lang), {
        asset(path) {
          const file = media.get(path);
          if (!file) throw new Error(`the course has no file ${path}`);
          return `/static/${file.path}`;
        },
        page: (id) => `/jump_to_id/${unitName(id)}`,
      });
    const draw = kit.release === "teak" ? "itembank" : "library_content";
    const chapters = chaptersOf(course, draw, rewrite);
    const picture = media.get(firstPicture(course) ?? "");
    const shown = picture ?? iconOf(course, kit);
    return [
      ...courseFiles(course, chapters, shown?.path, rewrite),
      ...chapters.flatMap(filesOf),
      { path: `course/static/${STYLE_NAME}`, content: lessonStyle(course) },
      ...withPicture(media, shown).map(({ path, content }) => ({
        path: `course/static/${path}`,
        content,
      })),
    ];
  },
};

/** Of a course that a service plays only its places are there, and what is told of it before it is opened. */
function layOutForLti(course: Course, kit: LayoutKit, tool: LtiTool): readonly PackageFile[] {
  const chapters = ltiChapters(course, tool);
  const media = new Map<string, PackageFile>();
  const rewrite = (html: Html): Html =>
    rewriteHtml(directed(html, course.lang), {
      asset(path) {
        const file = media.get(path) ?? mediaFile(path, kit);
        media.set(path, file);
        return `/static/${file.path}`;
      },
      page: (id) => `/jump_to_id/${placeOfPage(course, id)}`,
    });
  const logo = course.theme?.logo;
  const picture = logo === undefined ? undefined : mediaFile(logo, kit);
  if (logo !== undefined && picture) media.set(logo, picture);
  const shown = picture ?? iconOf(course, kit);
  return [
    // They look for the files that they name, so those come after them.
    ...courseFiles(course, chapters, shown?.path, rewrite, tool),
    ...chapters.flatMap(filesOf),
    ...withPicture(media, shown).map(({ path, content }) => ({
      path: `course/static/${path}`,
      content,
    })),
  ];
}

const ICON_NAME = "hocvu-course.png";

/** Nothing where there is no image library; the platform shows a picture of its own then. */
function iconOf(course: Course, { png }: LayoutKit): PackageFile | undefined {
  return png && { path: ICON_NAME, content: png(drawIcon(course), 512) };
}

function withPicture(
  media: ReadonlyMap<string, PackageFile>,
  shown: PackageFile | undefined,
): readonly PackageFile[] {
  const files = [...media.values()];
  return shown && !files.includes(shown) ? [...files, shown] : files;
}

/** What shows the course in lists of courses: its cover or logo, or the first picture that a learner meets. */
function firstPicture({ theme, cover, welcome, modules }: Course): string | undefined {
  if (cover !== undefined) return cover;
  if (theme?.logo !== undefined) return theme.logo;
  const pages = modules.flatMap((module) => module.pages.map(({ html }) => html));
  for (const html of [welcome, ...pages]) {
    const [, path] = /<img [^>]*?src="asset:([^"]+)"/.exec(html) ?? [];
    if (path !== undefined) return assetPath(path);
  }
  return undefined;
}

function mediaFile(path: string, kit: LayoutKit): PackageFile {
  const { content, digest, path: current } = kit.asset(path);
  return { path: assetName(current, digest), content };
}

function chaptersOf(
  course: Course,
  draw: DrawType,
  rewrite: (html: Html) => Html,
): readonly Block[] {
  const { modules, exam, glossary } = course;
  return [
    ...modules.map((module) => moduleChapter(course, module, draw, rewrite)),
    ...(glossary.length > 0 ? [glossaryChapter(course)] : []),
    ...(exam ? [examChapter(course, exam, draw, rewrite)] : []),
  ];
}

/** Words are explained where they stand as well, but only to those who have a mouse. */
function glossaryChapter({ glossary, lang }: Course): Block {
  const title = wordsFor(lang).glossary;
  const terms = glossary.map(
    ({ term, definition }) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(definition)}</dd>`,
  );
  const named = (type: Block["type"], suffix: string, children: readonly Block[]): Block => ({
    type,
    name: `_glossary_${suffix}`,
    attributes: { display_name: title },
    children,
  });
  const page = text("_glossary_text", title, `<dl>${terms.join("")}</dl>`);
  return named("chapter", "chapter", [
    named("sequential", "section", [named("vertical", "unit", [page])]),
  ]);
}

/** A block's own file, its text where it has one, and those of all blocks below it. */
function filesOf(block: Block): readonly PackageFile[] {
  const { type, name, attributes, children = [], content, html } = block;
  const inside: (Element | Text)[] = content
    ? [...content]
    : children.map((child) => x(child.type, { url_name: child.name }));
  const file = html === undefined ? {} : { filename: name };
  const named = Object.entries(attributes).map(([key, value]) => [key, withoutMathematics(value)]);
  const element = x(type, { ...Object.fromEntries(named), ...file }, inside);
  const own = content ? compactDocument(element) : xmlDocument(element);
  return [
    { path: `course/${type}/${name}.xml`, content: own },
    ...(html === undefined ? [] : [{ path: `course/${type}/${name}.html`, content: html }]),
    ...children.flatMap(filesOf),
  ];
}
