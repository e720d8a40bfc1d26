/// <reference path="./css-tree-parser.d.ts" />
import { type Diagnostic, diagnostic, didYouMean, type Place } from "@hocvu/diagnostics";
import { THEME_COLORS, THEME_LENGTHS, type ThemeScheme, type ThemeSheet } from "@hocvu/model";
import type { CssNode, Declaration } from "css-tree";
import parse from "css-tree/parser";
import { placesIn } from "../front-matter/read-yaml.ts";
import type { SourceText } from "../source.ts";
import { colorOf, lengthOf, systemColorOf } from "./values.ts";

/** What was understood of a `theme.css`, with where each value was written, by pointer: `/light/ink`. */
export interface ReadThemeSheet {
  readonly sheet: ThemeSheet;
  readonly places: ReadonlyMap<string, Place>;
}

const ALL = [...THEME_COLORS, ...Object.keys(THEME_LENGTHS)].map((name) => `--${name}`);

/** For whom a condition's values are, by the condition without its blanks. */
const CONDITIONS: Readonly<Record<string, ThemeScheme>> = {
  "(prefers-color-scheme:dark)": "dark",
  "(forced-colors:active)": "forced",
};

/**
 * Reads a `theme.css`: properties of a list, in `:root`, by day, in the dark and in forced colours. Nothing else gets into a
 * package, so that no sheet can hide what learners have to see or fetch something from elsewhere.
 */
export function readThemeSheet(
  { path, text }: SourceText,
  diagnostics: Diagnostic[],
): ReadThemeSheet {
  const found: Record<ThemeScheme, Record<string, string>> = { light: {}, dark: {}, forced: {} };
  const places = new Map<string, Place>();
  const { place } = placesIn(path, text);
  const at = ({ loc }: CssNode) => place(loc?.start.offset ?? 0, loc?.end.offset ?? 0);
  const written = ({ loc }: CssNode) => text.slice(loc?.start.offset, loc?.end.offset);

  const tree = parse(text, { positions: true, parseCustomProperty: false });

  function readDeclaration(node: Declaration, scheme: ThemeScheme): void {
    const { property, important } = node;
    const whole = at(node);
    const name = place(whole.start.offset, whole.start.offset + property.length);
    if (!property.startsWith("--")) {
      diagnostics.push(diagnostic("HV1119", { name: property, what: "property" }, name));
      return;
    }
    const key = property.slice(2);
    if (!ALL.includes(property)) {
      const suggestion = didYouMean(property, ALL);
      const args = { property, ...(suggestion ? { suggestion } : {}), allowed: ALL };
      diagnostics.push(diagnostic("HV1116", args, name));
      return;
    }
    if (important) {
      diagnostics.push(diagnostic("HV1119", { name: property, what: "important" }, whole));
      return;
    }
    const value = written(node.value)
      .replace(/\/\*.*?\*\//gs, " ")
      .trim();
    const read = readValue(key, value, scheme);
    if (typeof read !== "string") {
      diagnostics.push({ ...read, place: trimmed(at(node.value)) });
    } else if (key in found[scheme]) {
      const first = places.get(`/${scheme}/${key}`);
      const related = first ? [{ place: first, role: "firstUsed" as const }] : [];
      diagnostics.push(diagnostic("HV1123", { property }, whole, related));
    } else {
      found[scheme][key] = read;
      places.set(`/${scheme}/${key}`, whole);
    }
  }

  function readRule(node: CssNode, scheme: ThemeScheme | undefined): void {
    if (node.type === "Comment" || node.type === "WhiteSpace" || node.type === "CDO") return;
    if (node.type === "Atrule") {
      const condition = node.prelude ? written(node.prelude).trim() : "";
      const asked = CONDITIONS[condition.replace(/\s+/g, "").toLowerCase()];
      const isMedia = node.name.toLowerCase() === "media";
      if (isMedia && asked && node.block && scheme === "light") {
        node.block.children.forEach((child) => {
          readRule(child, asked);
        });
        return;
      }
      const name = isMedia ? condition : `@${node.name}`;
      const head = node.prelude ?? node;
      const start = at(node).start.offset;
      const end = node.prelude ? at(head).end.offset : start + node.name.length + 1;
      const what = isMedia ? "media" : "at-rule";
      diagnostics.push(diagnostic("HV1119", { name, what }, place(start, end)));
      return;
    }
    if (node.type !== "Rule") {
      // A declaration outside of any rule, or what is no CSS at all.
      readRaw(at(node));
      return;
    }
    const selector = written(node.prelude).trim();
    if (selector !== ":root") {
      diagnostics.push(
        diagnostic("HV1119", { name: selector, what: "selector" }, at(node.prelude)),
      );
      return;
    }
    node.block.children.forEach((child) => {
      if (child.type === "Declaration") readDeclaration(child, scheme ?? "light");
      else if (child.type === "Rule" || child.type === "Atrule") readRule(child, undefined);
      else if (child.type !== "Comment") readRaw(at(child));
    });
  }

  /** What is no declaration and no rule, but for a rule within a rule, which is taken for neither. */
  function readRaw(whole: Place): void {
    const { start } = trimmed(whole);
    const [line = ""] = text.slice(start.offset, whole.end.offset).split(/\n|(?=\{)/);
    const name = line.trimEnd();
    const here = place(start.offset, start.offset + name.length);
    const isRule = text.startsWith("{", start.offset + line.length);
    diagnostics.push(
      isRule
        ? diagnostic("HV1119", { name, what: "selector" }, here)
        : diagnostic("HV1121", {}, here),
    );
  }

  function trimmed({ start, end }: Place): Place {
    const raw = text.slice(start.offset, end.offset);
    return place(end.offset - raw.trimStart().length, start.offset + raw.trimEnd().length);
  }

  const open = unclosed(text);
  if (open !== undefined) {
    diagnostics.push(diagnostic("HV1121", { unclosed: true }, place(open, open + 1)));
  } else if (tree.type === "StyleSheet") {
    tree.children.forEach((node) => {
      readRule(node, "light");
    });
  }
  const sheet = Object.fromEntries(
    Object.entries(found).filter(([, values]) => Object.keys(values).length > 0),
  );
  return { sheet, places };
}

/** The value as the model has it, or what is wrong with it. */
function readValue(key: string, value: string, scheme: ThemeScheme): string | Diagnostic {
  const property = `--${key}`;
  const bounds = THEME_LENGTHS[key];
  if (bounds) {
    const [least, most] = bounds;
    return lengthOf(key, value) ?? diagnostic("HV1118", { property, value, least, most });
  }
  if (scheme !== "forced") return colorOf(value) ?? diagnostic("HV1117", { property, value });
  return systemColorOf(value) ?? diagnostic("HV1117", { property, value, forced: true });
}

/** Where a bracket is opened that is not closed: what follows would all belong to it. */
function unclosed(text: string): number | undefined {
  const open: number[] = [];
  for (const { 0: sign, index } of text
    .replace(/\/\*.*?(\*\/|$)/gs, (one) => " ".repeat(one.length))
    .matchAll(/[{}]/g)) {
    if (sign === "{") open.push(index);
    else open.pop();
  }
  return open.at(-1);
}
