import type { PackageFile } from "@hocvu/archive";
import { type Course, drawExam, examBank, hash, type Module, type Question } from "@hocvu/model";
import type { ExchangeKit } from "../format.ts";
import { filesIn } from "../html/foreign-html.ts";
import { metadata } from "../qti12/write/documents.ts";
import { htmlsOf } from "../questions/losses.ts";
import { escapeXml, type Markup, tag } from "../xml/markup.ts";
import { cartridgeItems } from "./items.ts";
import { ltiLink, ltiPlaces } from "./lti.ts";
import { type Entry, manifest, type Resource, type Version } from "./manifest.ts";
import { packagedFiles } from "./package-files.ts";
import { pageDocument } from "./page-html.ts";
import { type CartridgeWords, wordsFor } from "./words.ts";

/** What becomes of a course: files, the resources that they are, and where these stand in its contents. */
interface Laid {
  readonly entries: Entry[];
  readonly resources: Resource[];
  readonly files: PackageFile[];
}

/** A course as a cartridge: lessons and questions that a platform shows by itself, or links to a service that plays them. */
export function layOutCartridge(
  course: Course,
  kit: ExchangeKit,
  version: Version,
): readonly PackageFile[] {
  const words = wordsFor(course.lang);
  const laid = kit.lti
    ? linked(course, kit.lti.url, version, words)
    : contained(course, kit, version, words);
  const { entries, resources, files } = laid;
  const head = manifest(course, version, entries, resources);
  return [{ path: "imsmanifest.xml", content: head }, ...files];
}

function linked(course: Course, url: string, version: Version, words: CartridgeWords): Laid {
  const laid: Laid = { entries: [], resources: [], files: [] };
  const places = ltiPlaces(course, words);
  for (const place of places) {
    const { id } = place;
    const path = `lti-${id.replaceAll("_", "-")}.xml`;
    laid.files.push({ path, content: ltiLink(course, place, url, version) });
    laid.resources.push({ id, type: version.types.lti, path, isPage: false });
  }
  const entryOf = (id: string): Entry[] =>
    places.filter((one) => one.id === id).map(({ title }) => ({ id, title, resource: id }));
  for (const { id, title } of course.modules) {
    const entries = [...entryOf(`module_${id}`), ...entryOf(`practice_${id}`)];
    laid.entries.push({ id: `section_${id}`, title, entries });
  }
  const exam = entryOf("exam");
  if (exam.length > 0) laid.entries.push({ id: "section_exam", title: words.exam, entries: exam });
  return laid;
}

function contained(
  course: Course,
  kit: ExchangeKit,
  version: Version,
  words: CartridgeWords,
): Laid {
  const laid: Laid = { entries: [], resources: [], files: [] };
  const media = packagedFiles(course, kit);
  const { lang, modules, welcome, glossary } = course;
  const pages = new Set(modules.flatMap((module) => module.pages.map(({ id }) => id)));
  const needs = (htmls: readonly string[]): string[] =>
    [...new Set(htmls.flatMap(filesIn))].map((path) => idOf(media.address(path)));
  const addPage = (id: string, title: string, html: string): Entry => {
    const path = `pages/${id}.html`;
    const addresses = {
      file: media.address,
      page: (other: string) =>
        version.linksPages && pages.has(other) ? `${other}.html` : undefined,
    };
    const content = pageDocument(title, html, lang, addresses, words);
    laid.files.push({ path, content });
    const own = { id: `page_${id}`, type: "webcontent", path, isPage: true };
    laid.resources.push({ ...own, needs: needs([html]) });
    return { id: `page_${id}`, title, resource: `page_${id}` };
  };
  const addQuestions = (
    id: string,
    kind: "assessment" | "bank",
    questions: readonly Filed[],
    make: (items: readonly Markup[]) => Markup,
  ): boolean => {
    const items = questions.flatMap(({ question, category }) =>
      cartridgeItems(question, { profile: "cartridge", file: media.address, category }),
    );
    if (items.length === 0) return false;
    // At the root, so that addresses are the same from there and from the file: programs differ in what they begin from.
    const path = `${id.replaceAll("_", "-")}.xml`;
    laid.files.push({ path, content: document(make(items)) });
    const htmls = questions.flatMap(({ question }) => htmlsOf(question));
    const type = version.types[kind];
    laid.resources.push({ id, type, path, isPage: false, needs: needs(htmls) });
    return true;
  };
  const addAssessment = (
    id: string,
    title: string,
    questions: readonly Filed[],
    rules: Rules,
  ): Entry[] =>
    addQuestions(id, "assessment", questions, (items) => assessment(id, title, items, rules))
      ? [{ id, title, resource: id }]
      : [];

  if (welcome.trim() !== "")
    laid.entries.push({
      id: "section_welcome",
      title: words.welcome,
      entries: [addPage("_welcome", words.welcome, welcome)],
    });
  for (const module of modules) {
    const shown = module.pages.map((page) => addPage(page.id, page.title, page.html));
    const checks = module.pages.flatMap((page) => page.checks);
    const free: Rules = { attempts: undefined, minutes: undefined, feedback: true };
    laid.entries.push({
      id: `section_${module.id}`,
      title: module.title,
      entries: [
        ...shown,
        ...addAssessment(`checks_${module.id}`, words.checks, filed(module, checks), free),
        ...(module.quiz
          ? addAssessment(`practice_${module.id}`, words.practice, filed(module, module.bank), free)
          : []),
      ],
    });
  }
  if (glossary.length > 0)
    laid.entries.push({
      id: "section_glossary",
      title: words.glossary,
      entries: [addPage("_glossary", words.glossary, glossaryHtml(course))],
    });
  const exam = examOf(course);
  if (course.exam) {
    const { attempts, minutes, feedback } = course.exam;
    const rules = { attempts, minutes, feedback: feedback !== "none" };
    const entries = addAssessment("exam", words.exam, exam, rules);
    if (entries.length > 0) laid.entries.push({ id: "section_exam", title: words.exam, entries });
  }
  // A cartridge has one bank at most, and no place in the contents leads to it.
  const others = modules.flatMap((module) => (module.quiz ? [] : filed(module, module.bank)));
  addQuestions("bank", "bank", others, (items) =>
    tag("objectbank", { ident: `bank_${course.id}` }, ...items),
  );
  for (const { path, content } of media.used.values()) {
    laid.files.push({ path, content });
    laid.resources.push({ id: idOf(path), type: "webcontent", path, isPage: true });
  }
  return laid;
}

