import { posix } from "node:path";
import { type Diagnostic, diagnostic, type Place, suggestionsFrom } from "@hocvu/diagnostics";
import { slug } from "@hocvu/model";
import type { Definition, Image, Link, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { type UsedAssets, useAsset } from "./asset-use.ts";
import { isForeign, type ParsedFile } from "./parse-file.ts";
import { shownSize } from "./reading/picture-size.ts";
import { assetUrl, pageUrl } from "./references.ts";
import type { SourceAsset } from "./source.ts";
import { SKIP, visit } from "./visit.ts";

/** What links of a course can lead to. */
export interface LinkTargets {
  readonly assets: ReadonlyMap<string, SourceAsset>;
  /** Page ids of each module file, its first page first. */
  readonly pages: ReadonlyMap<string, readonly string[]>;
  /** Files that could not be read; a link to one is not a second mistake. */
  readonly refused: ReadonlySet<string>;
}

export type Resolved =
  | { readonly kind: "external" }
  | { readonly kind: "page"; readonly id: string }
  | { readonly kind: "asset"; readonly asset: SourceAsset }
  | { readonly kind: "refused"; readonly problem: Diagnostic };

/** "Click here" and its like, in both languages. */
const SAYS_NOTHING =
  /^(((hãy )?(bấm|nhấn|nhấp|ấn|chạm|click|xem|tải) )?(vào |tại |ở )?(đây|link|liên kết này)|(click |tap |see |read )?(here|this link|more))[.!]?$/i;
/** An address of the web without its scheme. */
const SITE =
  /^(?:www\.[^/\s]+\.[a-z]{2,}|(?:[\w-]+\.)+(?:vn|com|org|net|gov|edu|info|io))(?:[/?]\S*)?$/i;
const OPEN_SCHEMES = ["https", "http", "mailto", "tel"];

/**
 * Makes every link and picture of `tree` one that a package can carry: files as `asset:` and pages as `page:`
 * addresses, other sites in a new window. What leads nowhere is reported.
 */
export function resolveLinks(
  tree: Root,
  file: ParsedFile,
  targets: LinkTargets & UsedAssets,
  diagnostics: Diagnostic[],
): void {
  const pictures = new Set<string>();
  visit(tree, "imageReference", (node) => void pictures.add(node.identifier));
  visit(tree, (node) => {
    if (isForeign(node)) return SKIP;
    if (node.type === "image") {
      resolvePicture(node, file, targets, diagnostics);
    } else if (node.type === "definition" && pictures.has(node.identifier)) {
      resolvePicture(node, file, targets, diagnostics);
    } else if (node.type === "link" || node.type === "definition") {
      resolveLink(node, file, targets, diagnostics);
    }
    if (node.type === "link" && SAYS_NOTHING.test(textOf(node).trim())) {
      diagnostics.push(diagnostic("HV2510", { text: textOf(node).trim() }, file.placeOf(node)));
    }
    if ((node.type === "image" || node.type === "imageReference") && !node.alt?.trim()) {
      const path = node.type === "image" ? node.url : (node.label ?? node.identifier);
      diagnostics.push(
        diagnostic("HV2107", { path: path.replace(/^asset:/, "") }, file.placeOf(node)),
      );
    }
    return undefined;
  });
}

/** Whether a picture's address names another server. */
export function isRemote(url: string): boolean {
  return /^(https?:)?\/\//i.test(url);
}

function resolvePicture(
  node: Image | Definition,
  file: ParsedFile,
  targets: LinkTargets & UsedAssets,
  diagnostics: Diagnostic[],
): void {
  if (isRemote(node.url)) {
    diagnostics.push(diagnostic("HV1016", { url: node.url }, urlPlace(node, file)));
    return;
  }
  const resolved = resolve(node, file, targets, diagnostics);
  if (resolved.kind !== "asset") {
    node.url = "";
    return;
  }
  const { path, dimensions } = resolved.asset;
  useAsset(targets, path, "picture", urlPlace(node, file));
  node.url = assetUrl(path);
  node.data = {
    ...node.data,
    hProperties: {
      ...shownSize(node.data?.size ?? {}, dimensions),
      loading: "lazy",
      decoding: "async",
    },
  };
}

function resolveLink(
  node: Link | Definition,
  file: ParsedFile,
  targets: LinkTargets & UsedAssets,
  diagnostics: Diagnostic[],
): void {
  const resolved = resolve(node, file, targets, diagnostics);
  const properties = node.data?.hProperties;
  switch (resolved.kind) {
    case "external":
      node.data = {
        ...node.data,
        hProperties: { ...properties, target: "_blank", rel: ["noopener"] },
      };
      return;
    case "page":
      node.url = pageUrl(resolved.id);
      return;
    case "asset":
      useAsset(targets, resolved.asset.path, "download", urlPlace(node, file));
      node.url = assetUrl(resolved.asset.path);
      node.data = {
        ...node.data,
        hProperties: { className: ["download"], download: true, ...properties },
      };
      return;
    case "refused":
      // Nobody meets it: a course with an error makes no package. Its HTML is one that may be looked at all the same.
      node.url = "";
      return;
  }
}

function resolve(
  node: Link | Image | Definition,
  file: ParsedFile,
  targets: LinkTargets,
  diagnostics: Diagnostic[],
): Resolved {
  const resolved = resolveUrl(node.url, urlPlace(node, file), file, targets);
  if (resolved.kind === "refused") diagnostics.push(resolved.problem);
  return resolved;
}

/** What `url`, written in `file` at `place`, leads to. */
export function resolveUrl(
  url: string,
  place: Place,
  file: ParsedFile,
  targets: LinkTargets,
): Resolved {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  // `C:\pictures\a.png` names a file of one's own machine.
  if (scheme?.length === 1) {
    return refused(diagnostic("HV1013", { path: decode(url) }, place));
  }
  if (scheme !== undefined) {
    return OPEN_SCHEMES.includes(scheme)
      ? { kind: "external" }
      : refused(diagnostic("HV1015", { url, scheme }, place));
  }
  // `%`, `#` and `?` may be part of a file's name.
  const whole = inCourse(decode(url), file) ?? inCourse(url, file);
  const named = whole === undefined ? undefined : targets.assets.get(whole);
  if (named) return { kind: "asset", asset: named };
  const [rawPath = "", fragment] = url.split("#", 2);
  const written = decode(rawPath).normalize("NFC");
  const path =
    written === "" ? file.path : posix.normalize(posix.join(posix.dirname(file.path), written));
  if (written.startsWith("/") || path === ".." || path.startsWith("../")) {
    return refused(diagnostic("HV1013", { path: written }, place));
  }
  const pages = targets.pages.get(path);
  if (pages) {
    const id = fragment ? pages.find((page) => page === fragment) : pages[0];
    if (id !== undefined) return { kind: "page", id };
    const suggestion = pageMeant(fragment ?? "", pages);
    const args = { target: url, ...(suggestion ? { suggestion: `#${suggestion}` } : {}) };
    return refused(diagnostic("HV2101", args, place));
  }
  if (targets.refused.has(path)) return { kind: "external" };
  const asset = targets.assets.get(path);
  if (asset) return { kind: "asset", asset };
  const { inSmallLetters, suggest } = namesOf(targets);
  const actual = inSmallLetters.get(path.toLowerCase());
  if (actual) return refused(diagnostic("HV1014", { path: written, actual }, place));
  const suggestion = SITE.test(written) ? `https://${url}` : suggest(path);
  return refused(
    diagnostic("HV1012", { path: written, ...(suggestion ? { suggestion } : {}) }, place),
  );
}

const suggesters = new WeakMap<readonly string[], Names["suggest"]>();

function suggesterOf(pages: readonly string[]): Names["suggest"] {
  const made = suggesters.get(pages) ?? suggestionsFrom(pages);
  suggesters.set(pages, made);
  return made;
}

interface Names {
  readonly inSmallLetters: ReadonlyMap<string, string>;
  suggest(path: string): string | undefined;
}

const names = new WeakMap<LinkTargets["assets"], Names & { readonly pages: number }>();

/** The paths that links can lead to, put in order once: a folder has many, and as many links may lead nowhere. */
function namesOf({ assets, pages }: LinkTargets): Names {
  const made = names.get(assets);
  // Pages become known one file after the other.
  if (made?.pages === pages.size) return made;
  const known = [...assets.keys(), ...pages.keys()];
  const anew = {
    pages: pages.size,
    inSmallLetters: new Map(known.toReversed().map((path) => [path.toLowerCase(), path])),
    suggest: suggestionsFrom(known),
  };
  names.set(assets, anew);
  return anew;
}

/** Where `name` leads to within the course folder, from `file`; `undefined` for what leaves it. */
function inCourse(name: string, file: ParsedFile): string | undefined {
  const written = name.normalize("NFC");
  const path = posix.normalize(posix.join(posix.dirname(file.path), written));
  return written === "" || written.startsWith("/") || path.startsWith("..") ? undefined : path;
}

/** The page that was probably meant: ids made from titles begin with their module's, which few authors think of. */
function pageMeant(fragment: string, pages: readonly string[]): string | undefined {
  const made = slug(decode(fragment));
  const whole = made === "" ? undefined : pages.find((page) => page.endsWith(`-${made}`));
  return whole ?? suggesterOf(pages)(made);
}

function refused(problem: Diagnostic): Resolved {
  return { kind: "refused", problem };
}

/** `%20` as a space; an address that is not rightly encoded stays as it is. */
function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** Just the address inside `[words](address)`; the whole link where its source writes it otherwise. */
function urlPlace(node: Link | Image | Definition, file: ParsedFile) {
  const { start, end } = file.placeOf(node);
  const at = file.text.slice(start.offset, end.offset).lastIndexOf(node.url);
  return node.url === "" || at < 0
    ? file.placeOf(node)
    : file.place(start.offset + at, start.offset + at + node.url.length);
}
