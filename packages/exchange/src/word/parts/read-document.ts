import { readZip } from "@hocvu/archive";
import { ZIP_LIMITS } from "../../limits.ts";
import type {
  Block,
  Cell,
  Label,
  Leftover,
  Look,
  Paragraph,
  Span,
  WordDocument,
} from "./blocks.ts";
import { texOf } from "./formula.ts";
import { lookOf } from "./look.ts";
import { readNumbering } from "./numbering.ts";
import { readStyles, type Style } from "./styles.ts";
import {
  child,
  children,
  eachNode,
  inside,
  type Node,
  settingOf,
  switched,
  textIn,
} from "./xml-nodes.ts";

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
  const reader = new Reader(styles, readNumbering(part("numbering")), (id) => {
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
    const own = new Reader(styles, readNumbering(part("numbering")), () => undefined);
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

interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

function relations(xml: string): ReadonlyMap<string, Relation> {
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

function mainPart(xml: string): string {
  const found = [...relations(xml).values()].find(({ type }) => type === "officeDocument");
  return found ? resolved("", found.target) : "word/document.xml";
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const part of (folder + target).split("/")) {
    if (part === "..") path.pop();
    else if (part !== "." && part !== "") path.push(part);
  }
  return path.join("/");
}

type Linked = (id: string) => Relation | undefined;

class Reader {
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
    const name = nameOf(said?.name ?? "", alt, link.target);
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

/** What the picture's file was called before it came into the document; that it has there says nothing. */
function nameOf(own: string, alt: string, target: string): string {
  const ending = /\.\w+$/.exec(target)?.[0].toLowerCase() ?? "";
  const said = [own, alt]
    .map((text) => /([^\\/]+)\.(?:png|jpe?g|gif|bmp|webp)$/i.exec(text)?.[1] ?? "")
    .find(Boolean);
  return `${said ?? ""}${ending}`;
}

/** Programs say where a picture came from where one should say what it shows. */
function isFileName(text: string): boolean {
  return (
    /\.(?:png|jpe?g|gif|bmp|webp)$/i.test(text) ||
    /^(?:picture|image|hình ảnh|ảnh) ?\d*$/i.test(text)
  );
}

/** Ticks and boxes out of sign fonts. */
function symbolOf({ attributes }: Node): string {
  const code = Number.parseInt(attributes.char ?? "", 16) & 0xff;
  const font = (attributes.font ?? "").toLowerCase();
  if (font.startsWith("wingdings") && !font.includes("2"))
    return { 252: "✓", 254: "☑", 251: "✗", 168: "☐", 224: "→", 240: "⇒" }[code] ?? "";
  if (font.includes("2")) return { 80: "✓", 82: "☑", 163: "☐" }[code] ?? "";
  if (font === "symbol")
    return (
      {
        174: "→",
        222: "⇒",
        176: "°",
        177: "±",
        180: "×",
        163: "≤",
        179: "≥",
        185: "≠",
        112: "π",
        97: "α",
        98: "β",
        68: "Δ",
        87: "Ω",
      }[code] ?? ""
    );
  return "";
}

/** Letters as others write them: composed, with blanks that are blanks. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\n\r\u00a0\u2000-\u200a\u202f\u3000]/g, " ")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff\ufffc]/g, "");
}
