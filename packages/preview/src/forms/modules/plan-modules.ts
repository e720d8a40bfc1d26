import { isId, slug } from "@hocvu/model";
import { keyOrder } from "../front-matter/front-fields.ts";
import { readFrontMatter } from "../front-matter/read-front-matter.ts";
import { renderPair } from "../front-matter/render-value.ts";
import { writeFrontMatter } from "../front-matter/write-front-matter.ts";
import { applyEdits, tidyEdits } from "../text-edit.ts";
import { mendedLinks } from "./mend-links.ts";
import { bankOf, type CourseText, moduleName } from "./outline.ts";
import { editing, inOrder, REMOVED, type Step } from "./steps.ts";

/** What a new module says until its author has written something, in the course's language. */
export interface ModuleWords {
  readonly page: string;
  readonly text: string;
}

interface Named {
  readonly path: string;
  readonly number: string;
  readonly slug: string;
  readonly ending: string;
  readonly stem: string;
}

/** The files of modules in the order of their numbers. */
function modulesIn(texts: readonly CourseText[]): readonly Named[] {
  return texts
    .flatMap(({ path }) => {
      const name = moduleName(path);
      return name ? [{ path, ...name }] : [];
    })
    .sort((a, b) => Number(a.number) - Number(b.number));
}

/** Adds a module at an index among the others, whose numbers make room for it. */
export function planAddition(
  texts: readonly CourseText[],
  { title, at }: { readonly title: string; readonly at: number },
  words: ModuleWords,
): readonly Step[] {
  const modules = modulesIn(texts);
  const place = Math.max(0, Math.min(at, modules.length));
  const before = Number(modules[place - 1]?.number ?? 0);
  const number = before + 1;
  const width = widthOf(modules);
  // Only those that stand close behind it move on.
  const moved: { module: Named; number: number }[] = [];
  let taken = number;
  for (const module of modules.slice(place)) {
    if (Number(module.number) > taken) break;
    taken++;
    moved.push({ module, number: taken });
  }
  const name = freeSlug(slug(title) || "bai", modules);
  const path = `${padded(number, width)}-${name}.md`;
  const id = `${name}-1`.slice(0, 64);
  const text = `---\n${renderPair("title", title, "")}\n---\n\n## ${words.page} {#${id}}\n\n${words.text}\n`;
  const renames = moved.map(({ module, number: n }) =>
    renameOf(module, padded(n, width), module.slug),
  );
  return [...renamed(texts, renames), { kind: "create", path, text }];
}

/** Puts the module `path` at an index among the others; the numbers stay those that there are. */
export function planMove(texts: readonly CourseText[], path: string, to: number): readonly Step[] {
  const modules = modulesIn(texts);
  const own = modules.find((one) => one.path === path);
  if (!own) return [];
  const others = modules.filter((one) => one !== own);
  const order = [...others.slice(0, to), own, ...others.slice(to)];
  const numbers = modules.map(({ number }) => number);
  return renamed(
    texts,
    order.map((module, index) => renameOf(module, numbers[index] ?? module.number, module.slug)),
  );
}

/** Gives the module `path` another title, and a file name after it; its id stays, as learners' results hang on it. */
export function planRename(
  texts: readonly CourseText[],
  path: string,
  title: string,
): readonly Step[] {
  const modules = modulesIn(texts);
  const own = modules.find((one) => one.path === path);
  const text = texts.find((one) => one.path === path)?.text;
  if (!own || text === undefined) return [];
  const order = keyOrder("module");
  const titled = writeFrontMatter(text, { kind: "set", path: ["title"], value: title }, order);
  if (!titled) return [];
  const others = modules.filter((one) => one !== own);
  const wanted = slug(title);
  const name = wanted === "" || wanted === slug(own.slug) ? own.slug : freeSlug(wanted, others);
  const hasId = readFrontMatter(text)?.data.id !== undefined;
  const id = isId(own.slug) ? own.slug : slug(own.slug);
  const kept =
    name === own.slug || hasId
      ? []
      : writeFrontMatter(text, { kind: "set", path: ["id"], value: id }, order);
  if (!kept) return [];
  const edits = tidyEdits(text, [...titled, ...kept]);
  const edited = texts.map((one) =>
    one.path === path ? { ...one, text: applyEdits(text, edits) } : one,
  );
  return [...editing(path, text, edits), ...renamed(edited, [renameOf(own, own.number, name)])];
}

/** Takes a module out of the course; its files go where nothing is read. */
export function planRemoval(
  texts: readonly CourseText[],
  path: string,
  stamp: string,
): readonly Step[] {
  const own = modulesIn(texts).find((one) => one.path === path);
  if (!own) return [];
  const folder = `${REMOVED}/${stamp}`;
  if (isFolder(own)) return [{ kind: "rename", from: own.stem, to: `${folder}/${own.stem}` }];
  const files = [path, bankOf(path)].filter((one) => texts.some((text) => text.path === one));
  return files.map((from) => ({ kind: "rename", from, to: `${folder}/${from}` }));
}

interface ModuleRename {
  readonly module: Named;
  readonly stem: string;
}

function renameOf(module: Named, number: string, name: string): ModuleRename {
  return { module, stem: `${number}-${name}` };
}

/** The renames of modules, and of what leads to them. */
function renamed(texts: readonly CourseText[], renames: readonly ModuleRename[]): readonly Step[] {
  const changed = renames.filter(({ module, stem }) => module.stem !== stem);
  const moves = changed.flatMap(({ module, stem }) => {
    if (isFolder(module)) return [{ from: module.stem, to: stem }];
    const files = [module.path, bankOf(module.path)];
    return files
      .filter((from) => texts.some(({ path }) => path === from))
      .map((from) => ({ from, to: stem + from.slice(module.stem.length) }));
  });
  const renaming = (path: string) => {
    for (const { from, to } of moves) {
      if (path === from) return to;
      if (path.startsWith(`${from}/`)) return to + path.slice(from.length);
    }
    return path;
  };
  const modules = modulesIn(texts);
  const highest = Math.max(...modules.map(({ number }) => Number(number)), 0);
  let free = highest;
  const steps = inOrder(moves, (path) => {
    free++;
    return path.replace(/^\d+/, padded(free, widthOf(modules)));
  });
  // Reading all texts of a course takes seconds, and few lead to what is renamed.
  const mayLead = (text: string) =>
    text.includes("%") || changed.some(({ module }) => text.includes(module.stem));
  const edits = texts.flatMap(({ path, text }): readonly Step[] =>
    mayLead(text) ? editing(renaming(path), text, mendedLinks(path, text, renaming)) : [],
  );
  return [...steps, ...edits];
}

function isFolder({ ending }: Named): boolean {
  return ending.includes("/");
}

function widthOf(modules: readonly Named[]): number {
  return Math.max(2, ...modules.map(({ number }) => number.length));
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, "0");
}

function freeSlug(wanted: string, modules: readonly Named[]): string {
  const taken = modules.map(({ slug: name }) => name.toLowerCase());
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted.slice(0, 60)}-${n}`;
    if (!taken.includes(name)) return name;
  }
}
