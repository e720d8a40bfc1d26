import { type Code, type Diagnostic, severities } from "@hocvu/diagnostics";
import type { PackageKind } from "../kind.ts";
import { type Answer, DEEDS, type Deed, type Known, type PlatformTable } from "./table.ts";

/** What becomes of a package on a platform. */
export interface Verdict extends Readonly<Record<Deed, Answer>> {
  readonly id: string;
  readonly platform: string;
  /** The codes that say why not. */
  readonly because: readonly Code[];
  /** Where what is known of the platform is said; none where nothing is known. */
  readonly sources: readonly string[];
  /** Whether such a package was seen on the platform itself. */
  readonly seen: boolean;
}

/** Nothing can be done with such a package anywhere. */
const HOPELESS: readonly Code[] = [
  ...(["HV4601", "HV4602", "HV4603", "HV4604", "HV4606", "HV4609", "HV4619", "HV4620"] as const),
];
/** It may come in, and there is nothing to play. */
const NOT_PLAYED: readonly Code[] = ["HV4629", "HV4630", "HV4640"];
/** What keeps a course from being graded or resumed, though it plays. */
const SILENT: readonly Code[] = ["HV4660", "HV4661", "HV4663"];
const NO_GRADE: readonly Code[] = [...SILENT, "HV4633", "HV4662", "HV4667"];

/** What a package is, as far as platforms part by it. */
export interface Judged {
  readonly kind?: PackageKind | undefined;
  /** Of the standard, as its manifest says. */
  readonly edition?: string | undefined;
}

/** Told by what was found, whatever weight a user gave it. Where no source says how the platform takes a fault, nobody knows. */
export function judge(
  platform: PlatformTable,
  { kind, edition }: Judged,
  diagnostics: readonly Diagnostic[],
): Verdict {
  const found = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const answers: Record<Deed, Answer> = { ...knownOf(platform, kind, edition) };
  const known = kind && entryOf(platform, kind, edition);
  const sources = new Set(known ? [known.source] : []);
  const because = new Set<Code>();
  const lower = (code: Code, from: Deed, answer: Answer): void => {
    // What fails at a step fails at all that need it.
    for (const deed of deedsAfter(from)) {
      if (answers[deed] === "no" || (answer === "unknown" && answers[deed] === "unknown")) continue;
      answers[deed] = answer;
    }
    because.add(code);
  };
  for (const code of found) {
    if (HOPELESS.includes(code)) lower(code, "imports", "no");
    else if (severities[code] === "error") lower(code, "imports", "unknown");
    if (NOT_PLAYED.includes(code)) lower(code, "plays", "no");
    if (NO_GRADE.includes(code)) {
      answers.grades = "no";
      because.add(code);
    }
    if (SILENT.includes(code)) answers.resumes = "no";
    for (const { code: minded, deed, answer, source } of platform.minds) {
      if (minded !== code) continue;
      lower(code, deed, answer);
      sources.add(source);
    }
  }
  return {
    id: platform.id,
    platform: platform.title,
    ...answers,
    because: [...because],
    sources: [...sources],
    seen: known?.seen ?? false,
  };
}

function deedsAfter(from: Deed): readonly Deed[] {
  return from === "grades" || from === "resumes" ? [from] : DEEDS.slice(DEEDS.indexOf(from));
}

const UNKNOWN = {
  imports: "unknown",
  plays: "unknown",
  grades: "unknown",
  resumes: "unknown",
} as const;
const REFUSED = { imports: "no", plays: "no", grades: "no", resumes: "no" } as const;

function knownOf(
  platform: PlatformTable,
  kind: PackageKind | undefined,
  edition: string | undefined,
): Readonly<Record<Deed, Answer>> {
  if (!kind) return REFUSED;
  const { imports, plays, grades, resumes } = entryOf(platform, kind, edition) ?? UNKNOWN;
  return { imports, plays, grades, resumes };
}

function entryOf(
  { knows }: PlatformTable,
  kind: PackageKind,
  edition: string | undefined,
): Known | undefined {
  return knows[kind]?.find(
    ({ editions }) => !editions || (edition !== undefined && editions.includes(edition)),
  );
}
