import {
  type Checked,
  type Diagnostic,
  diagnostic,
  hasErrors,
  type Place,
  type PlaceAt,
} from "@hocvu/diagnostics";
import { type Course, type Module, parseShare } from "@hocvu/model";
import type { AssetUse } from "./asset-use.ts";
import { type Building, emptyRoom } from "./building.ts";
import { applyConstructs, resolveAll } from "./constructs.ts";
import { courseFiles } from "./course-files.ts";
import type { Crew } from "./crew/crew.ts";
import { makeAhead } from "./crew/make-ahead.ts";
import { readContest } from "./front-matter/contest.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter/read-front-matter.ts";
import { readCertificate, readCover, readExam, readTheme } from "./front-matter/settings.ts";
import { type CourseFront, readMinutes } from "./front-matter/types.ts";
import { courseGlossary } from "./glossary/course-glossary.ts";
import { gatherTerms } from "./glossary/gather-terms.ts";
import type { GlossaryEntry } from "./glossary/glossary.ts";
import { reportLessonQuizzes } from "./lesson-quizzes.ts";
import { reportUsed } from "./limits.ts";
import { MODULES } from "./make-module.ts";
import { makeModules } from "./make-modules.ts";
import type { ModuleMemory } from "./module-memory.ts";
import { contentOf, type ParsedFile, type ParseTree, parseTree } from "./parse-file.ts";
import { QUESTION_BLOCKS, reportMisplaced } from "./questions/checks.ts";
import { loadRareConstructs } from "./rare-constructs.ts";
import { reportRaw } from "./raw/report-raw.ts";
import { recordingsIn, strayRecordings } from "./recordings.ts";
import { rendererFor } from "./render-html.ts";
import { watchRepeats } from "./repeats.ts";
import type { SourceFolder, SourceText } from "./source.ts";
import { strayFiles } from "./stray-files.ts";
import { readCourseTheme } from "./theme-sheet/course-theme.ts";
import { fillFront, readVariables } from "./variables/front-variables.ts";
import { gatherUnfilled } from "./variables/placeholders.ts";
import { readSettings } from "./variables/read-settings.ts";
import { wordsFor } from "./words.ts";

/** A course with what only its sources can tell. */
export interface BuiltCourse {
  readonly course: Course;
  readonly placeAt: PlaceAt;
  /** Ids of questions whose author gave them none. */
  readonly idsFromStems: ReadonlySet<string>;
  /** Ids of questions of which something was said that explains what else they lack. */
  readonly told: ReadonlySet<string>;
  /** Whether the course's length is the sum of its modules', as it says none of its own. */
  readonly summed: boolean;
  /** Whether the course's own front matter could be read. If not, an exam may be missing from it. */
  readonly settled: boolean;
  /** Whether all modules' front matter could be read. If not, a missing outcome may only be one that was misread. */
  readonly sound: boolean;
  /** Whether every file, and every question in it, could be read. If not, there may be more questions than are known. */
  readonly complete: boolean;
  /** Where its files are named, and what for. */
  readonly uses: readonly AssetUse[];
  /** The glossary that `course.md` names, for quoting its lines; its path may begin with `../`. */
  readonly glossary?: SourceText;
  /** Likewise its settings. */
  readonly settings?: SourceText;
  /** What the glossary holds, used or not. */
  readonly terms: readonly GlossaryEntry[];
}

export interface BuildOptions {
  /** How Markdown is parsed; plainly if left out. */
  readonly parse?: ParseTree | undefined;
  /** Where what was made of modules is kept from build to build; nowhere if left out. */
  readonly memory?: ModuleMemory | undefined;
  /** Whether the blocks of pages tell which lines they were written in, as no package does; not if left out. */
  readonly sourceLines?: boolean | undefined;
  /** Who else makes modules; nobody if left out. */
  readonly crew?: Crew | undefined;
}

