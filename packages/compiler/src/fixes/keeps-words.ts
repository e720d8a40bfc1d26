import type { Course } from "@hocvu/model";

/** Whether all words of a course are still in it, each as often at least, but for those of `spent`, which became signs. */
export function keepsWords(
  before: Course | undefined,
  after: Course | undefined,
  spent: readonly string[] = [],
): boolean {
  const had = countsOf(before);
  const has = countsOf(after);
  count(spent.join(" "), has);
  return [...had].every(([word, times]) => (has.get(word) ?? 0) >= times);
}

/** How often each word stands in what learners read and are asked. */
function countsOf(course: Course | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  if (!course) return counts;
  const { title, welcome, modules, outcomes, description, certificate } = course;
  // The opening page is called as its module is; whether there is one depends on what stands before the first heading.
  const read = modules.map(({ pages, title, bank, id }) => ({
    title,
    bank,
    pages: pages.map((page) => (page.id === id ? { ...page, title: "" } : page)),
  }));
  for (const text of textsOf({ title, welcome, read, outcomes, description, certificate })) {
    count(text.replace(/<[^>]*>/g, " ").replace(/&[#\w]+;/g, " "), counts);
  }
  return counts;
}

function count(text: string, counts: Map<string, number>): void {
  for (const word of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}

/** Names of things and of platforms' records; they are made of words, and change when these are read aright. */
const NAMES = new Set(["id", "module", "outcome", "outcomes", "type"]);

function textsOf(data: unknown): string[] {
  if (typeof data === "string") return [data];
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    NAMES.has(key) && typeof value === "string" ? [] : textsOf(value),
  );
}
