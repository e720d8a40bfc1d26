import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createGunzip } from "node:zlib";
import { XmlDocument, XmlElement } from "libxml2-wasm";
import { extract } from "tar-stream";
import { html4Faults } from "./html4.ts";

/** A block as Open edX finds it: its own attributes and, in the order of their parent, those below it. */
export interface OlxBlock {
  readonly type: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly OlxBlock[];
  /** Of an HTML block. */
  readonly html?: string;
  /** Of a problem: the file. */
  readonly xml?: string;
}

export interface OlxCourse {
  readonly course: OlxBlock;
  readonly policy: Readonly<Record<string, unknown>>;
  readonly grading: {
    readonly GRADER: readonly Readonly<Record<string, unknown>>[];
    readonly GRADE_CUTOFFS: Readonly<Record<string, number>>;
  };
  readonly overview: string;
  /** Paths below `static/`. */
  readonly media: ReadonlySet<string>;
}

/** The files of a gzipped tar by path. */
export async function readTarGz(bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const entries = Readable.from([bytes]).pipe(createGunzip()).pipe(extract());
  for await (const entry of entries) files.set(entry.header.name, await buffer(entry));
  return files;
}

/**
 * Reads an exported course as Studio's import does, from `course.xml` down. Throws where a reference leads nowhere, a name
 * is used twice or is none, XML is not well-formed, HTML is what olxcleaner refuses, a file belongs to nothing, or the course
 * has no picture.
 */
export function readOlx(files: ReadonlyMap<string, Buffer>): OlxCourse {
  const unread = new Set(files.keys());
  const names = new Set<string>();
  const text = (path: string): string => {
    const bytes = files.get(`course/${path}`);
    if (!bytes) throw new Error(`there is no ${path}`);
    unread.delete(`course/${path}`);
    return bytes.toString();
  };

  function block(type: string, name: string): OlxBlock {
    if (!/^[A-Za-z0-9_-]+$/.test(name)) throw new Error(`${name} is no url_name`);
    if (names.has(name)) throw new Error(`${name} is there twice, now as ${type}`);
    if (type !== "course") names.add(name);
    const xml = text(`${type}/${name}.xml`);
    const { attributes, references } = parse(xml, type);
    const common = { type, name, attributes };
    if (type === "problem") return { ...common, children: [], xml };
    if (type === "html") {
      const html = text(`html/${attributes.filename}.html`);
      const faults = html4Faults(html);
      if (faults.length > 0) throw new Error(`html/${name}.html: ${faults.join(", ")}`);
      return { ...common, children: [], html };
    }
    return { ...common, children: references.map(([kind, url]) => block(kind, url)) };
  }

  const { attributes } = parse(text("course.xml"), "course");
  const run = attributes.url_name ?? "";
  const course = block("course", run);
  const policy = JSON.parse(text(`policies/${run}/policy.json`));
  const result: OlxCourse = {
    course,
    policy: policy[`course/${run}`],
    grading: JSON.parse(text(`policies/${run}/grading_policy.json`)),
    overview: text("about/overview.html"),
    media: new Set(
      [...unread].flatMap((path) => /^course\/static\/(.+)$/.exec(path)?.slice(1) ?? []),
    ),
  };
  text("about/short_description.html");
  if (!result.media.has(course.attributes.course_image ?? ""))
    throw new Error("there is no picture");
  const lost = [...unread].filter((path) => !path.startsWith("course/static/"));
  if (lost.length > 0) throw new Error(`nothing leads to ${lost.join(", ")}`);
  return result;
}

function parse(xml: string, type: string) {
  const document = XmlDocument.fromString(xml);
  try {
    const { root } = document;
    if (root.name !== type) throw new Error(`${root.name} stands where ${type} should`);
    const children = root.find("*").filter((node) => node instanceof XmlElement);
    return {
      attributes: Object.fromEntries(root.attrs.map(({ name, value }) => [name, value])),
      references: children.map(
        (child) => [child.name, child.attr("url_name")?.value ?? ""] as const,
      ),
    };
  } finally {
    document.dispose();
  }
}

/** `block` and all below it. */
export function blocksBelow(block: OlxBlock): readonly OlxBlock[] {
  return [block, ...block.children.flatMap(blocksBelow)];
}
