import type { SourceText } from "@hocvu/markdown";
import type { Name } from "./name.ts";
import { sameThing } from "./name.ts";
import { namesIn } from "./names-in.ts";

/** The names in all Markdown files of one course; those of a text that did not change are not looked for again. */
export interface CourseNames {
  in(file: string, text: string): readonly Name[];
  /** In all of `texts`. */
  all(texts: readonly SourceText[]): readonly Name[];
}

export function courseNames(): CourseNames {
  const known = new Map<string, { readonly text: string; readonly names: readonly Name[] }>();
  function look(file: string, text: string): readonly Name[] {
    const before = known.get(file);
    if (before?.text === text) return before.names;
    const names = namesIn(file, text);
    known.set(file, { text, names });
    return names;
  }
  return {
    in: look,
    all: (texts) =>
      texts.flatMap(({ path, text, refused }) =>
        /\.md$/i.test(path) && !refused ? look(path, text) : [],
      ),
  };
}

/** The name that stands at `offset`, or ends there. */
export function nameAt(names: readonly Name[], offset: number): Name | undefined {
  return (
    names.find(({ start, end }) => start <= offset && offset < end) ??
    names.find(({ end }) => end === offset)
  );
}

/** All names of the thing that `name` is of; one that leads to a module's opening page is of the module. */
export function namesOf(name: Name, all: readonly Name[]): readonly Name[] {
  return all.filter((other) => sameThing(name, other));
}
