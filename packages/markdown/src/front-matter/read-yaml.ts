import { type Diagnostic, diagnostic, type Place, type PlaceAt } from "@hocvu/diagnostics";
import { location } from "vfile-location";
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  visit,
} from "yaml";
import { reportEscapes } from "../forbidden-characters.ts";
import { MAX_YAML_DEPTH } from "../limits.ts";
import { markYaml, unmark } from "../variables/yaml-marks.ts";
import { checkData } from "./check-data.ts";
import { escaped } from "./pointer.ts";
import { type SchemaKind, schemaKeys } from "./schemas.ts";
import { readMended } from "./yaml-slips/read-mended.ts";

/** YAML that was read. `data` holds only what the schema accepts; what it does not was reported and left out. */
export interface CheckedYaml {
  readonly data: Readonly<Record<string, unknown>>;
  /** Places of values by JSON pointer into `data`. */
  readonly placeAt: PlaceAt;
  /** Whether everything in it could be read: if not, what looks missing elsewhere may only be misread here. */
  readonly sound: boolean;
  /** The outermost keys in their order, with repetitions where a kind allows them; nothing if this is no YAML, or no map. */
  readonly keys?: readonly { readonly name: string; readonly place: Place }[];
}

/** Where a piece of YAML stands in its file. */
export interface YamlPlaces {
  /** The place from one offset of the YAML to another. */
  readonly place: (start: number, end: number) => Place;
  /** For what is said of the whole. */
  readonly top: Place;
  /** For what has no place of its own. */
  readonly whole: Place;
}

/** The places of YAML that is all of the file `path`. */
export function placesIn(path: string, text: string): YamlPlaces {
  const toPoint = location(text).toPoint;
  const point = (offset: number) => ({
    line: 1,
    column: 1,
    ...toPoint(Math.min(offset, text.length)),
    offset: Math.min(offset, text.length),
  });
  const place = (start: number, end: number): Place => ({
    file: path,
    start: point(start),
    end: point(end),
  });
  const top = place(0, 0);
  return { place, top, whole: top };
}

/** Reads YAML and checks it against the schema of its kind. */
export function readYaml(
  written: string,
  kind: SchemaKind,
  { place: placeInFile, top, whole }: YamlPlaces,
  diagnostics: Diagnostic[],
): CheckedYaml {
  const deep = tooDeep(written, placeInFile);
  if (deep) {
    diagnostics.push(diagnostic("HV1051", { max: MAX_YAML_DEPTH }, deep));
    return { data: {}, placeAt: () => top, sound: false };
  }
  // Their keys are their author's own.
  const isGlossary = kind === "glossary" || kind === "settings";
  const marked = markYaml(written);
  const mended = readMended(marked, schemaKeys(kind), isGlossary, placeInFile, diagnostics);
  const { document, yaml, place } = mended;
  const problem = document.errors[0];
  const data = problem ? undefined : toData(document);
  if (problem || data === undefined) {
    const [start, end] = problem?.pos ?? [0, 0];
    const args = problem ? {} : { aliases: true as const };
    diagnostics.push(diagnostic("HV1006", args, place(start, Math.max(end, start + 1))));
    return { data: {}, placeAt: () => top, sound: false };
  }
  const strange = strangeKey(document, place);
  if (strange) {
    diagnostics.push(diagnostic("HV1006", { key: true }, strange));
    return { data: {}, placeAt: () => top, sound: false };
  }
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value !== "string" || !range) return;
      const [start, end] = range;
      reportEscapes(value, yaml.slice(start, end), start, place, diagnostics);
    },
  });
  const index = indexOf(document);
  const placeAt: PlaceAt = (pointer) => nodePlace(index, pointer, place) ?? whole;
  const keyAt: PlaceAt = (pointer) => keyPlace(index, pointer, place);
  const before = diagnostics.length;
  const sourceAt = (pointer: string) => unmark(nodeSource(index, pointer, yaml));
  const checked = checkData(kind, data, { placeAt, keyAt, sourceAt, top }, diagnostics);
  const sound = mended.asWritten && diagnostics.slice(before).every((d) => d.severity !== "error");
  const keys = outermostKeys(document, place);
  return { data: checked, placeAt, sound, ...(keys ? { keys } : {}) };
}

/**
 * Where lists and maps stand deeper in each other than anything of ours, which the parser would follow as long as there is
 * memory. Brackets are counted also in texts, where nobody leaves so many open.
 */