/**
 * Makes a Course of a folder. Whatever is wrong is reported, and a course comes back all the same, as far as it was
 * understood, so that the checks after this one can report in the same run.
 */
export async function buildCourse(
  folder: SourceFolder,
  { parse = parseTree, memory, sourceLines = false, crew }: BuildOptions = {},
): Promise<Checked<BuiltCourse>> {
  const diagnostics: Diagnostic[] = [];
  const files = courseFiles(folder, parse, diagnostics);
  if (!files) return { diagnostics };
  const unfilled = gatherUnfilled();
  const written = readFrontMatter(files.course, "course", diagnostics);
  const targets: Building["targets"] = {
    assets: folder.assets,
    recordings: recordingsIn(folder.assets.keys()),
    pages: new Map(),
    refused: files.refused,
    used: new Set(),
    uses: [],
  };
  const settings = await readSettings(files.course, written, folder, targets, diagnostics);
  const variables = readVariables(files.course, written, settings, unfilled, diagnostics);
  const front = fillFront(files.course, written, variables, unfilled);
  const data = front.data as CourseFront;
  const lang = data.lang ?? "vi";
  const words = wordsFor(lang);
  if (data.lang !== undefined && words.lang !== new Intl.Locale(lang).language) {
    diagnostics.push(diagnostic("HV1062", { lang }, front.placeAt("/lang")));
  }
  const shared = await courseGlossary(files.course, front, folder, targets, diagnostics, {
    variables,
    unfilled,
  });

  const repeats = watchRepeats(diagnostics);
  const building: Building = {
    ...emptyRoom(),
    diagnostics,
    unfilled,
    words,
    variables,
    targets,
    texts: new Map(folder.texts.map(({ path, text }) => [path, text])),
    terms: gatherTerms(shared.glossary, repeats, diagnostics),
    repeats,
    rare: await loadRareConstructs(folder.texts),
    sourceLines,
    places: new Map([["", files.course.place(0, 0)]]),
  };
  building.targets.pages.set(files.course.path, []);
  const glossary = [shared.source?.text ?? null, shared.glossary?.whole ?? null];
  const filled = [[...variables.values], variables.whole, [...variables.open]];
  const goesIntoAll = [lang, ...glossary, ...filled, sourceLines];
  const ahead = {
    folder,
    modules: files.modules,
    building,
    glossary: shared.glossary,
    lang,
    shared: goesIntoAll,
    memory,
    parse,
  };
  const known = crew ? await makeAhead(ahead, crew) : memory;
  const remembering = known && { memory: known, shared: goesIntoAll };
  const made = makeModules(files.modules, building, MODULES, remembering);
  const { modules, outcomes } = made;
  const welcome = readWelcome(files.course, building);
  outcomes.forEach(({ place }, index) => {
    if (place) building.places.set(`/outcomes/${index}`, place);
  });
  reportUsed(targets.uses, diagnostics);
  const strays = [...strayFiles(folder, files.taken, targets.uses)];
  diagnostics.push(...strays);
  const pages = modules.flatMap(({ pages }) => pages.map(({ id }) => id));
  diagnostics.push(...strayRecordings(folder.assets.keys(), pages));
  const complete = files.refused.size + building.unreadBanks.size === 0 && !hasErrors(strays);
  if (files.modules.length + files.refused.size + strays.length === 0)
    diagnostics.push(diagnostic("HV1027", {}, files.course.place(0, 0)));
  const { terms } = building;
  // Terms of a file that could not be read are unknown, not missing.
  if (shared.glossary?.whole && !terms.asked && files.refused.size === 0) {
    const path = data.glossary ?? "";
    diagnostics.push(diagnostic("HV2144", { path }, front.placeAt("/glossary")));
  }

  diagnostics.push(...unfilled.listed());
  const sheet = await readCourseTheme(folder, building.places, diagnostics);
  const contest = data.contest && readContest(data.contest, front.placeAt, diagnostics);
  const minutes = readMinutes(data.duration) ?? sumMinutes(modules);
  const course: Course = {
    id: data.id ?? "course",
    title: data.title ?? "",
    lang,
    version: data.version ?? "1.0.0",
    ...(data.description === undefined ? {} : { description: data.description }),
    ...(data.publisher === undefined ? {} : { publisher: data.publisher }),
    ...(data.audience === undefined ? {} : { audience: data.audience }),
    ...(data.iri === undefined ? {} : { iri: data.iri }),
    keywords: data.keywords?.filter(Boolean) ?? modules.map((module) => module.title),
    ...(minutes === undefined ? {} : { minutes }),
    passing: parseShare(data.passing ?? "50%") ?? { num: 1, den: 2 },
    welcome,
    modules,
    outcomes: outcomes.map(({ outcome }) => outcome),
    ...(data.exam?.questions === undefined
      ? {}
      : {
          exam: readExam(
            data.exam,
            isRefused("/exam/blueprint", front, diagnostics),
            data.contest !== undefined,
          ),
        }),
    ...(contest ? { contest } : {}),
    ...(data.certificate
      ? { certificate: readCertificate(data.certificate, files.course, front, building) }
      : {}),
    ...(data.theme || sheet.sheet
      ? { theme: { ...readTheme(data.theme ?? {}, files.course, front, building), ...sheet } }
      : {}),
    ...readCover(data, files.course, front, building),
    glossary: terms.listed(lang),
    assets: [...building.targets.used].sort(),
  };
  // What is shown too often depends on all modules: then none of them can be taken as it was.
  if (known && repeats.exceeded) return buildCourse(folder, { parse, sourceLines });
  return {
    value: {
      course,
      placeAt: nearestPlace(building.places, front),
      idsFromStems: building.idsFromStems,
      told: building.told,
      settled: front.sound && (data.contest === undefined || contest !== undefined),
      summed: minutes !== undefined && data.duration === undefined,
      sound: files.refused.size === 0 && made.sound,
      complete,
      uses: targets.uses,
      ...(shared.source ? { glossary: shared.source } : {}),
      ...(settings.source ? { settings: settings.source } : {}),
      terms: [...(shared.glossary?.entries.values() ?? [])],
    },
    diagnostics,
  };
}

