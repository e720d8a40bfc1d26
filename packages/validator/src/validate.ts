import { capAlike, type Diagnostic, diagnostic, sortDiagnostics } from "@hocvu/diagnostics";
import { checkContent, unused } from "./content/check-content.ts";
import { checkScripts } from "./content/check-scripts.ts";
import { leadIn } from "./content/leads.ts";
import { readTexts, type TextFile } from "./content/read-texts.ts";
import { editionOf, MANIFESTS, manifestKind, type PackageKind } from "./kind.ts";
import { checkCartridge } from "./manifest/cartridge.ts";
import { checkCmi5 } from "./manifest/cmi5.ts";
import type { Manifest } from "./manifest/context.ts";
import { decodeXml } from "./manifest/decode.ts";
import { checkOlx } from "./manifest/olx.ts";
import { baseOf, checkScorm, isSco, scormVersion } from "./manifest/scorm.ts";
import { checkTinCan } from "./manifest/tin-can.ts";
import { local, readXml, valueIn, within } from "./manifest/xml.ts";
import { checkNames, weigh } from "./names/check-names.ts";
import { type Paths, pathsOf } from "./names/paths.ts";
import type { OpenPackage } from "./open/package.ts";

/** What was found out about a package. Places name files within it. */
export interface Validated {
  /** Undefined where nothing says what it is. */
  readonly kind?: PackageKind;
  /** Of the standard, as the manifest says; platforms part by it. */
  readonly edition?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of a file that diagnostics point into. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Everything that a platform will trip over in `opened`, as far as reading it shows. */
export async function validatePackage(opened: OpenPackage): Promise<Validated> {
  const { entries, trouble } = opened;
  const found: Diagnostic[] = [];
  const kept = new Map<string, string>();
  if (trouble?.kind === "damaged")
    found.push(diagnostic("HV4601", { problem: "damaged", reason: trouble.reason }));
  if (trouble?.kind === "limit") {
    // Nothing of a trap is unpacked.
    return { diagnostics: [diagnostic("HV4609", { limit: trouble.limit })], texts: kept };
  }
  if (opened.zip64) found.push(diagnostic("HV4614", {}));
  found.push(...checkNames(entries));
  const paths = pathsOf(entries.map(({ path }) => path));
  const manifests = await readManifests(opened, paths, found, kept);
  const { texts, isWhole } = await readTexts(opened);
  for (const { path, text } of texts) kept.set(path, text);
  const used = new Set<string>();
  for (const { xml, path } of manifests) {
    used.add(path);
    for (const reference of referencesOf(xml, paths)) used.add(reference);
  }
  const kind = kindOf(manifests);
  const [main] = manifests;
  const names = entries.map(({ path }) => path);
  found.push(...checkContent(texts, paths, used, leadIn(kind, names)));
  if (main && (kind === "scorm12" || kind === "scorm2004"))
    found.push(...checkRunTime(main, texts, isWhole));
  // In courses of Open edX and in cartridges files are found by their place, not by references.
  if (manifests.length > 0 && kind !== "olx" && kind !== "cartridge") {
    const left = unused(names, used, texts);
    if (left) found.push(left);
  }
  if (entries.length > 0) found.push(weigh(entries));
  const edition = main && kind && editionOf(main.xml, kind);
  return {
    ...(kind ? { kind } : {}),
    ...(edition ? { edition } : {}),
    diagnostics: capAlike(sortDiagnostics(found)),
    texts: kept,
  };
}

function checkRunTime(
  main: Manifest,
  texts: readonly TextFile[],
  isWhole: boolean,
): readonly Diagnostic[] {
  const { xml } = main;
  const sco = within(xml.root).find((one) => local(one) === "resource" && isSco(one));
  // What was not read may be what talks to the platform; and where something is said of files that lack, that is the fault.
  if (!sco || !isWhole) return [];
  const path = main.paths.resolve(baseOf(main, sco), valueIn(sco, "href"));
  if (path === undefined || !main.paths.has(path)) return [];
  // A page that sends on to somewhere else has its scripts there.
  if (
    texts.some(
      ({ path: own, text }) => own === path && /https?:\/\/[^"'\s<>]{1,500}\.js/.test(text),
    )
  )
    return [];
  return [...checkScripts(texts, scormVersion(main), xml.placeOf(sco, "href"))];
}

function kindOf([main]: readonly Manifest[]): PackageKind | undefined {
  if (!main) return undefined;
  if (main.path.endsWith("course.xml")) return "olx";
  if (main.path === "cmi5.xml") return "cmi5";
  if (main.path === "tincan.xml") return "xapi";
  const kind = manifestKind(main.xml.root);
  if (kind !== "scorm") return kind;
  return scormVersion(main) === "1.2" ? "scorm12" : "scorm2004";
}

async function readManifests(
  opened: OpenPackage,
  paths: Paths,
  found: Diagnostic[],
  kept: Map<string, string>,
): Promise<readonly Manifest[]> {
  const read: Manifest[] = [];
  let isThere = false;
  for (const path of [...MANIFESTS, "course/course.xml"]) {
    if (!paths.has(path)) continue;
    isThere = true;
    const bytes = await opened.read(path);
    if (!bytes) {
      found.push(diagnostic("HV4601", { problem: "entry", reason: path }));
      continue;
    }
    const decoded = decodeXml(bytes, path);
    kept.set(path, decoded.text);
    const xml = readXml(decoded.text, path);
    if (!("root" in xml)) {
      found.push(...decoded.diagnostics, diagnostic("HV4620", { reason: xml.reason }, xml.place));
      continue;
    }
    // `course.xml` may be anything in a package that has another manifest.
    if (path.endsWith("course.xml") && (read.length > 0 || xml.root.name !== "course")) continue;
    found.push(...decoded.diagnostics);
    const manifest = { path, xml, paths };
    read.push(manifest);
    found.push(...check(manifest));
  }
  if (!isThere) found.push(missing(opened));
  return read;
}

function check(manifest: Manifest): Iterable<Diagnostic> {
  const { path, xml } = manifest;
  switch (path) {
    case "cmi5.xml":
      return checkCmi5(manifest);
    case "tincan.xml":
      return checkTinCan(manifest);
    case "imsmanifest.xml": {
      const kind = manifestKind(xml.root);
      return kind === "scorm" ? checkScorm(manifest) : checkCartridge(manifest, kind);
    }
    default:
      return checkOlx(manifest, path === "course.xml" ? "" : "course/");
  }
}

/** No manifest where it belongs: it is called otherwise, lies deeper, or is nowhere. */
function missing({ entries }: OpenPackage): Diagnostic {
  const names = entries.map(({ path }) => path);
  const known: readonly string[] = MANIFESTS;
  const cased = names.find((path) => known.includes(path.toLowerCase()));
  if (cased !== undefined)
    return diagnostic("HV4604", { actual: cased, expected: cased.toLowerCase() });
  const depth = (path: string) => path.split("/").length;
  const deeper = names
    .filter((path) =>
      ["imsmanifest.xml", "cmi5.xml", "tincan.xml"].includes(
        path.split("/").at(-1)?.toLowerCase() ?? "",
      ),
    )
    .sort((a, b) => depth(a) - depth(b))[0];
  if (deeper !== undefined) {
    return diagnostic("HV4602", { path: deeper, folder: deeper.slice(0, deeper.lastIndexOf("/")) });
  }
  return diagnostic("HV4603", { known: MANIFESTS });
}

/** The files that a manifest names, in whatever attribute or text. */
function* referencesOf(xml: Manifest["xml"], paths: Paths): Iterable<string> {
  for (const one of within(xml.root)) {
    const base = /^(?:resource|file)$/.test(local(one)) ? "" : undefined;
    const href = valueIn(one, "href");
    if (base !== undefined && href !== "") {
      for (const prefix of ["", xml.root.attributes["xml:base"] ?? ""]) {
        const path = paths.resolve(prefix, href);
        if (path !== undefined) yield path;
      }
    }
    if (/^(?:url|launch|location)$/.test(local(one))) {
      const [child] = one.children;
      const path = child?.type === "text" ? paths.resolve("", child.value) : undefined;
      if (path !== undefined) yield path;
    }
  }
}
