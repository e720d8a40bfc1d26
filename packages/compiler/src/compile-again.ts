import type { Checked, SourceOf } from "@hocvu/diagnostics";
import { readFolder, type SourceFolder } from "@hocvu/markdown";
import type { Container, Target } from "@hocvu/targets";
import { installedImageLibrary } from "./assets/image-library.ts";
import type { BuildCache } from "./cache/build-cache.ts";
import { type WatchedFolder, watchFolder } from "./cache/watch-folder.ts";
import { buildKey, type KnownBuild, recallBuild, rememberBuild } from "./cache/whole-builds.ts";
import { textsByName } from "./check.ts";
import { type CompileOptions, type CompileResult, compile, type LaidOut } from "./compile.ts";
import type { Packages, WrittenPackage } from "./write-packages.ts";

export interface CompiledAgain extends Checked<Packages> {
  readonly sourceOf: SourceOf;
}

/** As {@link compile}, but what the cache knows from the last build of the same sources is not made again. */
export async function compileAgain(
  root: string,
  targets: readonly Target[],
  asked: CompileOptions,
): Promise<CompiledAgain> {
  // What reviewers say is for whoever writes, not for whoever builds.
  const options = { ...asked, comments: false };
  const { cache } = options;
  const read = await readFolder(root);
  if (!cache || !read.value) return compile(root, targets, { ...options, read });
  const { optimize, edition, structure, release, lti, maxSize, withSource, contest } = options;
  const names = targets.map(({ id }) => id);
  const built = [
    names,
    optimize,
    edition,
    structure,
    release,
    lti ?? null,
    withSource ?? false,
    contest ?? "none",
  ];
  // Another version of it may make other pictures.
  const settings = [root, read.diagnostics, ...built, maxSize, installedImageLibrary() ?? null];
  const key = buildKey(read.value, settings);
  const known = await recallBuild(cache, key, read.value);
  if (known) return recalled(known, root, read.value);
  const watched = watchFolder(read.value);
  const found = await compile(root, targets, {
    ...options,
    read: { ...read, value: watched.folder },
  });
  const { value, ...report } = found;
  if (!value) return report;
  // Installed, but for another system: mended tomorrow, it would give other packages by the same key.
  if (report.diagnostics.some(({ code }) => code === "HV1141") && installedImageLibrary()) {
    return found;
  }
  const { course, packages } = value;
  const remember = (written: readonly WrittenPackage[]) =>
    keep(cache, key, watched, report, root, packages, written);
  return { ...report, value: { course, packages, remember } };
}

/** What compiling gave before, of the same sources. */
function recalled(known: KnownBuild, root: string, folder: SourceFolder): CompiledAgain {
  const texts = new Map([...textsByName(root, folder), ...known.quoted]);
  const packages = known.packages.map((one) => ({
    target: one.target,
    container: one.container,
    files: [],
    known: one,
  }));
  return {
    diagnostics: known.diagnostics,
    sourceOf: (file) => texts.get(file),
    value: { course: { id: known.course, version: known.version }, packages },
  };
}

async function keep(
  cache: BuildCache,
  key: string,
  watched: WatchedFolder,
  report: Omit<CompileResult, "value">,
  root: string,
  packages: readonly LaidOut[],
  written: readonly WrittenPackage[],
): Promise<void> {
  const containers = new Map(packages.map(({ target, container }) => [target, container]));
  const said = {
    diagnostics: report.diagnostics,
    quoted: quotedIn(report, textsByName(root, watched.folder)),
  };
  await rememberBuild(
    cache,
    key,
    watched,
    said,
    written.map((one) => ({ ...one, container: containers.get(one.target) as Container })),
  );
}

/** What diagnostics quote of files that are not among the course's own texts: its glossary. */
function quotedIn(
  { diagnostics, sourceOf }: Omit<CompileResult, "value">,
  own: ReadonlyMap<string, string>,
): KnownBuild["quoted"] {
  const places = diagnostics.flatMap(({ place, related = [] }) => [
    ...(place ? [place] : []),
    ...related.map((one) => one.place),
  ]);
  const files = new Set(places.map(({ file }) => file).filter((file) => !own.has(file)));
  return [...files].flatMap((file) => {
    const text = sourceOf(file);
    return text === undefined ? [] : [[file, text] as const];
  });
}
