import type { PackageFile } from "@hocvu/archive";
import {
  type Course,
  examBank,
  type Html,
  hasPages,
  type Id,
  mapHtml,
  markedQuestions,
  type PartEnding,
  practiceModule,
  type Question,
  toBankFile,
  toModuleFile,
  toPlayable,
  toQuizFile,
  toServedModuleFile,
  toServedQuizFile,
  unmarkedModule,
  withoutKey,
} from "@hocvu/model";
import type { LayoutKit } from "../target.ts";
import { certificateOf } from "./certificate.ts";
import { assetName, textName } from "./package-names.ts";
import { textsOf } from "./page-texts.ts";
import {
  coverPiece,
  keptPieces,
  markedPiece,
  NOTHING,
  piecesIn,
  withPieces,
  withShared,
} from "./pieces.ts";
import { framedIn, isStyled, rewriteHtml, withoutTex } from "./rewrite-html.ts";
import { sealKeyOf, withSealKey } from "./seal-key.ts";
import { startPage } from "./start-page.ts";
import { themeStyle } from "./theme.ts";

/** The page that a platform has to open first. */
export const START_PAGE = "index.html";

export interface PlayerOptions {
  /** What the page to open is called; {@link START_PAGE} if left out. */
  readonly start?: string;
  /** The number of the first module, where others go before it. */
  readonly first?: number;
  /** What is said once all was read, where the course goes on elsewhere. */
  readonly ending?: PartEnding | undefined;
  /** What statements name the course by. */
  readonly iri?: string;
  /** What answers are sealed under; the course's own if left out. */
  readonly sealKey?: string | undefined;
  /** See {@link startPage}. */
  readonly head?: string;
}

/**
 * The course as files for the player with `runtime`'s tracker, the start page first. Few files, flat, each under a
 * name that no other file has: pages of one module together, all questions together.
 */
export function layOutPlayer(
  course: Course,
  kit: LayoutKit,
  runtime: string,
  options: PlayerOptions = {},
): readonly PackageFile[] {
  return layOut(course, kit, runtime, options, false).files;
}

/** A course as a service plays it. */
export interface ServedCourse {
  /** What anybody may see: no key of a question that the exam may draw is in it. */
  readonly files: readonly PackageFile[];
  /** The questions that the exam may draw, whole, with the addresses that their HTML has beside the files. For the server alone. */
  readonly bank: readonly Question[];
}

/** The course as files for the player of a service, which keeps the exam's questions to itself. */
export function layOutServed(course: Course, kit: LayoutKit, runtime: string): ServedCourse {
  return layOut(course, kit, runtime, {}, true);
}

