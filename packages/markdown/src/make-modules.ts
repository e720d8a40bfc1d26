import type { Place } from "@hocvu/diagnostics";
import type { Module, Outcome } from "@hocvu/model";
import type { Building } from "./building.ts";
import type { ModuleFiles } from "./course-files.ts";
import {
  type AskedTerm,
  type ModuleMemory,
  type ModuleOutline,
  memoryKey,
  type RememberedModule,
  type ShownThing,
} from "./module-memory.ts";
import { ANSWERS, type Watched, watchBuilding } from "./watch-building.ts";

/** How a module is made: a draft, from which its pages are known, and then, once all modules' pages are, the module. */
export interface Making<Draft> {
  draft(files: ModuleFiles, building: Building): Draft;
  outline(draft: Draft): ModuleOutline;
  finish(draft: Draft, pointer: string, building: Building): Module;
}

export interface Remembering {
  readonly memory: ModuleMemory;
  /** What of the course goes into all modules. */
  readonly shared: readonly unknown[];
}

export interface MadeModules {
  readonly modules: readonly Module[];
  readonly outcomes: readonly { readonly outcome: Outcome; readonly place?: Place | undefined }[];
  /** Whether the front matter of all could be read. */
  readonly sound: boolean;
}

/** A module under way: known from an earlier build, or drafted. */
type Work<Draft> = { readonly files: ModuleFiles; readonly key?: string | undefined } & (
  | { readonly known: RememberedModule; readonly definitions: readonly (string | undefined)[] }
  | { readonly draft: Draft; readonly watched: Watched; readonly terms: number }
);

/** Makes all modules of a course and puts what comes of them into `building`; those that nothing changed for are remembered. */
export function makeModules<Draft>(
  all: readonly ModuleFiles[],
  building: Building,
  making: Making<Draft>,
  remembering?: Remembering,
): MadeModules {
  const works = all.map((files) => begin(files, building, making, remembering));
  const outlines = works.map((work) =>
    "known" in work ? work.known.outline : making.outline(work.draft),
  );
  // Any page may link to any other, so all must be known before the first is rendered.
  for (const [index, { files }] of works.entries()) {
    building.targets.pages.set(files.lesson.path, outlines[index]?.pages ?? []);
  }
  const fresh: (readonly [key: string, module: RememberedModule])[] = [];
  const modules = works.map((work, index) => {
    const made = end(work, building, making);
    if (work.key !== undefined && made.remember) fresh.push([work.key, made.result]);
    merge(made.result, `/modules/${index}`, building);
    return made.result.module;
  });
  // What was left out because others show it too often is not to be left out for ever.
  if (!building.repeats.exceeded) {
    for (const [key, module] of fresh) remembering?.memory.set(key, module);
  }
  return {
    modules,
    outcomes: outlines.flatMap(({ outcomes }) => outcomes),
    sound: outlines.every(({ sound }) => sound),
  };
}

function begin<Draft>(
  files: ModuleFiles,
  building: Building,
  making: Making<Draft>,
  remembering: Remembering | undefined,
): Work<Draft> {
  const key = remembering && memoryKey(files, remembering.shared);
  const known = key === undefined ? undefined : remembering?.memory.get(key);
  if (known) {
    // The glossary is part of the key: the terms mean what they meant, and are only to be listed again.
    return { files, key, known, definitions: listAgain(known.lessonTerms, building) };
  }
  const watched = watchBuilding(building);
  const draft = making.draft(files, watched.building);
  return { files, key, draft, watched, terms: watched.terms.length };
}

function end<Draft>(
  work: Work<Draft>,
  building: Building,
  making: Making<Draft>,
): { readonly result: RememberedModule; readonly remember: boolean } {
  if (!("known" in work)) return finish(work.draft, work.terms, work.watched, making);
  const { known, files } = work;
  const isSame = known.asked.every(
    ({ about, name, answer }) => ANSWERS[about](name, building) === answer,
  );
  if (isSame) {
    listAgain(known.bankTerms, building);
    countAgain(known.shown, building);
    return { result: known, remember: false };
  }
  // Its lesson's terms were listed above: the same ones come again, in the same order.
  const definitions = [...work.definitions];
  const watched = watchBuilding(building, (...term) =>
    definitions.length > 0 ? definitions.shift() : building.terms.define(...term),
  );
  const draft = making.draft(files, watched.building);
  return finish(draft, watched.terms.length, watched, making);
}

function listAgain(
  terms: readonly AskedTerm[],
  building: Building,
): readonly (string | undefined)[] {
  return terms.map(({ term, written, place }) => building.terms.define(term, written, place));
}

function countAgain(shown: readonly ShownThing[], { repeats }: Building): void {
  const things = new Map<string | number, object>();
  for (const { what, thing, length, place } of shown) {
    if (!things.has(thing)) things.set(thing, {});
    repeats.allow(what, typeof thing === "string" ? thing : things.get(thing), length, place);
  }
}

/** The second half of a module that was drafted in `watched`, with what others have to know to take it as it is. */
export function finish<Draft>(
  draft: Draft,
  terms: number,
  watched: Watched,
  making: Making<Draft>,
): { readonly result: RememberedModule; readonly remember: boolean } {
  const own = watched.building;
  const module = making.finish(draft, "", own);
  const result: RememberedModule = {
    outline: making.outline(draft),
    asked: watched.asked,
    lessonTerms: watched.terms.slice(0, terms),
    bankTerms: watched.terms.slice(terms),
    module,
    places: [...own.places],
    idsFromStems: [...own.idsFromStems],
    told: [...own.told],
    unreadBanks: [...own.unreadBanks],
    unfilled: own.unfilled.noted(),
    shown: watched.shown,
    used: [...own.targets.used],
    uses: own.targets.uses,
    diagnostics: own.diagnostics,
  };
  return { result, remember: !watched.askedForAll };
}

function merge(made: RememberedModule, pointer: string, building: Building): void {
  const { places, idsFromStems, told, unreadBanks, unfilled, targets, diagnostics } = building;
  for (const [part, place] of made.places) places.set(pointer + part, place);
  for (const id of made.idsFromStems) idsFromStems.add(id);
  for (const id of made.told) told.add(id);
  for (const path of made.unreadBanks) unreadBanks.add(path);
  for (const [text, where] of made.unfilled) unfilled.add(text, where);
  for (const path of made.used) targets.used.add(path);
  targets.uses.push(...made.uses);
  diagnostics.push(...made.diagnostics);
}
