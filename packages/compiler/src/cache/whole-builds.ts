import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "@hocvu/diagnostics";
import type { SourceFolder } from "@hocvu/markdown";
import type { Container } from "@hocvu/targets";
import { endingOf, type WrittenPackage } from "../write-packages.ts";
import { type BuildCache, forgetOldest } from "./build-cache.ts";
import { digestOf, readEntry, writeEntry } from "./entry.ts";
import { digestAbove, digestAsset, digestFolder, type WatchedFolder } from "./watch-folder.ts";

/** Larger packages are written as fast as they are copied. */
const MAX_PACKAGE_SIZE = 64 * 1024 * 1024;

/** A package that was written before. */
export interface KnownPackage {
  readonly target: string;
  readonly container: Container;
  /** How many are in it. */
  readonly files: number;
  /** Its name's ending, from the first dot on. */
  readonly ending: string;
  readonly content: Uint8Array;
}

/** What building a course gave, to the last byte. */
export interface KnownBuild {
  readonly course: string;
  readonly version: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What diagnostics quote that is not among the course's own texts. */
  readonly quoted: readonly (readonly [file: string, text: string])[];
  readonly packages: readonly KnownPackage[];
}

interface Entry extends Omit<KnownBuild, "packages"> {
  /** Digests of what was opened besides the texts, by path, and of what was sought above the folder, by name. */
  readonly opened: readonly (readonly [path: string, digest: string])[];
  readonly above: readonly (readonly [name: string, digest: string])[];
  readonly packages: readonly (Omit<KnownPackage, "content"> & { readonly sha256: string })[];
}

/** Everything a build depends on but the content of the files it opens. */
export function buildKey(folder: SourceFolder, settings: readonly unknown[]): string {
  return digestOf(JSON.stringify([...settings, digestFolder(folder)]));
}

/** The build with this key, if nothing that it opened is another today and all its packages are there. */
export async function recallBuild(
  cache: BuildCache,
  key: string,
  folder: SourceFolder,
): Promise<KnownBuild | undefined> {
  const content = readEntry(entryPath(cache, key));
  if (!content) return undefined;
  const { opened, above, packages, ...entry } = JSON.parse(content.toString("utf8")) as Entry;
  for (const [path, digest] of opened) {
    const asset = folder.assets.get(path);
    if (!asset || (await digestAsset(asset)) !== digest) return undefined;
  }
  for (const [name, digest] of above) {
    if ((await digestAbove(folder, name)) !== digest) return undefined;
  }
  const known: KnownPackage[] = [];
  for (const { sha256, ...one } of packages) {
    const content = readEntry(packagePath(cache, sha256));
    if (!content || digestOf(content) !== sha256) return undefined;
    known.push({ ...one, content });
  }
  return { ...entry, packages: known };
}

/** Remembers a build whose packages were just written. */
export async function rememberBuild(
  cache: BuildCache,
  key: string,
  { folder, opened, soughtAbove }: WatchedFolder,
  said: Pick<KnownBuild, "diagnostics" | "quoted">,
  written: readonly (WrittenPackage & { readonly container: Container })[],
): Promise<void> {
  const [first] = written;
  if (!first || written.some(({ size }) => size > MAX_PACKAGE_SIZE)) return;
  const digests: Entry["opened"][number][] = [];
  for (const path of opened) {
    const asset = folder.assets.get(path);
    if (asset) digests.push([path, await digestAsset(asset)]);
  }
  const above: Entry["above"][number][] = [];
  for (const name of soughtAbove) above.push([name, await digestAbove(folder, name)]);
  for (const { path, sha256 } of written) {
    writeEntry(packagePath(cache, sha256), await readFile(path));
  }
  const entry: Entry = {
    course: first.course,
    version: first.version,
    ...said,
    opened: digests,
    above,
    packages: written.map(({ target, container, files, path, sha256 }) => ({
      target,
      container,
      files,
      ending: endingOf(path),
      sha256,
    })),
  };
  writeEntry(entryPath(cache, key), JSON.stringify(entry));
  forgetOldest(cache.folder);
}

function entryPath({ folder, edition }: BuildCache, key: string): string {
  return join(folder, `${digestOf(`build\0${edition}\0${key}`)}.json`);
}

function packagePath({ folder }: BuildCache, sha256: string): string {
  return join(folder, `${sha256}.package`);
}
