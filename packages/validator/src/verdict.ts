import type { Code, Diagnostic } from "@hocvu/diagnostics";
import type { PackageKind } from "./kind.ts";

export type Answer = "yes" | "no" | "unknown";

/** What becomes of a package on a platform. */
export interface Verdict {
  readonly platform: string;
  readonly imports: Answer;
  readonly plays: Answer;
  readonly grades: Answer;
  readonly resumes: Answer;
  /** The codes that say why not. */
  readonly because: readonly Code[];
}

/** A platform as far as packages notice; what is in no set is not known. */
export interface PlatformTable {
  readonly id: string;
  readonly title: string;
  /** What it takes, from its documentation or source. */
  readonly takes: readonly PackageKind[];
  /** What it is known to refuse. */
  readonly refuses: readonly PackageKind[];
}

export const platforms: readonly PlatformTable[] = [
  {
    id: "moodle",
    title: "Moodle",
    takes: ["scorm12", "scorm2004"],
    refuses: ["cmi5", "xapi", "olx"],
  },
  {
    id: "openedx",
    title: "Open edX",
    takes: ["scorm12", "scorm2004", "olx"],
    refuses: ["cmi5", "xapi", "cartridge", "qti"],
  },
  {
    id: "canvas",
    title: "Canvas",
    takes: ["scorm12", "cartridge", "qti"],
    refuses: ["olx"],
  },
  {
    id: "blackboard",
    title: "Blackboard",
    takes: ["scorm12", "scorm2004", "cartridge"],
    refuses: ["olx"],
  },
  {
    id: "ilias",
    title: "ILIAS",
    takes: ["scorm12", "scorm2004", "cmi5", "xapi"],
    refuses: ["olx"],
  },
  { id: "sakai", title: "Sakai", takes: ["scorm2004", "cartridge"], refuses: ["olx"] },
  { id: "chamilo", title: "Chamilo", takes: ["scorm12"], refuses: ["scorm2004", "olx"] },
  {
    id: "brightspace",
    title: "Brightspace",
    takes: ["scorm12", "scorm2004", "cartridge"],
    refuses: ["olx"],
  },
  {
    id: "scorm-cloud",
    title: "SCORM Cloud",
    takes: ["scorm12", "scorm2004", "cmi5", "xapi"],
    refuses: ["olx", "qti"],
  },
];

/** What keeps a course from being graded or resumed, though it plays. */
const SILENT: readonly Code[] = ["HV4660", "HV4661", "HV4663"];
const NO_GRADE: readonly Code[] = [...SILENT, "HV4662", "HV4667", "HV4633"];

/** Told by what was found: an error keeps a package out or from playing. */
export function judge(
  { title, takes, refuses }: PlatformTable,
  kind: PackageKind | undefined,
  diagnostics: readonly Diagnostic[],
): Verdict {
  const errors = codesOf(diagnostics.filter(({ severity }) => severity === "error"));
  if (!kind || refuses.includes(kind)) {
    return {
      platform: title,
      imports: "no",
      plays: "no",
      grades: "no",
      resumes: "no",
      because: errors,
    };
  }
  if (errors.length > 0) {
    return {
      platform: title,
      imports: "no",
      plays: "no",
      grades: "no",
      resumes: "no",
      because: errors,
    };
  }
  if (!takes.includes(kind)) {
    return {
      platform: title,
      imports: "unknown",
      plays: "unknown",
      grades: "unknown",
      resumes: "unknown",
      because: [],
    };
  }
  const found = codesOf(diagnostics);
  const silent = found.filter((code) => SILENT.includes(code));
  const ungraded = found.filter((code) => NO_GRADE.includes(code));
  return {
    platform: title,
    imports: "yes",
    plays: "yes",
    grades: ungraded.length > 0 ? "no" : "yes",
    resumes: silent.length > 0 ? "no" : kind === "cartridge" || kind === "qti" ? "unknown" : "yes",
    because: ungraded,
  };
}

function codesOf(diagnostics: readonly Diagnostic[]): readonly Code[] {
  return [...new Set(diagnostics.map(({ code }) => code))].sort();
}
