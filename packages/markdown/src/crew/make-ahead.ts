import type { Building } from "../building.ts";
import type { ModuleFiles } from "../course-files.ts";
import type { Glossary } from "../glossary/glossary.ts";
import { type ModuleMemory, memoryKey } from "../module-memory.ts";
import type { ParseTree } from "../parse-file.ts";
import type { SourceFolder } from "../source.ts";
import type { Crew, MadeAhead, Pages, Share } from "./crew.ts";
import { draftShare } from "./draft-share.ts";
import { inTurn } from "./in-turn.ts";

/** A course of which modules are to be made. */
export interface Ahead {
  readonly folder: SourceFolder;
  readonly modules: readonly ModuleFiles[];
  readonly building: Building;
  readonly glossary: Glossary | undefined;
  /** BCP 47. */
  readonly lang: string;
  readonly shared: readonly unknown[];
  readonly memory: ModuleMemory | undefined;
  readonly parse: ParseTree;
}

/**
 * Makes the modules that `memory` does not know, with the help of `crew`, and gives a memory that knows them too: what
 * was made apart is taken as what was made before is, if the course answers all that it asked. `memory` itself where help
 * is not worth it.
 */
export async function makeAhead(course: Ahead, crew: Crew): Promise<ModuleMemory | undefined> {
  const { modules, building, glossary, shared, memory } = course;
  // Most courses are small: they are not looked through for what is known.
  if (crew.parts(lengthOfAll(modules)) < 1) return memory;
  const unknown: ModuleFiles[] = [];
  const remembered: (readonly [path: string, key: string])[] = [];
  for (const files of modules) {
    const key = memory && memoryKey(files, shared);
    if (key === undefined || !memory?.has(key)) unknown.push(files);
    else remembered.push([files.lesson.path, key]);
  }
  const parts = crew.parts(lengthOfAll(unknown));
  if (parts < 1) return memory;
  const known = remembered.map(([path, key]): Pages[number] => [
    path,
    memory?.get(key)?.outline.pages ?? [],
  ]);
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const share = shareOf(unknown, taken, course, known);
  const helpers = Array.from({ length: parts - 1 }, () => crew.begin(share));
  try {
    const drafted = draftShare(inTurn(unknown, taken), building, glossary, shared, course.parse);
    const theirs = await Promise.all(
      helpers.map((helper) =>
        helper.drafted.then(
          (pages) => ({ helper, pages }),
          () => undefined,
        ),
      ),
    );
    const helping = theirs.filter((one) => one !== undefined);
    const theirPages = helping.flatMap(({ pages }) => pages);
    const pages: Pages = [...building.targets.pages, ...known, ...drafted.pages, ...theirPages];
    // They begin before one's own work keeps this thread busy to its end.
    const finished = helping.map(({ helper }) => helper.finish(pages).catch(() => []));
    const made = drafted.finish(pages);
    return remembering(memory, [...made, ...(await Promise.all(finished)).flat()]);
  } finally {
    for (const helper of helpers) helper.end();
  }
}

function lengthOf({ lesson, bank }: ModuleFiles): number {
  return lesson.text.length + (bank?.text.length ?? 0);
}

function lengthOfAll(modules: readonly ModuleFiles[]): number {
  return modules.reduce((sum, files) => sum + lengthOf(files), 0);
}

function shareOf(
  modules: readonly ModuleFiles[],
  taken: Share["taken"],
  course: Ahead,
  known: Pages,
): Share {
  const { folder, building, glossary, lang, shared } = course;
  const { values, whole, open } = building.variables;
  return {
    modules: modules.map(({ slug, lesson, bank }) => ({
      slug,
      lesson: lesson.path,
      ...(bank ? { bank: bank.path } : {}),
    })),
    taken,
    texts: folder.texts,
    assets: [...folder.assets].map(([key, { path, size, dimensions }]) => [
      key,
      { path, size, ...(dimensions ? { dimensions } : {}) },
    ]),
    refused: [...building.targets.refused],
    lang,
    variables: { values, whole, open },
    glossary,
    sourceLines: building.sourceLines,
    shared,
    pages: [...building.targets.pages, ...known],
  };
}

function remembering(memory: ModuleMemory | undefined, made: readonly MadeAhead[]): ModuleMemory {
  const ahead = new Map(made);
  return {
    has: (key) => ahead.has(key) || (memory?.has(key) ?? false),
    get(key) {
      const found = ahead.get(key);
      if (!found) return memory?.get(key);
      memory?.set(key, found);
      return found;
    },
    set: (key, module) => memory?.set(key, module),
  };
}
