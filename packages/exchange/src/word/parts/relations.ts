import { eachNode } from "./xml-nodes.ts";

/** What a part of the package leads to: another part, or an address outside. */
export interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** By their ids, out of a part of relationships. */
export function relations(xml: string): ReadonlyMap<string, Relation> {
  const found = new Map<string, Relation>();
  if (xml)
    eachNode(
      xml,
      (name) => name === "Relationship",
      ({ attributes: { Id = "", Type = "", Target = "", TargetMode } }) =>
        found.set(Id, {
          type: Type.slice(Type.lastIndexOf("/") + 1),
          target: Target,
          external: TargetMode === "External",
        }),
    );
  return found;
}

/** The path of the part that holds the text, by the relationships of the whole package. */
export function mainPart(xml: string): string {
  const found = [...relations(xml).values()].find(({ type }) => type === "officeDocument");
  return found ? resolved("", found.target) : "word/document.xml";
}

/** A path that stands in a folder, from the root of the package. */
export function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const part of (folder + target).split("/")) {
    if (part === "..") path.pop();
    else if (part !== "." && part !== "") path.push(part);
  }
  return path.join("/");
}
