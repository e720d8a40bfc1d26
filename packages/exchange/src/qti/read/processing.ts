import type { Element } from "xast";
import { all, attribute, elementsOf, first, text } from "../../xml/elements.ts";
import {
  type Declaration,
  declarationOf,
  mapped,
  NULL,
  one,
  parsedAs,
  type Single,
  type Value,
} from "./values.ts";

/** What an item says of an answer: its outcomes by identifier. Nothing where it says nothing that can be followed. */
export type Outcomes = ReadonlyMap<string, Value>;

/** An item's own rules, to be asked what they make of an answer. */
export interface Processing {
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** Whether there are rules at all. */
  readonly hasRules: boolean;
  run(responses: ReadonlyMap<string, Value>): Outcomes | undefined;
  /** The points of an answer; nothing without rules that can be followed. */
  score(responses: ReadonlyMap<string, Value>): number | undefined;
}

/** Rules are followed this far, all answers of an item together; what goes on longer is no item that a person made. */
const MAX_STEPS = 200_000;

class Unknown extends Error {}
class Exit extends Error {}

interface State {
  readonly declarations: ReadonlyMap<string, Declaration>;
  readonly responses: ReadonlyMap<string, Value>;
  readonly outcomes: Map<string, Value>;
  readonly taken: { steps: number };
}

/** The response processing of an item with the names of version 2.1. */
export function processingOf(item: Element): Processing {
  const declarations = new Map(
    all(item, "responseDeclaration")
      .map(declarationOf)
      .map((declaration) => [declaration.identifier, declaration] as const),
  );
  // Some programs keep their points in variables of templates (Inspera).
  const declared = [...all(item, "outcomeDeclaration"), ...all(item, "templateDeclaration")];
  const starts = declared.map((element) => {
    const type = attribute(element, "baseType");
    const values = all(first(element, "defaultValue"), "value")
      .map((value) => parsedAs(type, text(value)))
      .filter((value) => value !== undefined);
    const isNumber = type === "float" || type === "integer";
    const isSingle = attribute(element, "cardinality") === "single";
    return [
      attribute(element, "identifier"),
      values.length === 0 && isNumber && isSingle ? one(0) : { items: values },
    ] as const;
  });
  const rules = first(item, "responseProcessing");
  const template = templateOf(attribute(rules, "template"));
  const hasRules = rules !== undefined && (template !== "" || elementsOf(rules).length > 0);
  const taken = { steps: 0 };
  const run = (responses: ReadonlyMap<string, Value>): Outcomes | undefined => {
    if (!rules || !hasRules) return undefined;
    const state: State = { declarations, responses, outcomes: new Map(starts), taken };
    try {
      if (elementsOf(rules).length > 0) follow(elementsOf(rules), state);
      else applyTemplate(template, state);
    } catch (error) {
      if (!(error instanceof Exit)) {
        if (error instanceof Unknown) return undefined;
        throw error;
      }
    }
    return state.outcomes;
  };
  const names = starts.map(([name]) => name);
  const scoreName =
    names.find((name) => name === "SCORE") ??
    names.find((name) => /score/i.test(name) && !/^(?:max|min)/i.test(name)) ??
    "SCORE";
  return {
    declarations,
    hasRules,
    run,
    score(responses) {
      const [score] = run(responses)?.get(scoreName)?.items ?? [];
      return typeof score === "number" ? score : undefined;
    },
  };
}

/** The last part of a template's address: `match_correct` or `map_response`. */
function templateOf(address: string): string {
  const name = (address.split("/").at(-1) ?? "").replace(/\.xml$/, "");
  return name === "CC2_match" || name === "CC2_match_basic"
    ? "match_correct"
    : name.replace(/^CC2_/, "");
}

