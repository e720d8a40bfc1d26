import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Heading, RootContent, Text } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { type Attributes, parseAttributes } from "../attributes.ts";
import type { ParsedFile } from "../parse-file.ts";
import { sourceOffsets } from "./source-offsets.ts";

/** Something in braces that can only be attributes: an id, or a name of ours with a value. */
const OURS = "#[\\w-]|(?:outcome|type|points|shuffle|exam|scoring|tones|difficulty)\\s*=";
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
  const take = (text: Text, pattern: RegExp): Attributes | undefined => {
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
    text.value = text.value.slice(0, match.index) + text.value.slice(match.index + whole.length);
    const from = offsets.at(match.index + whole.indexOf(inner));
    return parseAttributes(inner, from, flags, file, diagnostics);
  };
  for (const child of heading.children) {
    const taken = child.type === "text" ? take(child, IN_HEADING) : undefined;
    if (taken) return taken;
  }
  const first = nodes[0]?.type === "paragraph" ? nodes[0].children[0] : undefined;
  return first?.type === "text" ? take(first, BENEATH) : undefined;
}
