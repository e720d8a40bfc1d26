import { type Node, parse } from "acorn";

/** The oldest Chrome that plays courses, of December 2018: it has all of ES2018. */
export const OLDEST = 71;

/** What a script might call that came after {@link OLDEST}, each with its Chrome. */
const CALLED: Readonly<Record<string, number>> = {
  allSettled: 76,
  any: 85,
  at: 92,
  checkVisibility: 105,
  findLast: 97,
  findLastIndex: 97,
  fromEntries: 73,
  groupBy: 117,
  hasOwn: 93,
  isWellFormed: 111,
  matchAll: 73,
  randomUUID: 92,
  replaceAll: 85,
  replaceChildren: 86,
  requestSubmit: 76,
  showPopover: 114,
  startViewTransition: 111,
  throwIfAborted: 100,
  timeout: 103,
  toReversed: 110,
  toSorted: 110,
  toSpliced: 110,
  toWellFormed: 111,
  withResolvers: 119,
};

/** Likewise, of what stands by its own name. */
const NAMED: Readonly<Record<string, number>> = {
  AggregateError: 85,
  CompressionStream: 80,
  DecompressionStream: 80,
  WeakRef: 84,
  cookieStore: 87,
  reportError: 95,
  structuredClone: 98,
};

/** What an old browser cannot read in `script`, or has not: what it is, and the Chrome it came with. */
export function newerInScript(script: string): readonly string[] {
  const found = new Set<string>();
  const look = (node: Node) => {
    for (const newer of newerIn(node as Parts)) found.add(newer);
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) look(child);
    }
  };
  try {
    look(parse(script, { ecmaVersion: 2018 }));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [error.message];
  }
  return [...found].sort();
}

/** Of all sorts of nodes, the parts that are looked at. */
interface Parts extends Node {
  readonly callee?: { readonly property?: { readonly name?: string } };
  readonly name?: string;
  readonly regex?: { readonly pattern: string };
}

function newerIn({ type, callee, name, regex }: Parts): readonly string[] {
  const called = callee?.property?.name ?? "";
  const named = (type === "Identifier" && name) || "";
  return [
    ...since(called, CALLED),
    ...since(named, NAMED),
    // Safari learnt it in 2023, and before that reads nothing of a script that has it.
    ...(/\(\?<[=!]/.test(regex?.pattern ?? "") ? ["looking behind"] : []),
  ];
}

function since(name: string, versions: Readonly<Record<string, number>>): readonly string[] {
  return Object.hasOwn(versions, name) ? [`${name} (${versions[name]})`] : [];
}

function isNode(value: unknown): value is Node {
  return typeof (value as Node | null | undefined)?.type === "string";
}
