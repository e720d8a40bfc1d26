import { type Building, emptyRoom } from "../building.ts";
import type { ModuleFiles } from "../course-files.ts";
import { gatherTerms } from "../glossary/gather-terms.ts";
import type { Glossary } from "../glossary/glossary.ts";
import { MODULES } from "../make-module.ts";
import { finish } from "../make-modules.ts";
import { memoryKey } from "../module-memory.ts";
import { type ParseTree, parseFile, parseTree } from "../parse-file.ts";
import { parseBank } from "../questions/parse-bank.ts";
import { loadRareConstructs } from "../rare-constructs.ts";
import { recordingsIn } from "../recordings.ts";
import { watchRepeats } from "../repeats.ts";
import type { SourceAsset, SourceText } from "../source.ts";
import { variablesOf } from "../variables/variables.ts";
import { watchBuilding } from "../watch-building.ts";
import { wordsFor } from "../words.ts";
import type { AssetFacts, MadeAhead, Pages, Share } from "./crew.ts";
import { inTurn } from "./in-turn.ts";

interface ModuleSources {
  readonly slug: string;
  readonly lesson: SourceText;
  readonly bank?: SourceText;
}

/** Modules half made: their pages are known. */
export interface DraftedShare {
  readonly pages: Pages;
  /** Makes the rest, where the pages of all modules are known. Nothing where it cannot be told without all of the course. */
  finish(pages: Pages): readonly MadeAhead[];
}

/** The first half of making modules apart from the rest of their course, which `building` is told nothing of. */
export function draftShare(
  modules: Iterable<ModuleSources>,
  building: Building,
  glossary: Glossary | undefined,
  shared: readonly unknown[],
  parse: ParseTree = parseTree,
): DraftedShare {
  const own = apartFrom(building, glossary);
  const works = Array.from(modules, (sources) => {
    // Trees of its own: making a module changes them, and the course may have to make it again.
    const files = filesOf(sources, parse);
    const watched = watchBuilding(own);
    const draft = MODULES.draft(files, watched.building);
    const { pages } = MODULES.outline(draft);
    const terms = watched.terms.length;
    const make = (): MadeAhead | undefined => {
      const { result, remember } = finish(draft, terms, watched, MODULES);
      return remember ? [memoryKey(files, shared), result] : undefined;
    };
    own.targets.pages.set(files.lesson.path, pages);
    return { path: files.lesson.path, pages, made: namesNoFile(files) ? make() : make };
  });
  return {
    pages: works.map(({ path, pages }) => [path, pages]),
    finish(pages) {
      for (const [path, ids] of pages) own.targets.pages.set(path, ids);
      const made = works.map(({ made }) => (typeof made === "function" ? made() : made));
      // What was left out here might be shown in the whole course.
      return own.repeats.exceeded ? [] : made.filter((one) => one !== undefined);
    },
  };
}

/**
 * Whether a module has no link to another, as most have none: it is made at once, and its tree need not wait in memory for all
 * others, which takes longer than making it. Should it ask for another after all, it is made again with the course.
 */
function namesNoFile({ lesson, bank }: ModuleFiles): boolean {
  return !/\.md/i.test(lesson.text) && !/\.md/i.test(bank?.text ?? "");
}

/** The same in a thread, of what it was sent. */
export async function draftShareOf(share: Share): Promise<DraftedShare> {
  const { lang, refused, variables, glossary, sourceLines, shared } = share;
  const texts = new Map(share.texts.map(({ path, text }) => [path, text]));
  const source = (path: string) => ({ path, text: texts.get(path) ?? "" });
  const modules = share.modules.map(({ slug, lesson, bank }) => ({
    slug,
    lesson: source(lesson),
    ...(bank === undefined ? {} : { bank: source(bank) }),
  }));
  const own = ownRoom();
  const building: Building = {
    ...own,
    words: wordsFor(lang),
    variables: variablesOf(variables, own.unfilled, own.diagnostics),
    targets: {
      assets: new Map(share.assets.map(([path, about]) => [path, assetOf(about)])),
      recordings: recordingsIn(share.assets.map(([path]) => path)),
      pages: new Map(share.pages),
      refused: new Set(refused),
      used: new Set(),
      uses: [],
    },
    texts,
    terms: gatherTerms(glossary, own.repeats, own.diagnostics),
    rare: await loadRareConstructs(share.texts),
    sourceLines,
  };
  return draftShare(inTurn(modules, share.taken), building, glossary, shared);
}

function filesOf({ slug, lesson, bank }: ModuleSources, parse: ParseTree): ModuleFiles {
  const own = bank ? { bank: parseBank(bank, parse) } : {};
  return { slug, lesson: parseFile(lesson, parse), ...own };
}

function assetOf(about: AssetFacts): SourceAsset {
  return {
    ...about,
    open() {
      throw new Error("modules are made without the content of files");
    },
  };
}

/** The same course, with room of its own for what its modules say and ask. */
function apartFrom(building: Building, glossary: Glossary | undefined): Building {
  const { targets } = building;
  const own = ownRoom();
  return {
    ...building,
    ...own,
    targets: { ...targets, pages: new Map(targets.pages), used: new Set(), uses: [] },
    terms: gatherTerms(glossary, own.repeats, own.diagnostics),
  };
}

/** What is shown again and again is counted for these modules alone. */
function ownRoom() {
  const room = emptyRoom();
  return { ...room, repeats: watchRepeats(room.diagnostics) };
}
