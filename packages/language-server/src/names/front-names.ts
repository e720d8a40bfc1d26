import { isMap, isPair, isScalar, type Node, type Pair, parseDocument } from "yaml";
import { pathNamed } from "./link-names.ts";
import type { Name } from "./name.ts";

const FRONT = /^---[ \t]*\n([\s\S]*?)(?:^---[ \t]*$|(?![\s\S]))/m;

/** Names in a file's front matter: what it makes, and what it leads to. */
export function frontNames(file: string, text: string): readonly Name[] {
  const front = FRONT.exec(text);
  if (front?.index !== 0) return [];
  const base = front[0].indexOf("\n") + 1;
  const document = parseDocument(front[1] ?? "", { logLevel: "silent" });
  const name = (
    kind: Name["kind"],
    node: unknown,
    defines: boolean,
    id = isScalar(node) ? String(node.value) : "",
  ): readonly Name[] => {
    const range = (node as Node | null)?.range;
    if (!isScalar(node) || !range || id === "") return [];
    // Quotes are no part of a name.
    const quote = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE" ? 1 : 0;
    const [start, end] = [base + range[0] + quote, base + range[1] - quote];
    return [{ kind, id, defines, file, start, end }];
  };
  const keys = (node: unknown, kind: Name["kind"], defines: boolean) =>
    pairsOf(node).flatMap(({ key }) => name(kind, key, defines));
  const path = (node: unknown) =>
    isScalar(node) ? name("file", node, false, pathNamed(String(node.value), file)) : [];
  const at = (...path: readonly string[]) => document.getIn(path, true);
  if (file === "course.md") {
    return [
      ...keys(at("exam", "blueprint"), "part", false),
      ...keys(at("variables"), "variable", true),
      ...path(at("glossary")),
      ...path(at("cover")),
      ...path(at("theme", "logo")),
      ...path(at("certificate", "template")),
    ];
  }
  return [
    ...name("module", at("id"), true),
    ...path(at("cover")),
    ...keys(at("outcomes"), "outcome", true),
  ];
}

function pairsOf(node: unknown): readonly Pair[] {
  return isMap(node) ? node.items.filter(isPair) : [];
}
