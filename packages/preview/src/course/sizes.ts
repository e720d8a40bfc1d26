import { constants, gzipSync } from "node:zlib";
import { type PackageFile, toBytes } from "@hocvu/archive";
import { compile } from "@hocvu/compiler";
import { mediaType, targets } from "@hocvu/targets";
import { RUN_TIMES, type RunTimeName } from "../build/run-times.ts";

/** What the packages of a course weigh, as `hocvu build` makes them. */
export type Sizes = Readonly<Record<RunTimeName, TargetSize>>;

export interface TargetSize {
  readonly files: number;
  /** In bytes, as the files are. */
  readonly bytes: number;
  /** As they travel: what can be made smaller is, by gzip. */
  readonly gzip: number;
  /** What is loaded before the first page shows; by gzip. */
  readonly start: number;
  /** The heaviest first. */
  readonly heaviest: readonly FileSize[];
}

export interface FileSize {
  readonly path: string;
  readonly bytes: number;
  readonly gzip: number;
}

/** More than an author would take lighter one by one. */
const HEAVIEST = 12;

/** Undefined where the course has errors. Pictures are made as light as a build makes them. */
export async function sizesOf(root: string): Promise<Sizes | undefined> {
  const wanted = RUN_TIMES.flatMap((name) => targets.get(name) ?? []);
  const { value } = await compile(root, wanted, { contest: "whole" });
  if (!value) return undefined;
  // Most files are the same in each package.
  const known = new Map<PackageFile["content"], Weight>();
  const sizes: [string, TargetSize][] = [];
  for (const { target, files } of value.packages) {
    sizes.push([target, await sizeOf(files, known)]);
  }
  return Object.fromEntries(sizes) as Sizes;
}

type Weight = Pick<FileSize, "bytes" | "gzip">;

async function sizeOf(
  files: readonly PackageFile[],
  known: Map<PackageFile["content"], Weight>,
): Promise<TargetSize> {
  const all: FileSize[] = [];
  for (const file of files) {
    const weight = known.get(file.content) ?? (await weigh(file));
    known.set(file.content, weight);
    all.push({ path: file.path, ...weight });
  }
  const sum = (of: keyof Weight, list: readonly FileSize[]) =>
    list.reduce((total, one) => total + one[of], 0);
  const page = files.find(({ path }) => path === "index.html");
  const loaded = page ? loadedBy(String(page.content)) : [];
  return {
    files: all.length,
    bytes: sum("bytes", all),
    gzip: sum("gzip", all),
    start: sum(
      "gzip",
      all.filter(({ path }) => path === "index.html" || loaded.includes(path)),
    ),
    heaviest: all.toSorted((a, b) => b.gzip - a.gzip).slice(0, HEAVIEST),
  };
}

/** The scripts and style sheets that a page names. */
function loadedBy(page: string): readonly string[] {
  return [...page.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+)"/g)].flatMap(
    ([, address]) => address ?? [],
  );
}

async function weigh({ path, content }: PackageFile): Promise<Weight> {
  if (typeof content === "function") {
    let bytes = 0;
    // Pictures and recordings are packed already.
    for await (const chunk of content()) bytes += (chunk as Uint8Array).length;
    return { bytes, gzip: bytes };
  }
  const whole = toBytes(content);
  const isPacked = /^(image\/(?!svg)|video|audio|font)/.test(mediaType(path));
  return { bytes: whole.length, gzip: isPacked ? whole.length : gzipped(whole) };
}

function gzipped(bytes: Uint8Array): number {
  return gzipSync(bytes, { level: constants.Z_DEFAULT_COMPRESSION }).length;
}
