import { Readable } from "node:stream";
import { type Diagnostic, formatJson } from "@hocvu/diagnostics";
import { expect } from "vitest";
import { buildCourse } from "../src/build-course.ts";
import type { SourceAsset, SourceFolder } from "../src/source.ts";

/**
 * A folder of `texts` by path, with pictures and other files of which only the names matter. Texts that end in `.yml`
 * are files with that content; `../` puts one above the folder.
 */
export function folderOf(
  texts: Readonly<Record<string, string>>,
  assets: readonly string[] = [],
): SourceFolder {
  const sources = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const isYaml = ({ path }: { path: string }) => path.endsWith(".yml");
  const files = new Map(sources.filter(isYaml).map((source) => [source.path, asFile(source)]));
  return {
    texts: sources.filter((source) => !isYaml(source)).sort((a, b) => (a.path < b.path ? -1 : 1)),
    assets: new Map([
      ...[...files].filter(([path]) => !path.startsWith("../")),
      ...assets.map((path) => [path, picture(path)] as const),
    ]),
    above: async (name) => {
      const asset = files.get(`../${name}`);
      return asset ? { type: "file", asset } : { type: "absent" };
    },
  };
}

function asFile({ path, text }: { readonly path: string; readonly text: string }): SourceAsset {
  const bytes = Buffer.from(text);
  return { path, size: bytes.length, open: () => Readable.from([bytes]) };
}

function picture(path: string): SourceAsset {
  return {
    path,
    size: 1,
    dimensions: { width: 640, height: 360 },
    open: () => Readable.from([]),
  };
}

/** Reads a course of any texts whatever: nothing may throw, and all that is reported must lie inside its file. */
export async function readAnything(texts: Readonly<Record<string, string>>): Promise<void> {
  const { diagnostics } = await buildCourse(folderOf(texts));
  for (const diagnostic of diagnostics) expectInside(diagnostic, texts);
  formatJson(diagnostics, "vi", (file) => texts[file]);
}

function expectInside(
  { code, place, related = [] }: Diagnostic,
  texts: Readonly<Record<string, string>>,
): void {
  for (const one of [place, ...related.map((other) => other.place)]) {
    if (!one) continue;
    const length = texts[one.file]?.length ?? -1;
    const { start, end } = one;
    expect([code, 0 <= start.offset, start.offset <= end.offset, end.offset <= length]).toEqual([
      code,
      true,
      true,
      true,
    ]);
    const lines = texts[one.file]?.split("\n") ?? [];
    expect(lines.length, code).toBeGreaterThanOrEqual(end.line);
    expect((lines[start.line - 1]?.length ?? -1) + 1, code).toBeGreaterThanOrEqual(start.column);
  }
}