function applyTemplate(template: string, state: State): void {
  const [declaration] = state.declarations.has("RESPONSE")
    ? [state.declarations.get("RESPONSE")]
    : [...state.declarations.values()];
  if (!declaration) throw new Unknown();
  const given = state.responses.get(declaration.identifier) ?? NULL;
  switch (template) {
    case "match_correct":
      state.outcomes.set("SCORE", one(isSame(given, correctOf(declaration)) ? 1 : 0));
      return;
    case "map_response":
      state.outcomes.set("SCORE", one(given.items.length === 0 ? 0 : mapped(given, declaration)));
      return;
    default:
      throw new Unknown();
  }
}

function follow(rules: readonly Element[], state: State): void {
  for (const rule of rules) {
    step(state);
    switch (rule.name) {
      case "responseCondition": {
        const branch = elementsOf(rule).find(
          (one_) => one_.name === "responseElse" || isTrue(evaluate(elementsOf(one_)[0], state)),
        );
        if (!branch) break;
        const inner = elementsOf(branch);
        follow(branch.name === "responseElse" ? inner : inner.slice(1), state);
        break;
      }
      case "setOutcomeValue":
        state.outcomes.set(attribute(rule, "identifier"), evaluate(elementsOf(rule)[0], state));
        break;
      case "responseProcessingFragment":
        follow(elementsOf(rule), state);
        break;
      case "exitResponse":
        throw new Exit();
      default:
        throw new Unknown();
    }
  }
}

function step(state: State): void {
  if (++state.taken.steps > MAX_STEPS) throw new Unknown();
}

function isTrue({ items }: Value): boolean {
  return items[0] === true;
}

function correctOf({ correct, cardinality }: Declaration): Value {
  return { items: correct, isOrdered: cardinality === "ordered" };
}

function isSame(a: Value, b: Value): boolean {
  if (a.items.length !== b.items.length) return false;
  const sort = ({ items, isOrdered }: Value) => {
    const texts = items.map((item) => `${typeof item} ${item}`);
    return isOrdered ? texts : texts.sort();
  };
  const isOrdered = a.isOrdered === true || b.isOrdered === true;
  const [left, right] = [sort({ ...a, isOrdered }), sort({ ...b, isOrdered })];
  return left.every((text_, index) => text_ === right[index]);
}

