import { posix } from "node:path";
import type { Diagnostic, TestRule } from "@hocvu/diagnostics";
import { isId, type QuestionBase, slug } from "@hocvu/model";
import type { Element } from "xast";
import { damaged } from "../../damaged.ts";
import { placesIn } from "../../place.ts";
import { tagsAs } from "../../questions/tags.ts";
import { textOfBytes } from "../../text-of-bytes.ts";
import { all, attribute, elementsOf, first, parseXml, text, within } from "../../xml/elements.ts";
import { DIFFICULTIES, PRACTICE } from "../write/manifest.ts";
import { normalised } from "./tree.ts";

/** An item that a package names. */
export interface NamedItem {
  /** Its path in the zip. */
  readonly address: string;
  readonly category: readonly string[];
  /** What the package says of it. */
  readonly about: Partial<QuestionBase>;
}

export interface NamedPackage {
  readonly manifest: string;
  readonly items: readonly NamedItem[];
  /** What its tests rule that a bank has no place for. */
  readonly rules: readonly TestRule[];
}

/** What each manifest of a zip names. */
export function packagesIn(
  entries: ReadonlyMap<string, Uint8Array>,
  path: string,
  diagnostics: Diagnostic[],
): readonly NamedPackage[] {
  const manifests = [...entries.keys()].filter((name) => /(?:^|\/)imsmanifest\.xml$/i.test(name));
  return manifests.map((manifest) => {
    const resources = resourcesIn(entries.get(manifest), `${path}/${manifest}`, diagnostics);
    const rules = new Set<TestRule>();
    const sections = new Map<string, readonly string[]>();
    for (const { type, href } of resources) {
      const address = addressIn(href, manifest);
      if (!/imsqti_(?:test|assessment)_/.test(type) || !address) continue;
      const test = parsed(entries.get(address), `${path}/${address}`, diagnostics);
      if (test) readTest(normalised(test), address, sections, rules);
    }
    const items = resources.flatMap(({ type, href, category, about }): NamedItem[] => {
      const address = addressIn(href, manifest);
      if (!/imsqti_item|imsqti_apipitem/i.test(type) || !address) return [];
      return [{ address, category: category ?? sections.get(address) ?? [], about }];
    });
    return { manifest, items, rules: [...rules] };
  });
}

interface Resource {
  readonly type: string;
  readonly href: string;
  readonly category: readonly string[] | undefined;
  readonly about: Partial<QuestionBase>;
}

/** What a manifest lists, one after the other: the tree of a whole one takes many times its size. */
function resourcesIn(
  bytes: Uint8Array | undefined,
  path: string,
  diagnostics: Diagnostic[],
): readonly Resource[] {
  if (!bytes) return [];
  const source = textOfBytes(bytes);
  const found: Resource[] = [];
  // Comments hold what is meant to be left out.
  const marks = /<!--|<(\w+:)?resource(?=[\s>/])/g;
  for (let mark = marks.exec(source); mark; mark = marks.exec(source)) {
    if (mark[0] === "<!--") {
      const end = source.indexOf("-->", mark.index);
      marks.lastIndex = end < 0 ? source.length : end;
      continue;
    }
    const end = endOf(source, mark.index, `</${mark[1] ?? ""}resource>`);
    try {
      const resource = parseXml(source.slice(mark.index, end));
      const [type, href] = [attribute(resource, "type"), attribute(resource, "href")];
      if (resource) found.push({ type, href, ...aboutIn(resource) });
    } catch (error) {
      const placeAt = placesIn(path, source);
      const { index } = mark;
      diagnostics.push(damaged(error, "QTI", (offset = 0) => placeAt(index + offset)));
      return found;
    }
    marks.lastIndex = end;
  }
  return found;
}

/** Where an element ends that begins at `start`: with its tag, if that closes it, or with the one of its name. */
function endOf(source: string, start: number, closing: string): number {
  const tag = source.indexOf(">", start);
  if (tag < 0) return source.length;
  if (source[tag - 1] === "/") return tag + 1;
  const end = source.indexOf(closing, tag);
  return end < 0 ? source.length : end + closing.length;
}