function idOf(path: string): string {
  return `file_${path.replace(/^media\//, "").replace(/[^a-z0-9.-]/g, "_")}`;
}

/** A question, and the name of what it is about. */
interface Filed {
  readonly question: Question;
  readonly category: string;
}

function filed({ title }: Module, questions: readonly Question[]): readonly Filed[] {
  return questions.map((question) => ({ question, category: title }));
}

/** One draw of the exam: a cartridge's assessments ask everybody the same. */
function examOf(course: Course): readonly Filed[] {
  const { exam, modules, id } = course;
  if (!exam) return [];
  const all = modules.flatMap((module) =>
    module.bank
      .filter((question) => question.exam)
      .map((question) => ({ ...question, module: module.id })),
  );
  const drawn = new Set(drawExam(all, exam, hash(id)).map((one) => one.id));
  const asked = examBank(course).filter((question) => drawn.has(question.id));
  return asked.map((question) => {
    const module = modules.find(({ bank }) => bank.includes(question));
    return { question, category: module?.title ?? course.title };
  });
}

interface Rules {
  readonly attempts: number | undefined;
  readonly minutes: number | undefined;
  readonly feedback: boolean;
}

/** How often an assessment may be taken, as cartridges can say it. */
export const MOST_ATTEMPTS = 5;

function assessment(
  id: string,
  title: string,
  items: readonly Markup[],
  { attempts, minutes, feedback }: Rules,
): Markup {
  const limited = attempts !== undefined && attempts <= MOST_ATTEMPTS;
  return tag(
    "assessment",
    { ident: id, title },
    metadata([
      ["cc_profile", "cc.exam.v0p1"],
      ["qmd_assessmenttype", "Examination"],
      ["qmd_scoretype", "Percentage"],
      ["qmd_feedbackpermitted", feedback ? "Yes" : "No"],
      ["qmd_hintspermitted", feedback ? "Yes" : "No"],
      ["qmd_solutionspermitted", feedback ? "Yes" : "No"],
      ...(minutes === undefined ? [] : [["qmd_timelimit", String(Math.ceil(minutes))] as const]),
      ["cc_maxattempts", limited ? String(attempts) : "unlimited"],
    ]),
    tag("section", { ident: `${id}_section` }, ...items),
  );
}

function document(content: Markup): string {
  const namespace = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag("questestinterop", { xmlns: namespace }, content).xml}\n`;
}

function glossaryHtml({ glossary }: Course): string {
  const terms = glossary.map(
    ({ term, definition }) => `<dt>${escapeXml(term)}</dt><dd>${escapeXml(definition)}</dd>`,
  );
  return `<dl>${terms.join("")}</dl>`;
}
