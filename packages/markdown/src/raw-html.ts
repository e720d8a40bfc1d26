import type { Diagnostic } from "@hocvu/diagnostics";
import type { Root } from "hast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import { unified } from "unified";
import { VFile } from "vfile";
import { policy, reportForbidden, resolveRawLinks } from "./html-policy.ts";
import type { LinkTargets, UsedAssets } from "./links.ts";
import type { ParsedFile } from "./parse-file.ts";

const parse = unified().use(rehypeRaw);
const sanitize = unified().use(rehypeSanitize, policy);

/** `tree` with the HTML that its author wrote parsed and cleaned; what is taken out is reported. */
export function cleanRawHtml(
  tree: Root,
  file: ParsedFile,
  targets: LinkTargets & UsedAssets,
  diagnostics: Diagnostic[],
): Root {
  const parsed = parse.runSync(tree, new VFile(file.text)) as Root;
  reportForbidden(parsed, file, diagnostics);
  resolveRawLinks(parsed, file, targets, diagnostics);
  return sanitize.runSync(parsed) as Root;
}
