import { posix } from "node:path";

/** What is known of a course's files by their paths. */
interface Paths {
  has(path: string): boolean;
  keys(): Iterable<string>;
}

/**
 * Where the cue file lies beside a recording under its name, `a.vtt` beside `a.mp3`. Its ending may be in capitals, as some
 * programs write it: a disk that takes both for one, and one that does not, have the same course so. The usual one comes first, be it
 * there or not.
 */
export function cuesBeside(files: Paths, sound: string): string {
  const { dir, name } = posix.parse(sound);
  const usual = posix.join(dir, `${name}.vtt`);
  if (files.has(usual)) return usual;
  const stem = posix.join(dir, `${name}.`);
  const [found = usual] = [...files.keys()]
    .filter((path) => path.startsWith(stem) && path.slice(stem.length).toLowerCase() === "vtt")
    .sort();
  return found;
}
