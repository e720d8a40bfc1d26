import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, sep } from "node:path";

/**
 * Shells of Windows hand `*` and `?` on as they were written: the files that each of `words` stands for, sorted, here as
 * elsewhere; what is hidden is passed over. One that stands for none stays as it is.
 */
export async function expandedFiles(words: readonly string[]): Promise<readonly string[]> {
  const all = words.map(async (word) => {
    if (!/[*?]/.test(word) || existsSync(word)) return [word];
    const found = (await matching(word)).sort();
    return found.length === 0 ? [word] : found;
  });
  return (await Promise.all(all)).flat();
}

async function matching(word: string): Promise<string[]> {
  const { isPattern, matchesName } = await import("@hocvu/compiler");
  const [first = "", ...parts] = word.split(sep).join("/").split("/");
  // A disk or the root stays as it is; anything else is taken from here.
  let paths = isPattern(first) ? await inside("", first) : [first === "" ? "/" : first];
  for (const part of parts.filter((one) => one !== "")) {
    const below = paths.map((path) => {
      const folder = /^[a-z]:$/i.test(path) ? `${path}/` : path;
      return isPattern(part) ? inside(folder, part) : [join(folder, part)];
    });
    paths = (await Promise.all(below)).flat().filter((path) => existsSync(path));
  }
  return paths;

  async function inside(folder: string, part: string): Promise<string[]> {
    const names = await readdir(folder || ".").catch(() => []);
    return names
      .filter((name) => !name.startsWith(".") && matchesName(part.normalize("NFC"), name))
      .map((name) => join(folder, name));
  }
}
