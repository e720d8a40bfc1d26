import { readZip } from "@hocvu/archive";
import {
  blocksOf,
  type CourseStructure,
  readCourseStructure,
  undescribedNamespaces,
  unitsOf,
  validateCourseStructure,
} from "./course-structure.ts";
import { type RequirementId, requirementText } from "./requirements.ts";

/** A course package as an LMS has imported it. */
export interface Cmi5Course {
  readonly structure: CourseStructure;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What a package can go against. */
export const COURSE_REQUIREMENTS = [
  "3.0.0.0-1",
  "8.1.0.0-6",
  "13.1.2.0-1",
  "13.1.3.0-1",
  "13.1.4.0-1",
  "13.1.4.0-2",
  "13.1.5.0-1",
  "13.2.0.0-1",
  "14.1.0.0-1",
  "14.1.0.0-2",
  "14.1.0.0-3",
  "14.1.0.0-4",
] as const satisfies readonly RequirementId[];

export type CourseRequirement = (typeof COURSE_REQUIREMENTS)[number];

/** A course package that an LMS has to refuse, with the requirement that it goes against. */
export class CourseRefused extends Error {
  override readonly name = "CourseRefused";
  readonly requirement: CourseRequirement;

  constructor(requirement: CourseRequirement, what: string) {
    super(`${requirement} ${requirementText(requirement)} (${what})`);
    this.requirement = requirement;
  }
}

/** Names of launch parameters, which an AU's own query must not have (8.1). */
const LAUNCH_PARAMETERS = ["endpoint", "fetch", "actor", "registration", "activityId"];

/** Unpacks a zip with a `cmi5.xml`. Throws {@link CourseRefused} for what cmi5 13 and 14 refuse. */
export async function openCourse(zip: Uint8Array): Promise<Cmi5Course> {
  const files = await readZip(zip).catch((error) => {
    throw new CourseRefused("14.1.0.0-1", String(error));
  });
  const bytes = files.get("cmi5.xml");
  if (!bytes) throw new CourseRefused("14.1.0.0-2", "no cmi5.xml at the root");
  const xml = new TextDecoder().decode(bytes);
  const faults = validateCourseStructure(xml);
  if (faults.length > 0) throw new CourseRefused("13.2.0.0-1", faults.join("; "));
  for (const namespace of undescribedNamespaces(xml)) {
    throw new CourseRefused("13.1.5.0-1", namespace);
  }
  const structure = readCourseStructure(xml);
  checkIds(structure);
  for (const { url } of unitsOf(structure)) checkUrl(url, files);
  return { structure, files };
}

function checkIds(structure: CourseStructure): void {
  const blocks = blocksOf(structure).map(({ id }) => id);
  const units = unitsOf(structure).map(({ id }) => id);
  for (const id of [structure.id, ...blocks, ...units, ...structure.objectives]) {
    if (!/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(id)) throw new CourseRefused("3.0.0.0-1", id);
  }
  for (const [requirement, ids] of [
    ["13.1.2.0-1", blocks],
    ["13.1.3.0-1", structure.objectives],
    ["13.1.4.0-1", units],
  ] as const) {
    const twice = ids.find((id, index) => ids.indexOf(id) < index);
    if (twice !== undefined) throw new CourseRefused(requirement, twice);
  }
}

function checkUrl(url: string, files: ReadonlyMap<string, Uint8Array>): void {
  // RFC 1738 2.2: all else is to be encoded.
  if (!/^[\w$\-.+!*'(),%;/?:@=&#~]+$/.test(url)) throw new CourseRefused("13.1.4.0-2", url);
  const { pathname, searchParams } = new URL(url, "http://package/");
  const taken = LAUNCH_PARAMETERS.find((name) => searchParams.has(name));
  if (taken !== undefined) throw new CourseRefused("8.1.0.0-6", `${url}: ${taken}`);
  const isPackaged = files.has(decodeURIComponent(pathname.slice(1)));
  if (isAbsolute(url) && isPackaged) throw new CourseRefused("14.1.0.0-3", url);
  if (!isAbsolute(url) && !isPackaged) {
    throw new CourseRefused("14.1.0.0-4", `${url} is not in the package`);
  }
}

/** Whether an AU's address leads out of its package. */
export function isAbsolute(url: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(url);
}
