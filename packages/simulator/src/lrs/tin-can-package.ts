import { readZip } from "@hocvu/archive";
import { XmlDocument, XmlElement } from "libxml2-wasm";

/** A "Tin Can" package: an xAPI activity in a zip with a `tincan.xml`. */
export interface TinCanPackage {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** An absolute IRI. */
  readonly activityId: string;
  /** Relative to the package's root; may have a query. */
  readonly launch: string;
  /** Ids of all activities that the package describes, the launched one first. */
  readonly activities: readonly string[];
}

const NAMESPACES = { t: "http://projecttincan.com/tincan.xsd" };

/** Unpacks `zip`. Throws for one that a platform could not launch. */
export async function openTinCanPackage(zip: Uint8Array): Promise<TinCanPackage> {
  return readTinCanPackage(await readZip(zip));
}

/**
 * The activity of an unpacked package. Throws for one that a platform could not launch. No XSD of `tincan.xml` is to be
 * had, so what is checked is what platforms read: the namespace, ids that are IRIs and unique, names, and a launch that is
 * in the package.
 */
export function readTinCanPackage(files: ReadonlyMap<string, Uint8Array>): TinCanPackage {
  const bytes = files.get("tincan.xml");
  if (!bytes) throw new Error("the package has no tincan.xml at its root");
  const document = XmlDocument.fromString(new TextDecoder().decode(bytes));
  try {
    const found = document
      .find("/t:tincan/t:activities/t:activity", NAMESPACES)
      .filter((node) => node instanceof XmlElement)
      .map(readActivity);
    const activities = found.map(({ id }) => id);
    if (new Set(activities).size < activities.length)
      throw new Error("an activity's id is not unique");
    const launched = found.filter(({ launch }) => launch !== undefined);
    const [first] = launched;
    if (!first?.launch || launched.length > 1) throw new Error("not one activity has a launch");
    const { pathname } = new URL(first.launch, "http://package/");
    if (!files.has(decodeURIComponent(pathname.slice(1)))) {
      throw new Error(`the launch is not in the package: ${first.launch}`);
    }
    return {
      files,
      activityId: first.id,
      launch: first.launch,
      activities: [first.id, ...activities.filter((id) => id !== first.id)],
    };
  } finally {
    document.dispose();
  }
}

function readActivity(element: XmlElement): { readonly id: string; readonly launch?: string } {
  const id = element.attr("id")?.value ?? "";
  for (const value of [id, element.attr("type")?.value ?? ""]) {
    if (!/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(value)) throw new Error(`no IRI: ${value}`);
  }
  if (element.find("t:name", NAMESPACES).length === 0) throw new Error(`no name: ${id}`);
  const launch = element.find("t:launch", NAMESPACES)[0]?.content.trim();
  return { id, ...(launch === undefined ? {} : { launch }) };
}
