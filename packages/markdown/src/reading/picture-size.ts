import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Image, Root } from "mdast";
import type { ParsedFile } from "../parse-file.ts";
import type { Dimensions } from "../source.ts";
import { visit } from "../visit.ts";

/** How large an author wants a picture, in CSS pixels; what is left out follows from the picture's own shape. */
export interface WrittenSize {
  readonly width?: number;
  readonly height?: number;
}

declare module "mdast" {
  interface ImageData {
    size?: WrittenSize;
  }
  interface DefinitionData {
    size?: WrittenSize;
  }
}

/** What a line of text measures on a computer: `50%` is half of it. On a phone no picture is wider than the screen. */
const MEASURE = 608;
const ATTRIBUTES = /^\{([^{}\n]*)\}/;

/** Takes the sizes that stand in braces behind pictures, `![Hình](media/a.png){width=50%}`. */
export function readPictureSizes(tree: Root, file: ParsedFile, diagnostics: Diagnostic[]): void {
  visit(tree, "image", (node, index, parent) => {
    const next = index === undefined ? undefined : parent?.children[index + 1];
    const written = next?.type === "text" ? ATTRIBUTES.exec(next.value) : null;
    if (next?.type !== "text" || !written || !/[=.#]/.test(written[1] ?? "")) return;
    const start = next.position?.start;
    readAttributes(node, written[1] ?? "", (start?.offset ?? 0) + 1, file, diagnostics);
    next.value = next.value.slice(written[0].length);
    if (start) {
      const { start: moved } = file.place((start.offset ?? 0) + written[0].length, 0);
      next.position = { start: moved, end: next.position?.end ?? moved };
    }
  });
}

function readAttributes(
  node: Image,
  inner: string,
  start: number,
  file: ParsedFile,
  diagnostics: Diagnostic[],
): void {
  let size: WrittenSize = {};
  for (const { 0: token, index } of inner.matchAll(/[^\s=]+=(?:"[^"]*"|\S*)|\S+/g)) {
    const place = file.place(start + index, start + index + token.length);
    const [name = "", value = ""] = token.split("=").map((part) => part.replaceAll('"', ""));
    // A class or an id changes nothing that a learner sees.
    if (/^[.#]/.test(token)) continue;
    if (name !== "width" && name !== "height") {
      diagnostics.push(diagnostic("HV2112", { name }, place));
      continue;
    }
    const length = lengthOf(value, name);
    if (length !== undefined) size = { ...size, [name]: length };
    else {
      const allowed = name === "width" ? ["50%", "300", "300px"] : ["200", "200px"];
      diagnostics.push(diagnostic("HV2113", { name, value, allowed, open: true }, place));
    }
  }
  node.data = { ...node.data, size };
}

function lengthOf(value: string, name: "width" | "height"): number | undefined {
  const [, number = "", unit = ""] = /^(\d{1,4}(?:\.\d+)?)(px|%)?$/.exec(value) ?? [];
  if (number === "" || Number(number) === 0 || (unit === "%" && name === "height"))
    return undefined;
  return Math.round(
    unit === "%" ? (Math.min(Number(number), 100) * MEASURE) / 100 : Number(number),
  );
}

/** The size at which a picture is shown: as written, in the picture's own shape where one side was left out. */
export function shownSize(
  { width, height }: WrittenSize,
  own: Dimensions | undefined,
): WrittenSize {
  if (!own || (width === undefined) === (height === undefined)) {
    return width === undefined && height === undefined
      ? { ...own }
      : { ...(width ? { width } : {}), ...(height ? { height } : {}) };
  }
  return width === undefined
    ? { width: Math.round(((height ?? 0) * own.width) / own.height), height: height ?? 0 }
    : { width, height: Math.round((width * own.height) / own.width) };
}
