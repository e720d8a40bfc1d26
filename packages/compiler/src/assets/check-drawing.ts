import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import { placeholdersIn, type SourceAsset } from "@hocvu/markdown";
import { location } from "vfile-location";
import { readDrawing } from "./picture-limits.ts";
import type { Prepared } from "./prepared.ts";
import { sanitizeSvg } from "./svg/sanitize-svg.ts";

/** The drawing as packages carry it, whatever it is there for: written anew. Nothing, and reported, where it is none. */
export async function checkDrawing(
  asset: SourceAsset,
  diagnostics: Diagnostic[],
): Promise<{ readonly prepared?: Prepared & { readonly content: Buffer } }> {
  const start = { line: 1, column: 1, offset: 0 };
  const drawing = await readDrawing(asset, { file: asset.path, start, end: start });
  if (typeof drawing !== "string") {
    diagnostics.push(drawing);
    return {};
  }
  const svg = sanitizeSvg(drawing, asset.path, diagnostics);
  if (svg === undefined) return {};
  diagnostics.push(...unfilledIn(svg, drawing, asset.path));
  return { prepared: { content: Buffer.from(svg) } };
}

/** What an organiser has still to fill in of what a drawing shows: a certificate's authority, an address on a poster. */
function unfilledIn(shown: string, source: string, file: string): readonly Diagnostic[] {
  const toPoint = location(source).toPoint;
  const point = (offset: number) => ({ line: 1, column: 1, ...toPoint(offset), offset });
  return [...new Set(placeholdersIn(shown))].map((text) => {
    const at = Math.max(0, source.indexOf(text));
    const place = { file, start: point(at), end: point(at + text.length) };
    const count = placeholdersIn(shown).filter((other) => other === text).length;
    return diagnostic("HV2410", { text, count }, place);
  });
}
