import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Html } from "@hocvu/model";
import type { Nodes } from "mdast";
import type { ParsedFile } from "../parse-file.ts";
import { appearance } from "./visible.ts";

/** Part of an answer: where it was written, and what became of it. */
export interface ShownPart {
  readonly shown: Nodes;
  readonly html: Html;
}

/** Reports each part that looks the same as an earlier one: a learner cannot tell them apart. */
export function reportIdentical(
  parts: readonly ShownPart[],
  file: ParsedFile,
  diagnostics: Diagnostic[],
): void {
  const first = new Map<string, Nodes>();
  for (const { shown, html } of parts) {
    const key = appearance(html);
    const earlier = first.get(key);
    // What shows nothing was reported as such.
    if (key === "") continue;
    if (!earlier) {
      first.set(key, shown);
      continue;
    }
    const related = [{ place: file.placeOf(earlier), role: "firstUsed" as const }];
    const place = file.placeOf(shown);
    const text =
      file.text.slice(place.start.offset, place.end.offset).trim().split("\n", 1)[0] ?? "";
    diagnostics.push(diagnostic("HV2205", { text }, place, related));
  }
}