function evaluate(element: Element | undefined, state: State): Value {
  step(state);
  if (!element) throw new Unknown();
  const parts = elementsOf(element);
  const values = () => parts.map((part) => evaluate(part, state));
  const numbers = () => {
    const found = values().flatMap(({ items }) => items);
    return found.every((item) => typeof item === "number") ? (found as number[]) : undefined;
  };
  const number = (compute: (numbers: readonly number[]) => number): Value => {
    const found = numbers();
    const result = found && found.length > 0 ? compute(found) : Number.NaN;
    return Number.isFinite(result) ? one(result) : NULL;
  };
  const compare = (holds: (a: number, b: number) => boolean): Value => {
    const [a, b] = numbers() ?? [];
    return a === undefined || b === undefined ? NULL : one(holds(a, b));
  };
  switch (element.name) {
    case "baseValue": {
      const value = parsedAs(attribute(element, "baseType"), text(element));
      return value === undefined ? NULL : one(value);
    }
    case "variable": {
      const name = attribute(element, "identifier");
      return state.responses.get(name) ?? state.outcomes.get(name) ?? NULL;
    }
    case "correct": {
      const declaration = state.declarations.get(attribute(element, "identifier"));
      return declaration ? correctOf(declaration) : NULL;
    }
    case "mapResponse": {
      const name = attribute(element, "identifier");
      const declaration = state.declarations.get(name);
      const given = state.responses.get(name) ?? NULL;
      if (!declaration) throw new Unknown();
      return one(given.items.length === 0 ? 0 : mapped(given, declaration));
    }
    case "null":
      return NULL;
    case "isNull":
      return one(values()[0]?.items.length === 0);
    case "match":
    case "stringMatch":
    case "equal":
    case "equalRounded":
    case "patternMatch":
      return comparison(element, values());
    case "member": {
      const [item, container] = values();
      const [only] = item?.items ?? [];
      return only === undefined ? NULL : one(container?.items.includes(only) ?? false);
    }
    case "contains": {
      const [whole, part] = values();
      return one(part?.items.every((item) => whole?.items.includes(item)) ?? false);
    }
    case "and":
      return one(values().every(isTrue));
    case "or":
      return one(values().some(isTrue));
    case "not": {
      const [value] = values();
      return value?.items.length === 0 ? NULL : one(!isTrue(value ?? NULL));
    }
    case "anyN": {
      const count = values().filter(isTrue).length;
      return one(
        count >= Number(attribute(element, "min")) && count <= Number(attribute(element, "max")),
      );
    }
    case "gt":
      return compare((a, b) => a > b);
    case "gte":
      return compare((a, b) => a >= b);
    case "lt":
      return compare((a, b) => a < b);
    case "lte":
      return compare((a, b) => a <= b);
    case "sum":
      return number((all_) => all_.reduce((sum, item) => sum + item, 0));
    case "product":
      return number((all_) => all_.reduce((product, item) => product * item, 1));
    case "subtract":
      return number(([a = 0, b = 0]) => a - b);
    case "divide":
      return number(([a = 0, b = 0]) => a / b);
    case "max":
      return number((all_) => Math.max(...all_));
    case "min":
      return number((all_) => Math.min(...all_));
    case "round":
      return number(([a = 0]) => Math.round(a));
    case "truncate":
      return number(([a = 0]) => Math.trunc(a));
    case "multiple":
    case "ordered":
      return {
        items: values().flatMap(({ items }) => items),
        isOrdered: element.name === "ordered",
      };
    case "index": {
      const item = values()[0]?.items[Number(attribute(element, "n")) - 1];
      return item === undefined ? NULL : one(item);
    }
    case "delete": {
      const [item, container] = values();
      return {
        ...container,
        items: container?.items.filter((one_) => one_ !== item?.items[0]) ?? [],
      };
    }
    case "containerSize":
      return one(values()[0]?.items.length ?? 0);
    default:
      throw new Unknown();
  }
}

function comparison(element: Element, [a = NULL, b = NULL]: readonly Value[]): Value {
  // Two empty containers are no answer, of which nothing can be said.
  if (a.items.length === 0 && b.items.length === 0) return NULL;
  switch (element.name) {
    case "match":
      return one(isSame(a, b));
    case "stringMatch": {
      const [x, y] = [a, b].map(({ items: [item] }) =>
        item === undefined ? undefined : `${item}`,
      );
      if (x === undefined || y === undefined) return NULL;
      const even = (text_: string) =>
        attribute(element, "caseSensitive") === "true" ? text_ : text_.toLowerCase();
      const isPart = attribute(element, "substring") === "true";
      return one(isPart ? even(x).includes(even(y)) : even(x) === even(y));
    }
    case "equal": {
      const [x, y] = [a.items[0], b.items[0]].map((item) => Number(item));
      if (x === undefined || y === undefined || Number.isNaN(x) || Number.isNaN(y)) return NULL;
      const range = toleranceOf(element, y);
      return range ? one(x >= range[0] && x <= range[1]) : NULL;
    }
    default:
      throw new Unknown();
  }
}

/** What `equal` takes for a number: both ends count. */
export function toleranceOf(
  element: Element,
  number: number,
): readonly [number, number] | undefined {
  const mode = attribute(element, "toleranceMode") || "exact";
  if (mode === "exact") return [number, number];
  const [below, above = below] = attribute(element, "tolerance").trim().split(/\s+/).map(Number);
  if (below === undefined || above === undefined || Number.isNaN(below + above)) return undefined;
  const part = mode === "relative" ? Math.abs(number) / 100 : 1;
  return [number - below * part, number + above * part];
}

/** An answer to the response of that name. */
export function answered(
  { identifier, cardinality }: Declaration,
  items: readonly Single[],
): ReadonlyMap<string, Value> {
  return new Map([[identifier, { items, isOrdered: cardinality === "ordered" }]]);
}
