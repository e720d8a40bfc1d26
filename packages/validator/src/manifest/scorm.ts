import type { Diagnostic } from "@hocvu/diagnostics";
import type { Element } from "xast";
import { checkStructure } from "../structure/check-structure.ts";
import { SCORM_12, SCORM_2004 } from "../structure/tables.ts";
import { at, hrefFault, launched, type Manifest, unique } from "./context.ts";
import { checkItem } from "./scorm-item.ts";
import { attributeOf, children, local, prefixOf, textOf, valueIn, within } from "./xml.ts";

export type ScormVersion = "1.2" | "2004";

/** What `schemaversion` may be, as platforms compare it: letter for letter. */
const VERSIONS: Readonly<Record<string, ScormVersion>> = {
  "1.2": "1.2",
  "CAM 1.3": "2004",
  "2004 2nd Edition": "2004",
  "2004 3rd Edition": "2004",
  "2004 4th Edition": "2004",
};

/** SCORM 1.2 unless the manifest says or shows otherwise. */
export function scormVersion({ xml }: Manifest): ScormVersion {
  return (
    VERSIONS[writtenVersion(xml.root)] ?? (/adlcp_v1p3|imscp_v1p1"/.test(xml.text) ? "2004" : "1.2")
  );
}

function writtenVersion(root: Element): string {
  const [metadata] = children(root, "metadata");
  return textOf(metadata && children(metadata, "schemaversion")[0]);
}

/** What is wrong with an `imsmanifest.xml` of SCORM. */
export function* checkScorm(manifest: Manifest): Iterable<Diagnostic> {
  const { root } = manifest.xml;
  const version = scormVersion(manifest);
  const written = writtenVersion(root);
  if (VERSIONS[written] === undefined) {
    const [metadata = root] = children(root, "metadata");
    const [element = metadata] = children(metadata, "schemaversion");
    yield at(manifest, element, "HV4622", { actual: written, known: Object.keys(VERSIONS) });
  }
  yield* checkPrefixes(manifest);
  const [organizations] = children(root, "organizations");
  const [resourcesElement] = children(root, "resources");
  yield* checkStructure(manifest, version === "1.2" ? SCORM_12 : SCORM_2004);
  const resources = resourcesElement ? children(resourcesElement, "resource") : [];
  const all = within(root);
  const named = [root, ...all.filter((one) => /^(?:organization|item|resource)$/.test(local(one)))];
  yield* unique(manifest, named, "identifier");
  for (const one of named) yield* checkIdentifier(manifest, one);
  for (const one of [root, ...all]) {
    if (attributeOf(one, "base")?.name === "xml:base") {
      yield at(manifest, one, "HV4623", { written: "xml:base", expected: "" }, "base");
    }
  }

  const organization = yield* chooseOrganization(manifest, organizations);
  const items = organization ? within(organization).filter((one) => local(one) === "item") : [];
  const opened = new Set<Element>();
  const byId = new Map<string, Element>();
  for (const one of resources) {
    const id = valueIn(one, "identifier");
    if (!byId.has(id)) byId.set(id, one);
  }
  const ids = new Set(items.map((item) => valueIn(item, "identifier")));
  for (const item of items) {
    yield* checkItem(manifest, item, ids);
    const ref = valueIn(item, "identifierref");
    const resource = byId.get(ref);
    if (ref !== "" && !resource) {
      yield at(manifest, item, "HV4628", { id: ref, element: item.name }, "identifierref");
    } else if (ref === "" && children(item, "item").length === 0) {
      yield at(manifest, item, "HV4641", { title: textOf(children(item, "title")[0]) });
    }
    if (resource) opened.add(resource);
  }
  if (
    organization &&
    items.length > 0 &&
    !items.some((item) => valueIn(item, "identifierref") !== "")
  ) {
    yield at(manifest, organization, "HV4640", {});
  } else if (organization && items.length === 0) yield at(manifest, organization, "HV4640", {});

  for (const resource of opened) yield* checkOpened(manifest, resource, version);
  for (const resource of resources) yield* checkResource(manifest, resource, byId, opened);
  const [launch] = opened;
  if (launch && ![...opened].some(isSco)) {
    if ([...opened].some((one) => attributeOf(one, "scormtype") ?? attributeOf(one, "scormType"))) {
      yield at(manifest, launch, "HV4633", {});
    }
  }
  const firstHref = resources.find((one) => valueIn(one, "href") !== "");
  if (firstHref && launch && firstHref !== launch && valueIn(launch, "href") !== "") {
    yield at(manifest, firstHref, "HV4645", {
      first: valueIn(firstHref, "href"),
      launch: valueIn(launch, "href"),
    });
  }
  for (const info of all.filter((one) => local(one) === "mapInfo")) {
    if (attributeOf(info, "targetObjectiveID") === undefined) {
      yield at(manifest, info, "HV4642", {});
    }
  }
}

export function isSco(resource: Element): boolean {
  return (valueIn(resource, "scormType") || valueIn(resource, "scormtype")).toLowerCase() === "sco";
}

const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/\/adlcp_(?:rootv1p2|v1p3)$/, "adlcp"],
  [/\/imsss$/, "imsss"],
  [/\/adlseq_v1p3$/, "adlseq"],
  [/\/adlnav_v1p3$/, "adlnav"],
  [/\/imscp_(?:rootv1p1p2|v1p1)$/, ""],
];

