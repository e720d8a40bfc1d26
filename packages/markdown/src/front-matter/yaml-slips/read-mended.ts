import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import { type Document, isMap, isScalar, parseDocument, visit } from "yaml";
import { unmark } from "../../variables/yaml-marks.ts";
import { brokenSlip } from "./broken-slips.ts";
import { silentSlip } from "./silent-slips.ts";
import { type YamlSlip, yamlLines } from "./yaml-slip.ts";

type MakePlace = (start: number, end: number) => Place;

/** YAML as it was read, its usual mistakes reported and mended on the way. */
export interface ReadMended {
  readonly document: Document;
  /** The text that `document` is of. */
  readonly yaml: string;
  /** Places in the file by offsets into that text. */
  readonly place: MakePlace;
  /** Whether nothing had to be mended. */
  readonly asWritten: boolean;
}

/** More mistakes than anybody wants to read of at once. */
const MAX_SLIPS = 30;

/** Parses YAML. Each usual mistake is reported at its line and mended, so that one of them hides no other and no value. */
export function readMended(
  written: string,
  keys: ReadonlySet<string>,
  mayRepeat: boolean,
  place: MakePlace,
  diagnostics: Diagnostic[],
): ReadMended {
  let yaml = written;
  let document = parse(yaml);
  let count = 0;
  const placeNow: MakePlace = (start, end) =>
    place(original(start, yaml, written), original(end, yaml, written));
  for (; count < MAX_SLIPS; count++) {
    const slip = findSlip(yaml, document, keys);
    if (!slip) break;
    const lines = yaml.split("\n");
    if (lines[slip.line] === slip.mended) break;
    const start = lines.slice(0, slip.line).join("\n").length + (slip.line > 0 ? 1 : 0);
    const at = placeNow(start + slip.from, start + slip.to);
    diagnostics.push(diagnostic(slip.code, unmark(slip.args), at));
    lines[slip.line] = slip.mended;
    yaml = lines.join("\n");
    document = parse(yaml);
  }
  const before = diagnostics.length;
  if (!mayRepeat && document.errors.length === 0) reportRepeated(document, placeNow, diagnostics);
  return {
    document,
    yaml,
    place: placeNow,
    asWritten: count === 0 && diagnostics.length === before,
  };
}

function parse(yaml: string): Document {
  // Keys that are there twice are looked for apart: the parser would refuse the whole for them.
  return parseDocument(yaml, { prettyErrors: false, logLevel: "error", uniqueKeys: false });
}

function findSlip(
  yaml: string,
  document: Document,
  keys: ReadonlySet<string>,
): YamlSlip | undefined {
  const [problem] = document.errors;
  const lines = yamlLines(yaml, problem === undefined);
  for (const [index, line] of lines.entries()) {
    const slip = silentSlip(line, lines[index + 1], keys, yaml);
    if (slip) return slip;
  }
  const isText = isScalar(document.contents) && lines.length > 0;
  if (!problem && !isText) return undefined;
  const at = yaml.slice(0, problem?.pos[0] ?? 0).split("\n").length - 1;
  return brokenSlip(lines, at, keys);
}

/** Lines stay lines, so an offset's line is the same; columns behind what was mended may be off by a quote. */
function original(offset: number, yaml: string, written: string): number {
  if (yaml === written) return offset;
  const line = yaml.slice(0, offset).split("\n").length - 1;
  const column = offset - (yaml.lastIndexOf("\n", offset - 1) + 1);
  const lines = written.split("\n");
  const start = lines.slice(0, line).join("\n").length + (line > 0 ? 1 : 0);
  return start + Math.min(column, lines[line]?.length ?? 0);
}

function reportRepeated(document: Document, place: MakePlace, diagnostics: Diagnostic[]): void {
  visit(document, {
    Map(_, map) {
      const first = new Map<string, Place>();
      for (const { key } of isMap(map) ? map.items : []) {
        if (!isScalar(key) || !key.range) continue;
        const name = String(key.value);
        const at = place(key.range[0], key.range[1]);
        const earlier = first.get(name);
        if (!earlier) first.set(name, at);
        else {
          const related = [{ place: earlier, role: "firstUsed" as const }];
          diagnostics.push(diagnostic("HV1070", { key: name }, at, related));
        }
      }
    },
  });
}