/** Whether something in the value at `pointer` was reported: what is left of it says little. */
function isRefused(
  pointer: string,
  front: FrontMatter,
  diagnostics: readonly Diagnostic[],
): boolean {
  const whole = front.placeAt(pointer);
  return diagnostics.some(
    ({ place }) =>
      place !== undefined &&
      whole?.file === place.file &&
      whole.start.offset <= place.start.offset &&
      place.end.offset <= whole.end.offset,
  );
}

function readWelcome(file: ParsedFile, building: Building): string {
  const { diagnostics } = building;
  applyConstructs(file, building);
  resolveAll(file, building);
  reportMisplaced(contentOf(file), QUESTION_BLOCKS, { file, diagnostics });
  reportLessonQuizzes(contentOf(file), file, diagnostics);
  reportRaw(contentOf(file), { file, surroundings: "page" }, diagnostics);
  return rendererFor(file, building).page(contentOf(file));
}

function sumMinutes(modules: readonly Module[]): number | undefined {
  const sum = modules.reduce((total, module) => total + (module.minutes ?? 0), 0);
  return sum > 0 ? sum : undefined;
}

/** What was written in a module, a bank or `theme.css` has a place of its own; for the rest course.md's front matter is asked. */
function nearestPlace(places: ReadonlyMap<string, Place>, front: FrontMatter): PlaceAt {
  return (pointer) => {
    if (!/^\/(modules|outcomes|theme\/sheet)\b/.test(pointer)) return front.placeAt(pointer);
    for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
      const place = places.get(at);
      if (place) return place;
    }
    return places.get("");
  };
}