function tooDeep(yaml: string, place: MakePlace): Place | undefined {
  const columns: number[] = [];
  let open = 0;
  let offset = 0;
  for (const line of yaml.split("\n")) {
    // An item may begin on the line of the one around it: `- - - a`.
    const [marks = ""] = /^(?:[ \t]*[-?:](?=[ \t]|$))*[ \t]*/.exec(line) ?? [];
    if (marks.length < line.length && open === 0) {
      while ((columns.at(-1) ?? -1) >= marks.length) columns.pop();
      columns.push(marks.length);
    }
    const markers = marks.replace(/[ \t]/g, "").length;
    for (const { 0: sign, index: at } of line.matchAll(/[[\]{}]/g)) {
      if (sign === "[" || sign === "{") open++;
      else if (sign === "]" || sign === "}") open = Math.max(0, open - 1);
      if (open > MAX_YAML_DEPTH) return place(offset + at, offset + at + 1);
    }
    if (columns.length + markers > MAX_YAML_DEPTH) return place(offset, offset + line.length);
    offset += line.length + 1;
  }
  return undefined;
}

function outermostKeys({ contents }: Document, place: MakePlace): CheckedYaml["keys"] {
  if (contents !== null && !isMap(contents)) return undefined;
  return (
    contents?.items.flatMap(({ key }) => {
      const at = isScalar(key) ? rangePlace(key, place) : undefined;
      return at && isScalar(key) ? [{ name: String(key.value ?? ""), place: at }] : [];
    }) ?? []
  );
}

/** YAML takes lists and maps for names too. Nothing of ours has such names; read as data they would be gone. */
function strangeKey(document: Document, place: MakePlace): Place | undefined {
  let found: Place | undefined;
  visit(document, {
    Pair(_, { key }) {
      if (!isCollection(key)) return undefined;
      found = rangePlace(key, place);
      return visit.BREAK;
    },
  });
  return found;
}

/** The document as plain data, an empty one as `{}`; `undefined` for an alias bomb, which the parser refuses to unfold. */
function toData(document: Document): unknown {
  try {
    return unmark(document.toJS({ maxAliasCount: 100 })) ?? {};
  } catch {
    return undefined;
  }
}

type MakePlace = (start: number, end: number) => Place;

/** What stands at each JSON pointer: made once, as the parser looks through all of a map for each of its keys. */
type Index = ReadonlyMap<string, Indexed>;

interface Indexed {
  readonly key?: Node;
  readonly value?: Node;
}

function indexOf({ contents }: Document): Index {
  const index = new Map<string, Indexed>();
  const add = (pointer: string, value: unknown, key?: unknown): void => {
    // The first of a key that is there twice counts.
    if (index.has(pointer)) return;
    index.set(pointer, {
      ...(isNode(value) ? { value } : {}),
      ...(isNode(key) ? { key } : {}),
    });
    if (isSeq(value)) {
      for (const [at, item] of value.items.entries()) add(`${pointer}/${at}`, item);
    } else if (isMap(value)) {
      for (const pair of value.items) {
        const name = isScalar(pair.key) ? String(pair.key.value) : "";
        add(`${pointer}/${escaped(name)}`, pair.value, pair.key);
      }
    }
  };
  add("", contents);
  return index;
}

/** Of the value itself, or of the nearest around it that has a place. */
function nodePlace(index: Index, pointer: string, place: MakePlace): Place | undefined {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const value = index.get(at)?.value;
    if (value?.range) return rangePlace(value, place);
  }
  return undefined;
}

/** A value as it was written. */
function nodeSource(index: Index, pointer: string, yaml: string): string | undefined {
  const node = index.get(pointer)?.value;
  if (!isNode(node) || !node.range) return undefined;
  return yaml.slice(node.range[0], node.range[1]).trim();
}

/** The key that a pointer ends with; for an item of a list, which has none, its first key. */
function keyPlace(index: Index, pointer: string, place: MakePlace): Place | undefined {
  const { key, value } = index.get(pointer) ?? {};
  const shown = key ?? (isMap(value) ? value.items[0]?.key : undefined);
  return isNode(shown) ? rangePlace(shown, place) : undefined;
}

function rangePlace(node: Node, place: MakePlace): Place | undefined {
  return node.range ? place(node.range[0], Math.max(node.range[1], node.range[0] + 1)) : undefined;
}
