/** The names in a package, and how references lead to them. */
export interface Paths {
  has(path: string): boolean;
  /** A name that differs from `path` in case or form of letters only. */
  alike(path: string): string | undefined;
  /** What a reference written in `base` (a folder, with its slash, or "") leads to; undefined where that is outside. */
  resolve(base: string, written: string): string | undefined;
}

export function pathsOf(names: readonly string[]): Paths {
  const known = new Set(names);
  const folded = new Map(names.map((name) => [fold(name), name]));
  return {
    // A name may be written as it stands in an address, and be stored so too.
    has: (path) => known.has(path) || known.has(encodeURI(path)),
    alike: (path) => folded.get(fold(path)),
    resolve,
  };
}

function fold(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function resolve(base: string, written: string): string | undefined {
  const plain = written.replace(/[?#].*$/s, "").trim();
  const parts: string[] = [];
  for (const part of `${base}${decoded(plain)}`.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** `text` without percent signs, where they are of an address. */
export function decoded(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The folder of a file, with its slash; "" at the root. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
