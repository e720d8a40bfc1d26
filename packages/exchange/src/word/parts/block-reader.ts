import type { Block, Cell, Label, Leftover, Look, Paragraph, Span } from "./blocks.ts";
import { texOf } from "./formula.ts";
import { plain, symbolOf } from "./letters.ts";
import { lookOf } from "./look.ts";
import { isFileName, pictureName } from "./picture-names.ts";
import type { Relation } from "./relations.ts";
import type { Style } from "./styles.ts";
import { child, children, inside, type Node, settingOf, switched, textIn } from "./xml-nodes.ts";

type Linked = (id: string) => Relation | undefined;

/** Makes blocks of a part's elements, and counts its paragraphs while it does. */
export class BlockReader {
  readonly leftovers: { kind: Leftover; number: number }[] = [];
  changes = 0;
  changedAt = 0;
  #count = 0;
  readonly #styles: (id: string | undefined) => Style;
  readonly #label: (list: string, level: number) => Label | undefined;
  readonly #linked: Linked;

  constructor(
    styles: (id: string | undefined) => Style,
    label: (list: string, level: number) => Label | undefined,
    linked: Linked,
  ) {
    this.#styles = styles;
    this.#label = label;
    this.#linked = linked;
  }

  blocksOf(nodes: readonly Node[]): Block[] {
    return nodes.flatMap((node): Block[] => {
      switch (node.name) {
        case "p":
          return this.#paragraph(node);
        case "tbl":
          return this.#table(node);
        // What only frames others.
        case "sdt":
          return this.blocksOf(children(child(node, "sdtContent")));
        case "smartTag":
        case "customXml":
        case "ins":
        case "moveTo":
          return this.blocksOf(children(node));
        case "AlternateContent":
          return this.blocksOf(children(child(node, "Choice") ?? child(node, "Fallback")));
        default:
          return [];
      }
    });
  }

