import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import { placesIn, readYaml } from "../front-matter/read-yaml.ts";
import type { SourceText } from "../source.ts";
import { type Glossary, type GlossaryEntry, oneLine, termKey } from "./glossary.ts";

/** Reads the YAML of `schemas/glossary.schema.json`: terms with their definitions. Of a term that is there twice the first counts. */
export function readGlossary({ path, text }: SourceText, diagnostics: Diagnostic[]): Glossary {
  const { data, keys } = readYaml(text, "glossary", placesIn(path, text), diagnostics);
  const entries = new Map<string, GlossaryEntry>();
  const repeated = new Set<string>();
  for (const { name, place } of keys ?? []) {
    const term = oneLine(name);
    const key = termKey(term);
    const first = entries.get(key);
    if (first && repeated.has(key)) continue;
    if (first) {
      repeated.add(key);
      const related = [{ place: first.place, role: "firstUsed" as const }];
      diagnostics.push(diagnostic("HV2141", { term }, place, related));
      continue;
    }
    const written = data[name];
    const definition = typeof written === "string" ? { definition: oneLine(written) } : {};
    entries.set(key, { term, place, ...definition });
  }
  return { entries, whole: keys !== undefined };
}
