import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { AssetUse, SourceAsset } from "@hocvu/markdown";
import type { Looked } from "./check-assets.ts";
import { checkDrawing } from "./check-drawing.ts";
import { readHead } from "./read-head.ts";
import { HEAD_BYTES, recognise } from "./recognise.ts";

const FOR_THE_LEARNER = /\bdata-field\s*=\s*["']learner["']/;

/** Whether a certificate's own template is a drawing that is safe to show, with a place for the learner's name. */
export async function checkTemplate(
  asset: SourceAsset,
  { place }: AssetUse,
  diagnostics: Diagnostic[],
): Promise<Looked> {
  const kind = recognise(await readHead(asset, HEAD_BYTES));
  if (kind !== "svg" && kind !== "text") return { problem: diagnostic("HV2312", {}, place) };
  const { prepared } = await checkDrawing(asset, diagnostics);
  // What is no drawing was reported.
  if (!prepared) return {};
  if (!FOR_THE_LEARNER.test(prepared.content.toString())) {
    diagnostics.push(diagnostic("HV2312", {}, place));
  }
  return { prepared };
}