/** Moodle's parser knows no namespaces, only these prefixes (mod/scorm/datamodels/scormlib.php). */
function* checkPrefixes(manifest: Manifest): Iterable<Diagnostic> {
  const { root } = manifest.xml;
  const all = [root, ...within(root)];
  const declared = new Set(["xml", "xmlns"]);
  const reported = new Set<string>();
  const used = new Set(all.map(prefixOf));
  for (const element of all) {
    for (const [name, uri] of Object.entries(element.attributes)) {
      if (!/^xmlns(?::|$)/.test(name)) continue;
      const prefix = name.slice("xmlns:".length);
      declared.add(prefix);
      const expected = PREFIXES.find(([form]) => form.test(uri ?? ""))?.[1];
      // Some declare the same one twice, with a prefix that nobody uses.
      const isUsed = prefix === "" || used.has(prefix);
      if (expected === undefined || expected === prefix || !isUsed || reported.has(prefix))
        continue;
      if (expected !== "" && prefix === "") continue;
      reported.add(prefix);
      yield at(
        manifest,
        element,
        "HV4623",
        { written: prefix, expected },
        prefix === "" ? "xmlns" : prefix,
      );
    }
  }
  for (const element of all) {
    for (const name of [element.name, ...Object.keys(element.attributes)]) {
      const [prefix, rest] = name.split(":", 2);
      if (rest === undefined || prefix === undefined || declared.has(prefix)) continue;
      declared.add(prefix);
      yield at(manifest, element, "HV4619", { prefix });
    }
  }
}

function* checkIdentifier(manifest: Manifest, element: Element): Iterable<Diagnostic> {
  const id = attributeOf(element, "identifier");
  if (id && !/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(id.value)) {
    yield at(manifest, element, "HV4627", { id: id.value }, "identifier");
  }
}

/** The one that is opened: the default, else the first. */
function* chooseOrganization(
  manifest: Manifest,
  organizations: Element | undefined,
): Generator<Diagnostic, Element | undefined> {
  if (!organizations) return undefined;
  const found = children(organizations, "organization");
  const [first] = found;
  const wanted = attributeOf(organizations, "default")?.value;
  const chosen = found.find((one) => valueIn(one, "identifier") === wanted);
  if (!first) yield at(manifest, organizations, "HV4640", {});
  else if (wanted === undefined) yield at(manifest, organizations, "HV4624", {});
  else if (!chosen) {
    const ids = found.map((one) => valueIn(one, "identifier"));
    yield at(manifest, organizations, "HV4625", { id: wanted, known: ids }, "default");
  }
  return chosen ?? first;
}

function* checkOpened(
  manifest: Manifest,
  resource: Element,
  version: ScormVersion,
): Iterable<Diagnostic> {
  const href = attributeOf(resource, "href");
  if (!href || href.value === "") {
    yield at(manifest, resource, "HV4630", { id: valueIn(resource, "identifier") });
  } else yield* launched(manifest, resource, href.value, baseOf(manifest, resource), "href");
  const expected = version === "1.2" ? "scormtype" : "scormType";
  const [written] = Object.entries(resource.attributes).filter(([name]) =>
    /(?:^|:)scormtype$/i.test(name),
  );
  const actual = written ? `${written[0]}="${written[1]}"` : "";
  const isRight =
    written?.[0].endsWith(expected) && (written[1] === "sco" || written[1] === "asset");
  if (!isRight) {
    const attribute = written?.[0].replace(/^.*:/, "");
    yield at(
      manifest,
      resource,
      "HV4632",
      { actual, expected: `adlcp:${expected}="sco"` },
      attribute,
    );
  }
}

function* checkResource(
  manifest: Manifest,
  resource: Element,
  resources: ReadonlyMap<string, Element>,
  opened: ReadonlySet<Element>,
): Iterable<Diagnostic> {
  const base = baseOf(manifest, resource);
  const own = valueIn(resource, "href");
  const { paths } = manifest;
  for (const file of children(resource, "file")) {
    const href = valueIn(file, "href");
    if (href === own && opened.has(resource)) continue;
    const fault = hrefFault(href);
    if (fault === "remote") continue;
    const path = fault ? undefined : paths.resolve(base, href);
    if (path === undefined) {
      yield at(manifest, file, "HV4639", { href, fault: fault ?? "out" }, "href");
    } else if (!paths.has(path)) {
      const actual = paths.alike(path);
      yield at(
        manifest,
        file,
        "HV4631",
        { path, ...(actual === undefined ? {} : { actual }) },
        "href",
      );
    }
  }
  for (const dependency of children(resource, "dependency")) {
    const ref = valueIn(dependency, "identifierref");
    if (!resources.has(ref)) {
      yield at(
        manifest,
        dependency,
        "HV4628",
        { id: ref, element: dependency.name },
        "identifierref",
      );
    }
  }
}

/** What `xml:base` puts before a resource's references. */
export function baseOf({ xml }: Manifest, resource: Element): string {
  const [resources] = children(xml.root, "resources");
  return [xml.root, ...(resources ? [resources] : []), resource]
    .map((one) => one.attributes["xml:base"] ?? "")
    .join("");
}
