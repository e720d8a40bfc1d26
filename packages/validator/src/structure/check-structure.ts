import { type Diagnostic, didYouMean } from "@hocvu/diagnostics";
import type { Element } from "xast";
import { at, type Manifest } from "../manifest/context.ts";
import { inRange } from "../manifest/scorm-item.ts";
import { elementsOf, local, prefixOf, textOf } from "../manifest/xml.ts";
import type { Rule, ValueRule } from "./rules.ts";
import type { Table, Tables } from "./tables.ts";

/** That a table names an element by, itself and those around it. */
const MOST_NAMES = 3;

/**
 * What the standard's schema would find wrong with the structure of a manifest: elements and attributes that have no place
 * there, are missing, come too often or in another order, and values that are none. Lengths are left to the platforms.
 */
export function* checkStructure(manifest: Manifest, tables: Tables): Iterable<Diagnostic> {
  const { root } = manifest.xml;
  const namespaces = scopeOf(root, new Map());
  const uri = namespaces.get(prefixOf(root));
  if (uri !== undefined && tables.has(uri)) {
    yield* checkElement(manifest, tables, root, namespaces, []);
    return;
  }
  const [expected = ""] = [...tables.keys()];
  yield at(manifest, root, "HV4673", { actual: uri ?? "", expected });
}

type Scope = ReadonlyMap<string, string>;

function scopeOf(element: Element, outer: Scope): Scope {
  const own = Object.entries(element.attributes).filter(([name]) => /^xmlns(?::|$)/.test(name));
  if (own.length === 0) return outer;
  return new Map([...outer, ...own.map(([name, uri]) => [name.slice(6), uri ?? ""] as const)]);
}

function* checkElement(
  manifest: Manifest,
  tables: Tables,
  element: Element,
  scope: Scope,
  above: readonly string[],
  isAmongOthers = false,
): Iterable<Diagnostic> {
  const uri = scope.get(prefixOf(element)) ?? "";
  const path = [...above, local(element)];
  const table = tables.get(uri);
  const rule = table && ruleFor(table, path);
  if (!rule || (rule.isLocal && isAmongOthers)) return;
  yield* checkAttributes(manifest, element, rule);
  const own = new Set<Element>();
  const foreign: Element[] = [];
  for (const child of elementsOf(element)) {
    const inner = scopeOf(child, scope);
    const isOwn = inner.get(prefixOf(child)) === uri;
    if (isOwn) own.add(child);
    else foreign.push(child);
    yield* checkElement(manifest, tables, child, inner, path, !isOwn);
  }
  yield* checkChildren(manifest, element, rule, { own, foreign });
  if (rule.text) yield* checkText(manifest, element, rule.text);
  else if (element.children.some((one) => one.type === "text" && one.value.trim() !== "")) {
    yield at(manifest, element, "HV4672", { element: element.name });
  }
}

/** By the element's name with those around it, as many as it takes. */
function ruleFor(table: Table, path: readonly string[]): Rule | undefined {
  for (let names = MOST_NAMES; names > 0; names--) {
    const rule = table.get(path.slice(-names).join("/"));
    if (rule) return rule;
  }
  return undefined;
}

function* checkAttributes(
  manifest: Manifest,
  element: Element,
  { attributes }: Rule,
): Iterable<Diagnostic> {
  for (const [name, { isRequired }] of attributes) {
    if (isRequired && element.attributes[name] === undefined) {
      yield at(manifest, element, "HV4644", { element: element.name, attribute: name });
    }
  }
  for (const [name, value] of Object.entries(element.attributes)) {
    // What has a prefix is another standard's.
    if (name.includes(":") || name === "xmlns") continue;
    const rule = attributes.get(name);
    if (rule) yield* checkValue(manifest, element, value ?? "", rule.value, name);
    else {
      const suggestion = didYouMean(name, [...attributes.keys()]);
      yield at(
        manifest,
        element,
        "HV4670",
        { attribute: name, element: element.name, ...(suggestion ? { suggestion } : {}) },
        name,
      );
    }
  }
}

interface Children {
  readonly own: ReadonlySet<Element>;
  readonly foreign: readonly Element[];
}

function* checkChildren(
  manifest: Manifest,
  parent: Element,
  { children, isOpen, isMixed, isOrdered }: Rule,
  { own, foreign }: Children,
): Iterable<Diagnostic> {
  const known = children.flatMap(({ names }) => names);
  const counts = children.map(() => 0);
  let reached = 0;
  let last: Element | undefined;
  let isInOrder = true;
  for (const child of elementsOf(parent)) {
    const isForeign = !own.has(child);
    const place = children.findIndex(
      (one) => one.isForeign === isForeign && one.names.includes(local(child)),
    );
    if (place < 0 && !isForeign) {
      const suggestion = didYouMean(local(child), known);
      yield at(manifest, child, "HV4669", {
        element: child.name,
        parent: parent.name,
        known,
        ...(suggestion ? { suggestion } : {}),
      });
      continue;
    }
    if (place < 0 && isMixed) continue;
    // What other standards have closes the list.
    const rank = place < 0 ? children.length : place;
    if (place >= 0) {
      const count = (counts[place] ?? 0) + 1;
      counts[place] = count;
      if (count === (children[place]?.max ?? 0) + 1) {
        yield at(manifest, child, "HV4671", { element: child.name, parent: parent.name });
      }
    }
    if (isOrdered && rank < reached && last && isInOrder) {
      isInOrder = false;
      yield at(manifest, child, "HV4643", { element: child.name, after: last.name });
    }
    if (rank > reached || !last) last = child;
    reached = Math.max(reached, rank);
  }
  for (const [place, { names, min }] of children.entries()) {
    if ((counts[place] ?? 0) >= min) continue;
    yield at(manifest, parent, "HV4635", { element: names.join(" | "), parent: parent.name });
  }
  const [stranger] = isOpen ? [] : foreign.filter((one) => !known.includes(local(one)));
  if (stranger) {
    yield at(manifest, stranger, "HV4669", { element: stranger.name, parent: parent.name, known });
  }
}

function* checkText(manifest: Manifest, element: Element, rule: ValueRule): Iterable<Diagnostic> {
  if (rule.type !== "any") yield* checkValue(manifest, element, textOf(element), rule);
}

function* checkValue(
  manifest: Manifest,
  element: Element,
  value: string,
  rule: ValueRule,
  attribute?: string,
): Iterable<Diagnostic> {
  const wrong = (expected: string) =>
    at(
      manifest,
      element,
      "HV4637",
      { name: attribute ?? element.name, value, expected },
      attribute,
    );
  switch (rule.type) {
    case "any":
      return;
    case "number":
      yield* inRange(manifest, element, value.trim(), rule.min, rule.max, attribute);
      return;
    case "one of":
      if (!rule.values.includes(value.trim())) yield wrong(rule.values.join(" | "));
      return;
    case "form":
      if (!rule.form.test(value.trim())) yield wrong(rule.example);
  }
}