function layOut(
  course: Course,
  kit: LayoutKit,
  runtime: string,
  { start = START_PAGE, first, ending, iri, head, sealKey: key = sealKeyOf(course) }: PlayerOptions,
  served: boolean,
): ServedCourse {
  const assets = new Map<string, PackageFile>();
  for (const path of course.assets) {
    const { content, digest, path: current } = kit.asset(path);
    assets.set(path, { path: assetName(current, digest), content });
  }
  const media = new Map<string, PackageFile>();
  function asset(path: string): string {
    const file = assets.get(path);
    if (!file) throw new Error(`the course has no file ${path}`);
    media.set(file.path, file);
    return file.path;
  }
  const pages = new Set(course.modules.flatMap((module) => module.pages.map(({ id }) => id)));
  const page = (id: Id) => (pages.has(id) ? `#${id}` : undefined);
  let styled = false;
  const frames = new Set<string>();
  function rewrite(html: Html): Html {
    styled ||= isStyled(html);
    for (const site of framedIn(html)) frames.add(site);
    return rewriteHtml(withoutTex(html), { asset, page });
  }
  const sealing = { rewrite, key };

  const marked = served ? markedQuestions(course) : [];
  // What shows those that a teacher marks shows all written answers.
  const there = marked.length > 0 ? ["written"] : [];
  const pieces = new Map<string, PackageFile>();
  /** {@link jsonFile} with what is needed to show it. */
  function dataFile(name: string, data: unknown): PackageFile {
    const file = jsonFile(name, data);
    const needed = piecesIn(file, kit, course.lang, there);
    for (const piece of needed) pieces.set(piece.path, piece);
    return needed.length === 0 ? file : textFile(`${name}.js`, withPieces(file, needed));
  }

  const moduleFile = served ? toServedModuleFile : toModuleFile;
  const quizFile = served ? toServedQuizFile : toQuizFile;
  const modules = new Map(
    course.modules.filter(hasPages).map((module) => {
      return [module.id, dataFile(module.id, moduleFile(module, course, sealing))] as const;
    }),
  );
  const practised = served ? practisedCourse(course, marked.length) : course;
  const quizzes = new Map(
    practised.modules.flatMap((module) => {
      const quiz = quizFile(module, course, sealing);
      if (!module.quiz || quiz.questions.length === 0) return [];
      return [[module.id, dataFile(`${module.id}-quiz`, quiz)] as const];
    }),
  );
  const kept = course.exam && served ? [...examBank(course), ...marked] : [];
  const bank =
    course.exam && !served
      ? [dataFile("questions", toBankFile(course, sealing, iri !== undefined))]
      : [];
  const { glossary: terms } = course;
  const glossary = terms.length > 0 ? [jsonFile("glossary", { terms })] : [];
  const texts = jsonFile("texts", textsOf(course));
  const drawn = course.certificate ? certificateOf(course, kit) : undefined;
  const certificate = drawn ? [dataFile("certificate", drawn.svg)] : [];
  const covers = coverPiece(course, kit);
  const writing = marked.length > 0 ? markedPiece(course.lang, kit) : NOTHING;
  const keptFile = jsonFile("kept", { questions: kept.map(withoutKey) });
  const shown = keptPieces(keptFile, kit, course.lang, there);
  const own = [covers, shown, writing];
  const base = scriptFor(kit, runtime, course.lang);
  const player = withShared(
    base,
    own.map((piece) => piece.script),
    pieces.keys(),
    kit,
  );
  const script = textFile("player.js", withSealKey(player, key));
  const { style: common, styles } = kit.player;
  const style = textFile(
    "player.css",
    [
      common,
      styles[runtime] ?? "",
      ...own.map((piece) => piece.style),
      themeStyle(course.theme, kit.player.variables),
    ].join(""),
  );
  const playable = toPlayable(practised, {
    module: (id) => modules.get(id)?.path ?? "",
    quiz: (id) => quizzes.get(id)?.path,
    exam: bank[0]?.path ?? "",
    glossary: glossary[0]?.path ?? "",
    texts: texts.path,
    certificate: certificate[0]?.path ?? "",
    logo: course.theme?.logo === undefined ? undefined : asset(course.theme.logo),
    cover: asset,
    iri,
    ending,
    first,
  });
  const welcome = rewrite(course.welcome);
  const keptBank = kept.map((question) => mapHtml(question, rewrite));
  const html = startPage({
    course: playable,
    welcome,
    issuer: course.publisher ?? course.certificate?.issuer,
    cover: course.cover === undefined ? undefined : asset(course.cover),
    script: script.path,
    style: style.path,
    policy: {
      stores: iri !== undefined,
      installs: runtime === "web",
      ...(served ? { leads: true } : {}),
      ...(frames.size > 0 ? { frames: [...frames].sort() } : {}),
      styles: drawn?.styles ?? [],
      styled: styled || drawn?.styled === true,
    },
    head,
    reopens: !served,
  });
  const files = [
    { path: start, content: html },
    style,
    script,
    ...modules.values(),
    ...quizzes.values(),
    ...bank,
    ...glossary,
    texts,
    ...certificate,
    ...pieces.values(),
    ...media.values(),
  ];
  return { files, bank: keptBank };
}

/** The course with what may be practised on a service, and as many questions in its exam as it asks there. */
function practisedCourse(course: Course, marked: number): Course {
  const { exam, contest, modules } = course;
  // Nobody practises with what a contest may draw.
  if (contest) return { ...course, modules: modules.map(practiceModule) };
  if (!exam || marked === 0) return course;
  const asked = { ...exam, questions: exam.questions + marked };
  return { ...course, exam: asked, modules: modules.map(unmarkedModule) };
}

/** The player in the course's language; in English where we have no words for it. */
function scriptFor(kit: LayoutKit, runtime: string, lang: string): string {
  const { scripts } = kit.player;
  const language = lang.toLowerCase().split("-", 1)[0];
  const script = scripts[`${runtime}-${language}`] ?? scripts[`${runtime}-en`];
  if (script === undefined) throw new Error(`the player was built without the run-time ${runtime}`);
  return script;
}

/** Data as a script that tells it to the player, for courses opened from a folder; see the player's `library.ts`. */
function jsonFile(name: string, data: unknown): PackageFile {
  // Until ES2019 these ended a line within a text too.
  const json = JSON.stringify(data).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  const event = `new CustomEvent("hocvu",{detail:${json}})`;
  return textFile(`${name}.js`, `dispatchEvent(${event})`);
}

function textFile(name: string, content: string): PackageFile {
  return { path: textName(name, content), content };
}
