import { readZip } from "@hocvu/archive";
import { ZIP_LIMITS } from "../../limits.ts";
import { BlockReader } from "./block-reader.ts";
import type { Block, WordDocument } from "./blocks.ts";
import { readNumbering } from "./numbering.ts";
import { mainPart, relations, resolved } from "./relations.ts";
import { readStyles } from "./styles.ts";
import { children, eachNode } from "./xml-nodes.ts";

/** A part as text may be this long: some ten thousand pages. */
const MAX_PART = 200 * 1024 * 1024;

/**
 * Reads a Word document: what stands in it, and what of its looks can mean something. Macros, embedded programs and fields are
 * not looked at. Throws for what is no Word document.
 */
export async function readDocument(bytes: Uint8Array): Promise<WordDocument> {
  const parts = await readZip(bytes, ZIP_LIMITS);
  const textOf = (path: string): string => {
    const part = parts.get(path);
    if (!part) return "";
    if (part.length > MAX_PART) throw new Error(`${path} has more than ${MAX_PART} bytes`);
    return new TextDecoder(part[0] === 0xff && part[1] === 0xfe ? "utf-16le" : "utf-8").decode(
      part,
    );
  };
  const main = mainPart(textOf("_rels/.rels"));
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  if (!parts.has(main)) throw new Error(`it has no ${main}`);
  const name = main.slice(folder.length);
  const links = relations(textOf(`${folder}_rels/${name}.rels`));
  const part = (type: string) => {
    const found = [...links.values()].find((one) => one.type === type && !one.external);
    return found ? textOf(resolved(folder, found.target)) : "";
  };
  const styles = readStyles(part("styles"));
  const reader = new BlockReader(styles, readNumbering(part("numbering")), (id) => {
    const link = links.get(id);
    if (!link) return undefined;
    return link.external ? link : { ...link, target: resolved(folder, link.target) };
  });
  const blocks: Block[] = [];
  eachNode(
    textOf(main),
    (own, within) => within.at(-1) === "body" && within.length === 2 && own !== "sectPr",
    (node) => blocks.push(...reader.blocksOf([node])),
  );
  if ([...parts.keys()].some((path) => /vbaProject\.bin$/i.test(path)))
    reader.leftovers.push({ kind: "macros", number: 1 });
  if (part("comments").includes("<w:comment "))
    reader.leftovers.push({ kind: "comments", number: 1 });
  const notes = new Map<string, readonly Block[]>();
  for (const kind of ["footnotes", "endnotes"] as const) {
    // Their links are their own, and pictures in them are rare enough to be left.
    const own = new BlockReader(styles, readNumbering(part("numbering")), () => undefined);
    const xml = part(kind);
    if (xml)
      eachNode(
        xml,
        (one) => one === kind.slice(0, -1),
        (node) => {
          const { id = "", type } = node.attributes;
          if (type === undefined || type === "normal")
            notes.set(`${kind} ${id}`, own.blocksOf(children(node)));
        },
      );
  }
  return {
    blocks,
    notes,
    picture: (src) => parts.get(src),
    leftovers: reader.leftovers,
    changes: reader.changes,
    changedAt: reader.changedAt,
  };
}
