import type { Course, Id } from "./course.ts";
import { stateKey } from "./id.ts";
import type { Question } from "./questions/question.ts";

/** A page, question or outcome as a learner's saved state names it. */
export interface Kept {
  readonly id: Id;
  /** Only where another one of its kind has the key that its id would give. */
  readonly key?: string | undefined;
}

/** Four characters that stand for it in saved state. */
export function keyOf({ id, key }: Kept): string {
  return key || stateKey(id);
}

/**
 * The key of each of `ids`, no two alike. Of ids that shorten to the same the first keeps that key, and those after it get
 * others: whatever is added after them changes none of their keys.
 */
export function distinctKeys(ids: readonly Id[]): ReadonlyMap<Id, string> {
  const keys = new Map<Id, string>();
  const taken = new Set<string>();
  for (const id of ids) {
    if (keys.has(id)) continue;
    let key = stateKey(id);
    // No id has a blank, so none is shortened like this.
    for (let n = 2; taken.has(key); n++) key = stateKey(`${id} ${n}`);
    taken.add(key);
    keys.set(id, key);
  }
  return keys;
}

/** `course` with a key at each page, question and outcome whose id shortens to the same as that of another. */
export function withKeys(course: Course): Course {
  const pages = withOwn(course.modules.flatMap((module) => module.pages));
  const questions = withOwn(
    course.modules.flatMap(({ pages, bank }) => [
      ...pages.flatMap(({ checks }) => checks),
      ...bank,
    ]),
  );
  const outcomes = withOwn(course.outcomes);
  if (!pages && !questions && !outcomes) return course;
  const asked = (list: readonly Question[]) => list.map(questions ?? same);
  return {
    ...course,
    outcomes: course.outcomes.map(outcomes ?? same),
    modules: course.modules.map((module) => ({
      ...module,
      pages: module.pages
        .map(pages ?? same)
        .map((page) => ({ ...page, checks: asked(page.checks) })),
      bank: asked(module.bank),
    })),
  };
}

type Give = <T extends Kept>(one: T) => T;

const same: Give = (one) => one;

/** Gives a key to those of `list` that need one; nothing where none does. */
function withOwn(list: readonly Kept[]): Give | undefined {
  const keys = distinctKeys(list.map(({ id }) => id));
  const others = new Map([...keys].filter(([id, key]) => key !== stateKey(id)));
  if (others.size === 0) return undefined;
  return (one) => {
    const key = others.get(one.id);
    return key === undefined ? one : { ...one, key };
  };
}
