import { readZip } from "@hocvu/archive";
import { type CartridgeLeftover, type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Found, FoundModule, FoundQuestion, Source } from "../bank.ts";
import { damaged } from "../damaged.ts";
import { cleanHtml, htmlOfText } from "../html/clean-html.ts";
import { escapeAttribute } from "../html/foreign-html.ts";
import { ZIP_LIMITS } from "../limits.ts";
import { type Gathered, gatherFiles, LESSON_FILES } from "../pictures.ts";
import { placeOfRow, placesIn } from "../place.ts";
import { readDocument } from "../qti12/read/read.ts";
import { textOfBytes } from "../text-of-bytes.ts";
import { attribute, first, parseXml, text } from "../xml/elements.ts";
import { escapeXml } from "../xml/markup.ts";
import { findFile, isInside } from "./find-file.ts";
import { type Package, type PackageItem, type PackageResource, packageOf } from "./package.ts";

type Files = ReadonlyMap<string, Uint8Array>;

/** Reads a cartridge of version 1.0 to 1.3, or a zip of QTI 1.x: lessons, links, pictures and banks. */
export async function readCartridge({ path, bytes }: Source): Promise<Found> {
  const files = await readZip(bytes, ZIP_LIMITS);
  const name = manifestIn(files);
  const head = name === undefined ? undefined : files.get(name);
  if (name === undefined || head === undefined) {
    const args = { format: "Common Cartridge", reason: "manifest" };
    const diagnostics = [diagnostic("HV4505", args, placeOfRow(path, 1))];
    return { questions: [], files: new Map(), diagnostics };
  }
  const inner = name.slice(0, -"imsmanifest.xml".length);
  const own: Files =
    inner === ""
      ? files
      : new Map(
          [...files].flatMap(([one, content]) =>
            one.startsWith(inner) ? [[one.slice(inner.length), content] as const] : [],
          ),
        );
  const read = new Reading(path, own, packageOf(textOfBytes(head)));
  return read.all();
}

/** The one nearest to the root. */
function manifestIn(files: Files): string | undefined {
  return [...files.keys()]
    .filter((one) => /(?:^|\/)imsmanifest\.xml$/.test(one))
    .sort((a, b) => a.split("/").length - b.split("/").length)[0];
}

const QUESTIONS = /imsqti|x-bb-(?:qti|pool)|assessment\/x-bb|qti_?xml/i;
const LINK = /^imswl_/;
const PAGE = /\.x?html?$/i;
const LEFT: readonly (readonly [RegExp, CartridgeLeftover])[] = [
  [/^imsdt_/, "discussion"],
  [/basiclti|lti/i, "tool"],
  [/assignment/i, "assignment"],
];

class Reading {
  private readonly gathered: Gathered = gatherFiles(LESSON_FILES);
  private readonly diagnostics: Diagnostic[] = [];
  private readonly missing = new Set<string>();
  private readonly questions: FoundQuestion[] = [];
  private readonly seen = new Map<string, string>();
  private readonly done = new Set<string>();

  constructor(
    private readonly path: string,
    private readonly files: Files,
    private readonly pack: Package,
  ) {}

  all(): Found {
    const modules = this.modules();
    // Banks stand in no contents; what is there twice is taken from where it was met first.
    for (const resource of this.pack.resources.values())
      if (QUESTIONS.test(resource.type)) this.bank(resource, resource.title);
    return {
      questions: this.questions,
      modules,
      ...(this.pack.title ? { title: this.pack.title } : {}),
      files: this.gathered.files,
      diagnostics: this.diagnostics,
    };
  }

  private modules(): FoundModule[] {
    const loose = this.pack.items.filter(({ items }) => items.length === 0);
    const sections = this.pack.items.filter(({ items }) => items.length > 0);
    const all = [
      ...(loose.length > 0 ? [{ title: this.pack.title, resource: "", items: loose }] : []),
      ...sections,
    ];
    return all.flatMap((section): FoundModule[] => {
      const pages = leavesOf(section).flatMap((item) => this.page(item, section.title));
      const place = placeOfRow(this.path, 1);
      return pages.length === 0 ? [] : [{ title: section.title, pages, place }];
    });
  }

