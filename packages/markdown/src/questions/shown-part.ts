import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Html } from "@hocvu/model";
import type { Nodes } from "mdast";
import type { QuestionContext } from "./question-reader.ts";
import { isVisible } from "./visible.ts";

/** What the renderer says of HTML that it takes out: the cause, where nothing is left. */
const TAKEN_OUT: readonly Diagnostic["code"][] = ["HV2109", "HV2119"];

/**
 * Part of an answer as HTML. One of which a learner would see nothing is reported at `node`, and that alone, whatever was
 * taken out of it.
 */
export function renderPart(
  node: Nodes,
  render: () => Html,
  { file, diagnostics }: Pick<QuestionContext, "file" | "diagnostics">,
): Html {
  const before = diagnostics.length;
  const html = render();
  if (isVisible(html)) return html;
  const others = diagnostics.splice(before).filter(({ code }) => !TAKEN_OUT.includes(code));
  const { start, end } = file.placeOf(node);
  const source = file.text.slice(start.offset, end.offset).trim();
  diagnostics.push(...others, diagnostic("HV2235", { source }, file.placeOf(node)));
  return html;
}

/** From the first of `nodes` to the last, without a box before them or bars around them; `otherwise` where there is none. */
export function spanOf(nodes: readonly Nodes[], otherwise: Nodes): Nodes {
  const start = insideOf(nodes[0])?.position?.start;
  const end = insideOf(nodes.at(-1), -1)?.position?.end;
  return start && end ? { type: "root", children: [], position: { start, end } } : otherwise;
}

function insideOf(node: Nodes | undefined, at = 0): Nodes | undefined {
  const isWrapped = node?.type === "paragraph" || node?.type === "tableCell";
  return (isWrapped ? node.children.at(at) : undefined) ?? node;
}
