import type { Diagnostic } from "@hocvu/diagnostics";
import type { SourceAsset } from "@hocvu/markdown";
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
  return svg === undefined ? {} : { prepared: { content: Buffer.from(svg) } };
}
