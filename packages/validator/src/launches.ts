import { MANIFESTS, manifestKind, type PackageKind } from "./kind.ts";
import { decodeXml } from "./manifest/decode.ts";
import { baseOf, isSco, scormVersion } from "./manifest/scorm.ts";
import { attributeOf, children, local, readXml, textOf, valueIn, within } from "./manifest/xml.ts";
import { pathsOf } from "./names/paths.ts";
import type { OpenPackage } from "./open/package.ts";

/** Something in a package that a platform opens for a learner. */
export interface Launch {
  readonly title: string;
  /** Relative to the package's root, not encoded. */
  readonly path: string;
  /** What stands behind the path in its address, with its `?` or `#`. */
  readonly query: string;
  /** Of the unit, in cmi5. */
  readonly id?: string;
  /** In percent in SCORM 1.2. */
  readonly masteryScore?: string;
  /** From -1 to 1, in SCORM 2004. */
  readonly minMeasure?: string;
  /** Whether it is to talk to the platform; a page that is only shown need not. */
  readonly talks: boolean;
}

/** What a package opens, in its order; and its manifest's text. Undefined for what is not opened in a browser, or cannot be read. */
export async function launchesOf(opened: OpenPackage): Promise<
  | {
      readonly kind: "scorm12" | "scorm2004" | "cmi5" | "xapi";
      readonly manifest: string;
      readonly launches: readonly Launch[];
    }
  | undefined
> {
  const paths = pathsOf(opened.entries.map(({ path }) => path));
  const path = MANIFESTS.find((name) => paths.has(name));
  const bytes = path === undefined ? undefined : await opened.read(path);
  if (path === undefined || !bytes) return undefined;
  const { text } = decodeXml(bytes, path);
  const xml = readXml(text, path);
  if (!("root" in xml)) return undefined;
  const { root } = xml;
  const launchOf = (written: string, base = ""): Pick<Launch, "path" | "query"> | undefined => {
    const found = paths.resolve(base, written);
    if (found === undefined || !paths.has(found)) return undefined;
    return { path: found, query: /[?#].*$/s.exec(written)?.[0] ?? "" };
  };
  if (path === "cmi5.xml" || path === "tincan.xml") {
    const isCmi5 = path === "cmi5.xml";
    const units = within(root).filter((one) => local(one) === (isCmi5 ? "au" : "activity"));
    const launches = units.flatMap((unit): Launch[] => {
      const [address] = children(unit, isCmi5 ? "url" : "launch");
      const found = address && launchOf(textOf(address));
      if (!found) return [];
      const title = textOf(children(unit, isCmi5 ? "title" : "name")[0]);
      return [{ ...found, title, id: valueIn(unit, "id"), talks: true }];
    });
    return { kind: isCmi5 ? "cmi5" : "xapi", manifest: text, launches };
  }
  if (path !== "imsmanifest.xml" || manifestKind(root) !== "scorm") return undefined;
  const manifest = { path, xml, paths };
  const kind: PackageKind = scormVersion(manifest) === "1.2" ? "scorm12" : "scorm2004";
  const [organizations] = children(root, "organizations");
  const all = organizations ? children(organizations, "organization") : [];
  const wanted = organizations && valueIn(organizations, "default");
  const organization = all.find((one) => valueIn(one, "identifier") === wanted) ?? all[0];
  const items = organization ? within(organization).filter((one) => local(one) === "item") : [];
  const resources = new Map(
    within(root)
      .filter((one) => local(one) === "resource")
      .map((one) => [valueIn(one, "identifier"), one]),
  );
  const launches = items.flatMap((item): Launch[] => {
    const resource = resources.get(valueIn(item, "identifierref"));
    const found = resource && launchOf(valueIn(resource, "href"), baseOf(manifest, resource));
    if (!resource || !found) return [];
    const inner = within(item);
    const masteryScore = textOf(inner.find((one) => local(one) === "masteryscore"));
    const minMeasure = textOf(inner.find((one) => local(one) === "minNormalizedMeasure"));
    return [
      {
        ...found,
        query: withParameters(found.query, attributeOf(item, "parameters")?.value ?? ""),
        title: textOf(children(item, "title")[0]),
        talks: isSco(resource),
        ...(masteryScore ? { masteryScore } : {}),
        ...(minMeasure ? { minMeasure } : {}),
      },
    ];
  });
  return { kind, manifest: text, launches };
}

/** As SCORM has them joined (CAM 3.4.1.13): signs before them don't count. */
function withParameters(query: string, written: string): string {
  const parameters = written.trim();
  if (parameters.startsWith("#")) return query.includes("#") ? query : query + parameters;
  const bare = parameters.replace(/^[?&]+/, "");
  if (bare === "") return query;
  const [before = "", ...fragment] = query.split("#");
  const joined = before === "" ? `?${bare}` : `${before}&${bare}`;
  return [joined, ...fragment].join("#");
}
