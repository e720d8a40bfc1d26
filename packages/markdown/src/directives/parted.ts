import { diagnostic } from "@hocvu/diagnostics";
import type { ContainerDirective } from "mdast-util-directive";
import type { DirectiveContext } from "./directive.ts";
import { reportEmpty } from "./label.ts";

/** Containers that hold nothing but parts of one kind. */
export type Parted = "columns" | "cards";
type Part = "column" | "card";

/** The parts of a container, each made what it is by `toPart`; all else in it is reported and stays where it is. */
export function applyParted(
  node: ContainerDirective,
  context: DirectiveContext,
  [name, part]: readonly [Parted, Part] | readonly ["tabs", "tab"],
  toPart: (part: ContainerDirective, index: number) => void,
): void {
  const { file, diagnostics } = context;
  const parts = node.children.filter(
    (child): child is ContainerDirective =>
      child.type === "containerDirective" && child.name === part,
  );
  if (parts.length < node.children.length || parts.length === 0) {
    const place = file.placeOf(node);
    diagnostics.push(
      name === "tabs"
        ? diagnostic("HV2122", {}, place)
        : diagnostic("HV2416", { name, part }, place),
    );
  }
  for (const one of parts) reportEmpty(one, part, context);
  parts.forEach(toPart);
  node.data = { ...node.data, hName: "div", hProperties: { className: [name] } };
}

/** Reports a part whose container has not dealt with it by now: there is none. */
export function isAlone(
  node: ContainerDirective,
  { file, diagnostics }: DirectiveContext,
  [name, part]: readonly [Parted, string],
): boolean {
  if (node.data?.hName) return false;
  diagnostics.push(diagnostic("HV2417", { name, part }, file.placeOf(node)));
  return true;
}
