import type { FrontPath } from "./read-front-matter.ts";

/** A value of front matter as a form holds it. */
export type FrontValue =
  | string
  | number
  | boolean
  | readonly FrontValue[]
  | { readonly [key: string]: FrontValue };

/** What is done to front matter at once. */
export type FrontChange =
  /** Puts a value at a key, whether there was one or not; behind the last of a list to add one. */
  | { readonly kind: "set"; readonly path: FrontPath; readonly value: FrontValue }
  | { readonly kind: "remove"; readonly path: FrontPath }
  | { readonly kind: "rename"; readonly path: FrontPath; readonly key: string };

type Data = { readonly [key: string]: unknown };

/** The data as a change leaves it; what holds nothing any more goes too. Undefined where there is nothing to change. */
export function changedData(data: Data, change: FrontChange): Data | undefined {
  const done = changedAt(data, change.path, change);
  return done === undefined ? undefined : (done as Data);
}

const GONE = Symbol("gone");

function changedAt(data: unknown, path: FrontPath, change: FrontChange): unknown {
  const result = walk(data, path, change);
  return result === GONE ? {} : result;
}

function walk(data: unknown, [step, ...rest]: FrontPath, change: FrontChange): unknown {
  if (step === undefined) return change.kind === "set" ? change.value : GONE;
  if (typeof step === "number") {
    const list = Array.isArray(data) ? [...data] : [];
    if (step > list.length || (step === list.length && change.kind !== "set")) return undefined;
    const made = walk(list[step], rest, change);
    if (made === undefined) return undefined;
    if (made === GONE) list.splice(step, 1);
    else list[step] = made;
    return list.length === 0 ? GONE : list;
  }
  const map =
    typeof data === "object" && data !== null && !Array.isArray(data) ? (data as Data) : {};
  const has = Object.hasOwn(map, step);
  if (rest.length === 0 && change.kind === "rename") {
    if (!has || (Object.hasOwn(map, change.key) && change.key !== step)) return undefined;
    return Object.fromEntries(
      Object.entries(map).map(([key, value]) => [key === step ? change.key : key, value]),
    );
  }
  if (change.kind !== "set" && !has) return undefined;
  const own = map[step];
  // A look by its name alone, `theme: dong`, is one of several things that may be said of it.
  const isShort = step === "theme" && typeof own === "string" && own !== "" && rest.length > 0;
  const made = walk(isShort ? { name: own } : own, rest, change);
  if (made === undefined) return undefined;
  const others = Object.entries(map).filter(([key]) => key !== step || made !== GONE);
  const all = Object.fromEntries(others);
  if (made !== GONE) all[step] = made;
  return Object.keys(all).length === 0 ? GONE : all;
}

/** A value within the lists and maps that lead to it. */
export function nested([step, ...rest]: FrontPath, value: FrontValue): FrontValue {
  if (step === undefined) return value;
  const inner = nested(rest, value);
  return typeof step === "number" ? [inner] : { [step]: inner };
}

/** Whether two values hold the same, whatever the order of keys. */
export function sameData(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, own]) => [key, sorted(own)]);
}