  /** What is read there; questions go to their banks. */
  private page(item: PackageItem, section: string): readonly { title: string; html: string }[] {
    const resource = this.pack.resources.get(item.resource);
    const { title } = item;
    if (!resource) {
      if (item.resource !== "") this.miss(title || item.resource);
      return [];
    }
    const [path = ""] = resource.files;
    if (QUESTIONS.test(resource.type)) {
      this.bank(resource, section || title);
      return [];
    }
    const left = LEFT.find(([type]) => type.test(resource.type));
    if (left) {
      this.tell("HV4520", { title: title || resource.id, leftover: left[1] });
      return [];
    }
    if (LINK.test(resource.type)) return this.link(path, title);
    const content = this.fileAt(path);
    if (!content) return [];
    if (PAGE.test(path)) return this.html(path, textOfBytes(content), title);
    const address = this.gathered.bytes(nameOf(path), content);
    if (address === undefined) {
      this.tell("HV4520", { title: title || path, leftover: "other" });
      return [];
    }
    const isPicture = /\.(?:png|jpe?g|gif|webp|svg)$/i.test(path);
    const shown = isPicture
      ? `<p><img src="${escapeAttribute(address)}" alt="${escapeAttribute(title)}"></p>`
      : `<p><a href="${escapeAttribute(address)}">${escapeXml(title || nameOf(path))}</a></p>`;
    return [{ title: title || nameOf(path), html: shown }];
  }

  private html(path: string, source: string, title: string) {
    const [, own = ""] = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(source) ?? [];
    const [, body = source] = /<body\b[^>]*>([\s\S]*)<\/body>/i.exec(source) ?? [];
    let leadsOn = false;
    const { html, dropped } = cleanHtml(body, {
      picture: (address) => {
        const own = findFile(this.files, address, path);
        if (own !== undefined && PAGE.test(own)) leadsOn = true;
        return this.address(address, path);
      },
      headings: true,
    });
    const kept = dropped.filter((one) => one !== "img");
    if (kept.length > 0) this.tell("HV4507", { elements: kept });
    const name = title || cleanHtml(own).html || nameOf(path);
    if (leadsOn) this.tell("HV4520", { title: name, leftover: "links" });
    return html === "" ? [] : [{ title: name, html: /^</.test(html) ? html : `<p>${html}</p>` }];
  }

  private link(path: string, title: string): readonly { title: string; html: string }[] {
    const content = this.fileAt(path);
    if (!content) return [];
    const root = parseXml(textOfBytes(content));
    const href = attribute(first(root, "url"), "href");
    const name = title || text(first(root, "title")).trim() || href;
    if (!/^https?:/i.test(href)) return [];
    const shown = `<p><a href="${escapeAttribute(href)}">${htmlOfText(name)}</a></p>`;
    return [{ title: name, html: shown }];
  }

  private bank(resource: PackageResource, title: string): void {
    if (this.done.has(resource.id)) return;
    this.done.add(resource.id);
    // Canvas puts a file about an assessment beside it.
    const named = resource.files.filter((one) => /\.(?:xml|dat|qti)$/i.test(one));
    for (const path of named) {
      const content = this.fileAt(path);
      if (!content) continue;
      const source = { path: `${this.path}/${path}`, bytes: content };
      try {
        const picture = (address: string) => this.address(address, path);
        const { questions, diagnostics } = readDocument(source, picture);
        this.diagnostics.push(...diagnostics);
        for (const one of questions) this.take(one, title);
      } catch (error) {
        const placeAt = placesIn(source.path, textOfBytes(content));
        this.diagnostics.push(damaged(error, "QTI 1.2", (offset = 0) => placeAt(offset)));
      }
    }
  }

  /** The same question stands in a bank and in an exam. */
  private take(found: FoundQuestion, title: string): void {
    const { id } = found.question;
    const content = JSON.stringify(found.question);
    if (id !== "" && this.seen.get(id) === content) return;
    if (id !== "") this.seen.set(id, content);
    const category = found.category.length > 0 ? found.category : title ? [title] : [];
    this.questions.push({ ...found, category });
  }

  private address(address: string, from: string): string | undefined {
    if (address.startsWith("data:")) return this.gathered.dataUrl(address);
    const path = findFile(this.files, address, from);
    if (path === undefined) {
      if (isInside(address)) this.miss(address);
      return undefined;
    }
    return this.gathered.bytes(nameOf(path), this.files.get(path) as Uint8Array);
  }

  private fileAt(path: string): Uint8Array | undefined {
    const content = this.files.get(path);
    if (!content) this.miss(path);
    return content;
  }

  private miss(path: string): void {
    if (this.missing.has(path)) return;
    this.missing.add(path);
    this.tell("HV4522", { path });
  }

  private tell: <C extends Parameters<typeof diagnostic>[0]>(
    code: C,
    args: Parameters<typeof diagnostic<C>>[1],
  ) => void = (code, args) => {
    this.diagnostics.push(diagnostic(code, args, placeOfRow(this.path, 1)));
  };
}

function leavesOf(item: PackageItem): readonly PackageItem[] {
  return item.items.length === 0 ? [item] : item.items.flatMap(leavesOf);
}

function nameOf(path: string): string {
  return path.split("/").at(-1) ?? path;
}