function parsed(
  bytes: Uint8Array | undefined,
  path: string,
  diagnostics: Diagnostic[],
): Element | undefined {
  if (!bytes) return undefined;
  const source = textOfBytes(bytes);
  try {
    return parseXml(source);
  } catch (error) {
    const placeAt = placesIn(path, source);
    diagnostics.push(damaged(error, "QTI", (offset = 0) => placeAt(offset)));
    return undefined;
  }
}

/** The path in a zip that an address means, as seen from a file of it; nothing for one that leads elsewhere. */
export function addressIn(href: string, from: string): string | undefined {
  if (href === "" || /^[a-z][a-z\d+.-]*:/i.test(href)) return undefined;
  const [plain = ""] = href.split(/[?#]/, 1);
  let decoded = plain;
  try {
    decoded = decodeURIComponent(plain);
  } catch {
    // Taken as it stands.
  }
  const joined = decoded.startsWith("/")
    ? posix.normalize(decoded.slice(1))
    : posix.normalize(posix.join(posix.dirname(from), decoded));
  return joined.startsWith("../") || joined === ".." ? undefined : joined;
}

/** In which sections of a test its items stand, and what it rules. */
function readTest(
  test: Element,
  address: string,
  sections: Map<string, readonly string[]>,
  rules: Set<TestRule>,
): void {
  const look = (element: Element, titles: readonly string[]) => {
    for (const child of elementsOf(element)) {
      if (child.name === "selection" || child.name === "ordering") rules.add("draw");
      if (child.name === "timeLimits") rules.add("time");
      if (child.name === "preCondition" || child.name === "branchRule") rules.add("branches");
      if (child.name === "outcomeProcessing") continue;
      if (child.name === "assessmentItemRef") {
        const item = addressIn(attribute(child, "href"), address);
        if (item && !sections.has(item)) sections.set(item, titles);
        continue;
      }
      const title = child.name === "assessmentSection" ? attribute(child, "title").trim() : "";
      look(child, title ? [...titles, title] : titles);
    }
  };
  look(test, []);
}

/** LOM's five levels. */
const LEVELS: Readonly<Record<string, "easy" | "medium" | "hard">> = {
  "very easy": "easy",
  "very difficult": "hard",
  ...Object.fromEntries(Object.entries(DIFFICULTIES).map(([level, name]) => [name, level])),
};

/** What a resource's metadata say. */
function aboutIn(resource: Element): {
  readonly category: readonly string[] | undefined;
  readonly about: Partial<QuestionBase>;
} {
  const [lom] = within(first(resource, "metadata"), "lom");
  const general = first(lom, "general");
  const level = text(first(first(first(lom, "educational"), "difficulty"), "value")).trim();
  const keywords = all(general, "keyword")
    .map((one) => text(one).trim())
    .filter(Boolean);
  const classified = all(lom, "classification").map((one) => ({
    purpose: text(first(first(one, "purpose"), "value")).trim(),
    taxa: within(one, "taxon").map((taxon) => ({
      id: text(first(taxon, "id")).trim(),
      entry: text(first(taxon, "entry")).trim(),
    })),
  }));
  const outcomes = classified
    .filter(({ purpose }) => /educational objective|competency/.test(purpose))
    .flatMap(({ taxa }) => taxa.slice(-1))
    .map(({ id, entry }) => (isId(id) ? id : slug(entry || id)))
    .filter(Boolean);
  const subject = classified.find(
    ({ purpose, taxa }) => purpose === "discipline" && taxa.length > 0,
  );
  const [identifier] = all(general, "identifier").filter(
    (one) => text(first(one, "catalog")).trim() === "Hocvu",
  );
  const id = text(first(identifier, "entry")).trim();
  const tags = tagsAs(keywords);
  const difficulty = LEVELS[level] ?? tags.difficulty;
  return {
    category: subject?.taxa.map(({ entry, id: own }) => entry || own),
    about: {
      ...(id ? { id } : {}),
      ...(outcomes.length > 0 || !identifier
        ? { outcomes: outcomes.length > 0 ? [...new Set(outcomes)] : tags.outcomes }
        : {}),
      ...(difficulty ? { difficulty } : {}),
      ...(keywords.includes(PRACTICE) ? { exam: false } : {}),
    },
  };
}