  #changed(): void {
    if (this.changes === 0) this.changedAt = this.#count;
    this.changes++;
  }

  #paragraph(node: Node): Block[] {
    this.#count++;
    const number = this.#count;
    const properties = child(node, "pPr");
    const style = this.#styles(settingOf(properties, "pStyle"));
    const list = child(properties, "numPr");
    const id = settingOf(list, "numId") ?? style.list?.id;
    const level = Number(settingOf(list, "ilvl") ?? style.list?.level ?? 0);
    const boxes: Block[] = [];
    const spans = this.#spans(children(node), style.look, boxes);
    const isEmpty = spans.every((span) => span.kind === "text" && span.text.trim() === "");
    const label =
      id === undefined || id === "0" || isEmpty
        ? undefined
        : this.#label(id, Math.min(8, Math.max(0, level)));
    const outline = settingOf(properties, "outlineLvl");
    const heading =
      outline !== undefined && Number(outline) < 6 ? Number(outline) + 1 : style.heading;
    const paragraph: Paragraph = {
      kind: "paragraph",
      number,
      ...(heading === undefined || isEmpty ? {} : { heading }),
      ...(label ? { label } : {}),
      spans,
    };
    return [paragraph, ...boxes];
  }

  #table(node: Node): Block[] {
    const number = this.#count + 1;
    const rows = this.#framed(node, "tr").map((row): Cell[] =>
      this.#framed(row, "tc").map((cell): Cell => {
        const properties = child(cell, "tcPr");
        const merge = child(properties, "vMerge");
        return {
          blocks: this.blocksOf(children(cell)),
          span: Math.min(64, Math.max(1, Number(settingOf(properties, "gridSpan") ?? 1) || 1)),
          continues: merge !== undefined && merge.attributes.val !== "restart",
        };
      }),
    );
    return rows.length === 0 ? [] : [{ kind: "table", number, rows }];
  }

  /** The children of that name, also where something frames them. */
  #framed(node: Node, name: string): readonly Node[] {
    return children(node).flatMap((one) => {
      if (one.name === name) return [one];
      if (one.name === "sdt") return this.#framed(child(one, "sdtContent") ?? one, name);
      return one.name === "customXml" || one.name === "ins" ? this.#framed(one, name) : [];
    });
  }

  #spans(nodes: readonly Node[], look: Look, boxes: Block[]): Span[] {
    return nodes.flatMap((node): Span[] => {
      switch (node.name) {
        case "r":
          return this.#run(node, look, boxes);
        case "hyperlink": {
          const target = this.#linked(node.attributes.id ?? "")?.target;
          const isOpen = target !== undefined && /^(?:https?:|mailto:|tel:)/i.test(target);
          return this.#spans(children(node), isOpen ? { ...look, href: target } : look, boxes);
        }
        case "ins":
        case "moveTo":
          this.#changed();
          return this.#spans(children(node), look, boxes);
        case "del":
        case "moveFrom":
          this.#changed();
          return [];
        case "oMath":
          return formula(texOf(node), false, look);
        case "oMathPara":
          return children(node)
            .filter(({ name }) => name === "oMath")
            .flatMap((one) => formula(texOf(one), true, look));
        case "sdt":
          return this.#spans(children(child(node, "sdtContent")), look, boxes);
        case "smartTag":
        case "customXml":
        case "fldSimple":
        case "dir":
        case "bdo":
          return this.#spans(children(node), look, boxes);
        // Some programs leave out the run around them.
        case "drawing":
        case "pict":
        case "object":
          return this.#content(node, look, boxes);
        case "AlternateContent":
          return this.#spans(
            children(child(node, "Choice") ?? child(node, "Fallback")),
            look,
            boxes,
          );
        default:
          return [];
      }
    });
  }

  #run(node: Node, around: Look, boxes: Block[]): Span[] {
    const properties = child(node, "rPr");
    // Text that is hidden is for nobody.
    if (switched(properties, "vanish")) return [];
    const style = settingOf(properties, "rStyle");
    const styled = style ? this.#styles(style).look : {};
    const own: Look = { ...around, ...styled, ...lookOf(properties) };
    // A link looks as links do.
    const look = around.href === undefined ? own : { ...own, underline: false, color: "" };
    return children(node).flatMap((one): Span[] => this.#content(one, look, boxes));
  }

  #content(node: Node, look: Look, boxes: Block[]): Span[] {
    const text = (value: string): Span[] => [{ kind: "text", text: value, look }];
    switch (node.name) {
      case "t":
        return text(plain(textIn(node)));
      case "tab":
      case "ptab":
        return text("\t");
      case "br":
      case "cr":
        return node.attributes.type === "page" || node.attributes.type === "column"
          ? []
          : text("\n");
      case "noBreakHyphen":
        return text("-");
      case "sym":
        return text(symbolOf(node));
      case "footnoteReference":
      case "endnoteReference": {
        const kind = node.name === "footnoteReference" ? "footnotes" : "endnotes";
        return [{ kind: "note", id: `${kind} ${node.attributes.id ?? ""}`, look }];
      }
      case "drawing":
      case "pict":
        return this.#drawing(node, look, boxes);
      case "object":
        return this.#object(node);
      case "AlternateContent": {
        const choice = children(child(node, "Choice") ?? child(node, "Fallback"));
        return choice.flatMap((one) => this.#content(one, look, boxes));
      }
      default:
        return [];
    }
  }

  /** A picture, or a box with text in it, which is read behind its paragraph. */
  #drawing(node: Node, look: Look, boxes: Block[]): Span[] {
    const box = inside(node, "txbxContent");
    if (box) {
      boxes.push(...this.blocksOf(children(box)));
      return [];
    }
    const number = this.#count;
    const blip = inside(node, "blip") ?? inside(node, "imagedata");
    if (!blip) {
      const kind = inside(node, "chart")
        ? "chart"
        : inside(node, "relIds")
          ? "smartart"
          : "drawing";
      // Lines that part a page say nothing.
      if (kind !== "drawing" || inside(node, "wsp")) this.leftovers.push({ kind, number });
      return [];
    }
    const link = this.#linked(blip.attributes.embed ?? blip.attributes.id ?? "");
    if (!link || link.external) {
      this.leftovers.push({ kind: "remote-picture", number });
      return [];
    }
    if (/\.(?:wmf|emf|wmz|emz|pct)$/i.test(link.target)) {
      this.leftovers.push({ kind: "old-picture", number });
      return [];
    }
    const said = inside(node, "docPr")?.attributes;
    const alt = said?.descr ?? "";
    const name = pictureName(said?.name ?? "", alt, link.target);
    return [
      { kind: "picture", src: link.target, name, alt: isFileName(alt) ? "" : alt.trim(), look },
    ];
  }

  #object(_: Node): Span[] {
    this.leftovers.push({ kind: "ole", number: this.#count });
    return [];
  }
}

function formula(tex: string, display: boolean, look: Look): Span[] {
  return tex === "" ? [] : [{ kind: "tex", tex, display, look }];
}
