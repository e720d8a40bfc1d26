import { type Diagnostic, diagnostic, type Point } from "@hocvu/diagnostics";
import type { Heading, Paragraph, RootContent, Text } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { type Attributes, parseAttributes } from "../attributes.ts";
import type { ParsedFile } from "../parse-file.ts";
import { sourceOffsets } from "./source-offsets.ts";

/** Something in braces that can only be attributes: an id, or a name of ours with a value. */
const OURS = "#[\\w-]|(?:outcome|type|points|shuffle|exam|scoring|enough|tones|difficulty)\\s*=";
const IN_HEADING = new RegExp(`\\s*\\{\\s*((?:${OURS})[^{}\\n]*)(\\}|$)`);
const BENEATH = new RegExp(`^\\{\\s*((?:${OURS})[^{}\\n]*)(\\}[ \\t]*(?:\\n|$)|(?=\\n|$))`);

/**
 * Takes a question's attributes from where they are none: without their closing brace or before the heading's end, or on
 * the line beneath it. They are reported there and read as they were meant.
 */
export function takeLostAttributes(
  heading: Heading,
  nodes: readonly RootContent[],
  file: ParsedFile,
  diagnostics: Diagnostic[],
  flags: readonly string[],
): Attributes | undefined {
  const title = textOf(heading);
  const take = (
    parent: Heading | Paragraph,
    text: Text,
    pattern: RegExp,
  ): Attributes | undefined => {
    const match = pattern.exec(text.value);
    if (!match || !text.position) return undefined;
    const [whole, inner = ""] = match;
    const offsets = sourceOffsets(text, file.text);
    const brace = match.index + whole.indexOf("{");
    const end = match.index + whole.trimEnd().length;
    const place = file.place(offsets.at(brace), offsets.at(end - 1) + 1);
    const shown = title.replace(whole.trim(), "").replace(/\s+/g, " ").trim();
    const line = `${"#".repeat(heading.depth)} ${shown} {${inner.trim()}}`;
    diagnostics.push(diagnostic("HV2250", { text: whole.trim(), line }, place));
    cutOut(
      text,
      match.index,
      match.index + whole.length,
      parent,
      (index) => file.place(offsets.at(index), offsets.at(index)).start,
    );
    const from = offsets.at(match.index + whole.indexOf(inner));
    return parseAttributes(inner, from, flags, file, diagnostics);
  };
  for (const child of heading.children) {
    const taken = child.type === "text" ? take(heading, child, IN_HEADING) : undefined;
    if (taken) return taken;
  }
  const [beneath] = nodes;
  const first = beneath?.type === "paragraph" ? beneath.children[0] : undefined;
  if (beneath?.type !== "paragraph" || first?.type !== "text") return undefined;
  return take(beneath, first, BENEATH);
}

/** Leaves of a text what stands before one index and from another on, each where it stands in the file. */
function cutOut(
  text: Text,
  from: number,
  to: number,
  parent: Heading | Paragraph,
  pointAt: (index: number) => Point,
): void {
  const part = (start: number, end: number): Text => ({
    type: "text",
    value: text.value.slice(start, end),
    position: { start: pointAt(start), end: pointAt(end) },
  });
  const parts = [part(0, from), part(to, text.value.length)].filter(({ value }) => value !== "");
  parent.children.splice(parent.children.indexOf(text), 1, ...parts);
}
