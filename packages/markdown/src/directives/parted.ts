import { diagnostic } from "@hocvu/diagnostics";
import type { ContainerDirective } from "mdast-util-directive";
import type { DirectiveContext } from "./directive.ts";

/** Containers that hold nothing but parts of one kind. */
export type Parted = "columns" | "cards";

/** The parts of a container, each made what it is by `toPart`; all else in it is reported and stays where it is. */
export function applyParted(
  node: ContainerDirective,
  { file, diagnostics }: DirectiveContext,
  [name, part]: readonly [Parted, string],
  toPart: (part: ContainerDirective, index: number) => void,
): void {
  const parts = node.children.filter(
    (child): child is ContainerDirective =>
      child.type === "containerDirective" && child.name === part,
  );
  if (parts.length < node.children.length || parts.length === 0) {
    diagnostics.push(diagnostic("HV2416", { name, part }, file.placeOf(node)));
  }
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
