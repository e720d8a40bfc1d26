import { type Document, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import type { TextEdit } from "../text-edit.ts";
import { type FrontChange, type FrontValue, nested } from "./front-change.ts";
import type { FrontPath } from "./read-front-matter.ts";
import {
  type Quoting,
  renderBehindKey,
  renderItem,
  renderPair,
  renderScalar,
} from "./render-value.ts";

type Edits = readonly TextEdit[] | undefined;

/** A look by its name alone, `theme: dong`, stays beside what is said of it besides. */
function besideName(own: Node | null, put: FrontValue): FrontValue {
  const name = isScalar(own) && typeof own.value === "string" ? own.value : "";
  return name !== "" && typeof put === "object" && !Array.isArray(put) ? { name, ...put } : put;
}

/** The edits of the YAML `yaml`, which `document` holds, that make a change of it; they do not have to be small. */
export function yamlEdits(
  yaml: string,
  document: Document.Parsed,
  change: FrontChange,
  order: readonly string[],
): Edits {
  const root = document.contents;
  if (!isMap(root)) {
    if (change.kind !== "set") return undefined;
    const [key, ...rest] = change.path;
    const put = `${renderPair(String(key), nested(rest, change.value), "")}\n`;
    return [{ start: yaml.length, end: yaml.length, text: put }];
  }
  switch (change.kind) {
    case "set":
      return setIn(root, change.path, change.value);
    case "remove":
      return removeIn(root, change.path);
    case "rename": {
      const { path, key } = change;
      const parent = nodeAt(root, path.slice(0, -1));
      const old = isMap(parent) ? pairOf(parent, path.at(-1))?.key : undefined;
      if (!isScalar(old) || !old.range) return undefined;
      const put = renderScalar(key, quotingOf(old.type));
      return [{ start: old.range[0], end: old.range[1], text: put }];
    }
  }

  function setIn(parent: Node, [step, ...rest]: FrontPath, value: FrontValue): Edits {
    if (isMap(parent) && typeof step === "string") {
      const pair = pairOf(parent, step);
      if (!pair) return addPair(parent, step, nested(rest, value));
      const own = pair.value as Node | null;
      const isEmpty = isMap(own) && own.flow === true && own.items.length === 0;
      if (own && rest.length > 0 && (isMap(own) || isSeq(own)) && !isEmpty) {
        return setIn(own, rest, value);
      }
      const put = nested(rest, value);
      return replaceValue(pair.key as Node, own, step === "theme" ? besideName(own, put) : put);
    }
    if (isSeq(parent) && typeof step === "number") {
      const item = parent.items[step] as Node | undefined;
      const put = nested(rest, value);
      if (!item) return addItem(parent, put);
      if (rest.length > 0 && isMap(item)) return setIn(item, rest, value);
      return isScalar(item) && typeof put !== "object" ? replaceScalar(item, put) : undefined;
    }
    return undefined;
  }

  function replaceScalar(node: Node, value: string | number | boolean): Edits {
    if (!isScalar(node) || !node.range) return undefined;
    const put = renderScalar(value, quotingOf(node.type), isInFlow(node.range[0]));
    // A text over several lines ends with the last of them.
    return [{ start: node.range[0], end: endOf(node), text: put }];
  }

  function replaceValue(key: Node, node: Node | null, value: FrontValue): Edits {
    if (isScalar(node) && node.value !== null && typeof value !== "object") {
      return replaceScalar(node, value as string | number | boolean);
    }
    const colon = yaml.indexOf(":", endOf(key)) + 1;
    const indent = " ".repeat(columnOf(startOf(key)));
    const isEmpty = !node || (isScalar(node) && node.value === null);
    const end = isEmpty ? colon : endOf(node);
    return [{ start: colon, end, text: renderBehindKey(value, indent) }];
  }

  function addPair(map: YAMLMap, key: string, value: FrontValue): Edits {
    const { items } = map;
    if (map.flow) {
      const inner = items.length === 0 ? "" : ", ";
      if (typeof value === "object") return undefined;
      const put = `${inner}${key}: ${renderScalar(value, "plain", true)}`;
      const end = yaml.slice(0, endOf(map) - 1).trimEnd().length;
      return [{ start: end, end, text: put }];
    }
    const place = order.indexOf(key);
    const isBefore = (name: unknown) => place < 0 || order.indexOf(String(name)) < place;
    const before = items.findLast(({ key: own }) => isBefore((own as { value: unknown }).value));
    const first = startOf(items[0]?.key as Node);
    const indent = " ".repeat(columnOf(first));
    const put = renderPair(key, value, indent);
    if (!before) return [{ start: first, end: first, text: `${put}\n${indent}` }];
    const end = lineEnd(endOf((before.value as Node | null) ?? (before.key as Node)));
    return [{ start: end, end, text: `\n${indent}${put}` }];
  }

  function addItem(list: YAMLSeq, value: FrontValue): Edits {
    if (typeof value === "object" && list.flow) return undefined;
    const last = list.items.at(-1) as Node | undefined;
    if (list.flow) {
      const end = yaml.slice(0, endOf(list) - 1).trimEnd().length;
      const put = `${last ? ", " : ""}${renderScalar(value as string, "plain", true)}`;
      return [{ start: end, end, text: put }];
    }
    const end = lineEnd(endOf(last ?? list));
    const indent = " ".repeat(columnOf(startOf(list)));
    return [{ start: end, end, text: `\n${indent}- ${renderItem(value, indent)}` }];
  }

  /** With the map or list that it leaves empty. */
  function removeIn(parent: Node, [step, ...rest]: FrontPath): Edits {
    if (isMap(parent) && typeof step === "string") {
      const pair = pairOf(parent, step);
      if (!pair) return undefined;
      const own = pair.value as Node | null;
      const isLast = rest.length > 0 && isOnly(own, rest);
      if (own && rest.length > 0 && !isLast) return removeIn(own, rest);
      const end = endOf(own ?? (pair.key as Node));
      if (parent.flow) return [inFlow(startOf(pair.key as Node), end)];
      return [wholeLines(startOf(pair.key as Node), end)];
    }
    if (isSeq(parent) && typeof step === "number") {
      const item = parent.items[step] as Node | undefined;
      if (item && rest.length > 0 && isMap(item) && !isOnly(item, rest))
        return removeIn(item, rest);
      if (!item || rest.length > 0) return undefined;
      if (parent.flow) return [inFlow(startOf(item), endOf(item))];
      return [wholeLines(yaml.lastIndexOf("-", startOf(item)), endOf(item))];
    }
    return undefined;
  }

  /**
   * From the beginning of the first line to that of the one behind the last. Comments that are indented below what goes, go
   * with it: below another they might be part of a text over several lines.
   */
  function wholeLines(start: number, end: number): TextEdit {
    const from = yaml.lastIndexOf("\n", start - 1) + 1;
    const own = Math.min(lineEnd(end) + 1, yaml.length);
    const comments = new RegExp(`^(?:(?: *\\n)* {${columnOf(start) + 1},}#[^\\n]*(?:\\n|$))+`);
    const behind = comments.exec(yaml.slice(own))?.[0].length ?? 0;
    return { start: from, end: own + behind, text: "" };
  }

  /** With the comma behind it, or the one before it. */
  function inFlow(start: number, end: number): TextEdit {
    const behind = /^\s*,\s*/.exec(yaml.slice(end))?.[0];
    if (behind !== undefined) return { start, end: end + behind.length, text: "" };
    const before = /,\s*$/.exec(yaml.slice(0, start))?.[0] ?? "";
    return { start: start - before.length, end, text: "" };
  }

  function lineEnd(offset: number): number {
    const end = yaml.indexOf("\n", offset);
    return end < 0 ? yaml.length : end;
  }

  function columnOf(offset: number): number {
    return offset - (yaml.lastIndexOf("\n", offset - 1) + 1);
  }

  function isInFlow(offset: number): boolean {
    const line = yaml.slice(yaml.lastIndexOf("\n", offset - 1) + 1, offset);
    return /:\s*[[{]|^\s*[[{]/.test(line);
  }

  /** The end of what a node says, without comments and line ends behind it. */
  function endOf(node: Node): number {
    if ((isMap(node) || isSeq(node)) && !node.flow) {
      const last = node.items.at(-1) as Node | { key: Node; value: Node | null } | undefined;
      if (!last) return node.range?.[1] ?? 0;
      if ("key" in last && "value" in last) {
        return endOf((last.value as Node | null) ?? (last.key as Node));
      }
      return endOf(last as Node);
    }
    const [start = 0, end = 0] = node.range ?? [];
    return start + yaml.slice(start, end).replace(/(?<!\n)\n+$/, "").length;
  }
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function pairOf(map: YAMLMap, key: string | number | undefined) {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

function nodeAt(root: Node, path: FrontPath): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    if (isMap(node)) node = (pairOf(node, step)?.value ?? undefined) as Node | undefined;
    else if (isSeq(node) && typeof step === "number") node = node.items[step] as Node | undefined;
    else return undefined;
  }
  return node;
}

/** Whether what a path leads to is all that is there. */
function isOnly(node: Node | null, [step, ...rest]: FrontPath): boolean {
  if (isMap(node)) {
    const [only, ...others] = node.items;
    if (others.length > 0) return false;
    return rest.length === 0 || isOnly((only?.value ?? null) as Node | null, rest);
  }
  return isSeq(node) && step !== undefined && node.items.length === 1 && rest.length === 0;
}

function quotingOf(type: string | null | undefined): Quoting {
  if (type === "QUOTE_DOUBLE") return "double";
  return type === "QUOTE_SINGLE" ? "single" : "plain";
}
