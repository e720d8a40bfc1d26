import { parseTree } from "@hocvu/markdown";
import type { Nodes } from "mdast";
import { startOf } from "../question/find-questions.ts";
import { applyEdits, type Range, type TextEdit, tidyEdits } from "../text-edit.ts";
import { mendedLinks } from "./mend-links.ts";
import type { CourseText } from "./outline.ts";
import { addSection, removeSection, sectionsOf, writtenId } from "./sections.ts";
import { editing, type Step } from "./steps.ts";

export interface Carriage {
  /** The file that the page or question stands in, and where it begins. */
  readonly path: string;
  readonly start: number;
  /** The file that it gets into, and whether it is the first or the last there. */
  readonly into: string;
  readonly at: "first" | "last";
  /** Of a page: the id that it has, be it written or made of its title. */
  readonly pageId?: string;
}

/**
 * Carries a page, or a question, from one file into another, with what leads to it and from it mended. It is put in before it
 * is taken out: who breaks off in the middle has it twice. Nothing where it shares definitions with what stays.
 */
export function planCarry(
  texts: readonly CourseText[],
  { path, start, into, at, pageId }: Carriage,
): readonly Step[] {
  const from = texts.find((one) => one.path === path)?.text;
  const own = from === undefined ? undefined : sectionsOf(from).find((one) => one.start === start);
  if (from === undefined || !own || path === into || sharesDefinitions(from, own)) return [];
  const moved = (file: string, fragment?: string) =>
    file === path && fragment !== undefined && fragment === pageId ? into : file;
  const written = from.slice(own.start, own.end).trim();
  const named = pageId === undefined ? [] : writtenId(written, 0, pageId);
  const section = applyEdits(written, named);
  const carried = applyEdits(section, mendedLinks(path, section, moved, into));

  const target = texts.find((one) => one.path === into)?.text;
  const others = texts.flatMap(({ path: file, text }): readonly Step[] => {
    const mended = mayLead(text, pageId) ? mendedLinks(file, text, moved, file) : [];
    if (file === into) return editing(file, text, tidyEdits(text, [...mended, ...putIn(text)]));
    if (file !== path) return editing(file, text, mended);
    const staying = mended.filter(
      ({ end, start: begins }) => end <= own.start || begins >= own.end,
    );
    return editing(file, text, tidyEdits(text, [...staying, ...removeSection(text, own.start)]));
  });
  const isFirst = (step: Step) => "path" in step && step.path === into;
  return [
    ...(target === undefined
      ? [{ kind: "create" as const, path: into, text: `${carried}\n` }]
      : []),
    ...others.filter(isFirst),
    ...others.filter((step) => !isFirst(step)),
  ];

  function putIn(text: string): readonly TextEdit[] {
    const [first] = sectionsOf(text);
    if (at === "last" || !first) return addSection(text, carried);
    return [{ start: first.start, end: first.start, text: `${carried}\n\n` }];
  }
}

/** Reading all texts of a course takes seconds, and few lead to a page. */
function mayLead(text: string, pageId: string | undefined): boolean {
  return pageId !== undefined && text.includes(`#${pageId}`);
}

/** Whether a part of a text refers to what is defined elsewhere in it, or the other way round. */
function sharesDefinitions(text: string, part: Range): boolean {
  const uses = new Map<string, Set<boolean>>();
  const note = (id: string, node: Nodes) => {
    const isWithin = startOf(node) >= part.start && startOf(node) < part.end;
    uses.set(id, (uses.get(id) ?? new Set()).add(isWithin));
  };
  const visit = (node: Nodes): void => {
    if ("identifier" in node) note(`${/footnote/.test(node.type)} ${node.identifier}`, node);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(parseTree(text));
  return [...uses.values()].some((sides) => sides.size === 2);
}
