import { join } from "node:path";
import {
  type Edition,
  heeds,
  type LtiVersion,
  type OpenedProject,
  type ProjectOptions,
  type Release,
  type Structure,
} from "@hocvu/compiler";
import { didYouMean, type Language } from "@hocvu/diagnostics";
import type { Target } from "@hocvu/targets";
import { chooseTargets } from "../commands/arguments.ts";
import { wordsIn } from "../language.ts";
import { readSize } from "../max-size.ts";
import { DEFAULT_TARGET } from "../target-names.ts";
import { UsageError } from "../usage-error.ts";

/** What the user wrote on the command line, which wins over everything else. */
export interface WrittenSettings extends Partial<Packaging> {
  readonly target?: string | undefined;
  readonly platform?: string | undefined;
  readonly out?: string | undefined;
}

/** How packages are made, whatever is in them. */
export interface Packaging {
  readonly optimize: boolean;
  /** In bytes, above which the files of a course are called large. */
  readonly maxSize: number | undefined;
  /** Of SCORM 2004. */
  readonly edition: Edition;
  readonly structure: Structure;
  /** Of Open edX. */
  readonly release: Release;
  /** The service that plays the course on Open edX, as it was written. */
  readonly lti: string | undefined;
  readonly ltiVersion: LtiVersion;
  /** Whether packages hold the course's folder as well. */
  readonly withSource: boolean;
  /** Whether a course with a contest gives packages to practise with; it gives none otherwise. */
  readonly practice: boolean;
}

const usual: Packaging = {
  optimize: true,
  maxSize: undefined,
  edition: 4,
  structure: "single",
  release: "maple",
  lti: undefined,
  ltiVersion: "1.3",
  withSource: false,
  practice: false,
};

/** Courses that are built alike, into one folder. */
export interface Order {
  readonly courses: readonly string[];
  readonly targets: readonly Target[];
  readonly packaging: Packaging;
  readonly out: string;
  /** The one of `hocvu.yml` that it is for. */
  readonly platform?: string;
}

/** The orders that the command line alone gives, for packages in `out`. */
export function ordersWithout(
  courses: readonly string[],
  out: string,
  { target = DEFAULT_TARGET, platform, out: _, ...packaging }: WrittenSettings,
  language: Language,
): readonly Order[] {
  if (platform !== undefined) {
    throw new UsageError(wordsIn(language).project.noPlatforms(platform));
  }
  const targets = chooseTargets(target, courses, language);
  return [{ courses, targets, packaging: { ...usual, ...written(packaging) }, out }];
}

/** The orders that a project gives for some of its courses and packages in `out`: its own, then its platforms'. */
export function ordersOf(
  courses: readonly string[],
  out: string,
  { settings }: OpenedProject,
  { target, platform, out: _, ...packaging }: WrittenSettings,
  language: Language,
): readonly Order[] {
  const named = platform === undefined ? undefined : platformNames(platform, settings, language);
  const platforms = settings.platforms.filter(({ name }) =>
    named ? named.has(name) : target === undefined,
  );
  const order = (
    targets: readonly string[] | undefined,
    options: ProjectOptions,
    place: Pick<Order, "out" | "platform">,
  ): Order => {
    const chosen = chooseTargets(target ?? targets?.join(",") ?? DEFAULT_TARGET, courses, language);
    const ids = chosen.map(({ id }) => id);
    const own = { ...usual, ...heeded(options, ids), ...written(packaging) };
    return { courses, targets: chosen, packaging: own, ...place };
  };
  const wantsOwn = !named && (platforms.length === 0 || settings.targets !== undefined);
  return [
    ...(wantsOwn ? [order(settings.targets, settings.options, { out })] : []),
    ...platforms.map((one) =>
      order(
        one.targets ?? settings.targets,
        { ...settings.options, ...one.options },
        { out: join(out, one.name), platform: one.name },
      ),
    ),
  ];
}

function platformNames(
  list: string,
  { platforms }: OpenedProject["settings"],
  language: Language,
): ReadonlySet<string> {
  const { missingValue, project: words } = wordsIn(language);
  const known = platforms.map(({ name }) => name);
  const names = list
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length === 0) throw new UsageError(missingValue("--platform"));
  for (const name of names) {
    if (known.includes(name)) continue;
    throw new UsageError(
      known.length === 0
        ? words.noPlatforms(name)
        : words.unknownPlatform(name, known.join(", "), didYouMean(name, known)),
    );
  }
  return new Set(names);
}

/** What a file says of options that `targets` heed: of others it is said once, at their place in the file. */
function heeded(options: ProjectOptions, targets: readonly string[]): Partial<Packaging> {
  const { structure, edition, release, lti, optimize } = options;
  const size = options["max-size"];
  return written({
    structure: heeds("structure", targets) ? structure : undefined,
    edition: heeds("edition", targets) ? edition : undefined,
    release: heeds("release", targets) ? release : undefined,
    lti: heeds("lti", targets) ? lti : undefined,
    ltiVersion: options["lti-version"],
    optimize,
    maxSize: size === undefined ? undefined : readSize(size),
  });
}

/** The same without what is undefined, which would stand in the way of what is not. */
function written<T extends object>(settings: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
