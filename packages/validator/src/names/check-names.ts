import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Entry } from "../open/package.ts";

/** How many of a kind are named; a package with 5,000 wrong names has one fault, not 5,000. */
export const NAMED = 5;

const SERVER_SIDE =
  /\.(?:php\d?|phtml|phar|aspx?|ashx|jspx?|cgi|pl|py|rb|exe|dll|bat|cmd|sh|htaccess)$/i;
const LEFTOVER =
  /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.git\/|\.svn\/|~\$)/i;

/** What is wrong with the names in a package, and with what is said of its files. */
export function* checkNames(entries: readonly Entry[]): Iterable<Diagnostic> {
  const seen = new Set<string>();
  const folded = new Map<string, string>();
  const odd: string[] = [];
  const clash: { path: string; other: string }[] = [];
  const doubled = new Set<string>();
  for (const { path } of entries) {
    if (seen.has(path)) doubled.add(path);
    else {
      const lower = path.normalize("NFC").toLowerCase();
      const other = folded.get(lower);
      if (other === undefined) folded.set(lower, path);
      else clash.push({ path, other });
      if (/[^\x21-\x7e]|[<>:"|?*%#]/.test(path) && !leadsOut(path)) odd.push(path);
    }
    seen.add(path);
  }
  for (const path of [...seen].filter(leadsOut).slice(0, NAMED))
    yield diagnostic("HV4605", { path });
  yield* some(
    "HV4606",
    entries.filter(({ encrypted }) => encrypted),
  );
  const [strange] = entries.filter(({ method }) => method !== undefined);
  if (strange?.method !== undefined) {
    yield diagnostic("HV4607", { path: strange.path, method: strange.method });
  }
  for (const path of [...doubled].slice(0, NAMED)) yield diagnostic("HV4608", { path });
  yield* some(
    "HV4610",
    [...seen].filter((path) => path.includes("\\") && !leadsOut(path)).map((path) => ({ path })),
  );
  for (const one of clash.slice(0, NAMED)) yield diagnostic("HV4611", one);
  yield* some(
    "HV4612",
    odd.map((path) => ({ path })),
  );
  yield* some(
    "HV4613",
    entries.filter(({ link }) => link),
  );
  yield* some(
    "HV4615",
    entries.filter(({ path }) => SERVER_SIDE.test(path)),
  );
  yield* some(
    "HV4618",
    entries.filter(({ path }) => LEFTOVER.test(path)),
  );
}

type Counted = "HV4606" | "HV4610" | "HV4612" | "HV4613" | "HV4615" | "HV4618";

function* some(code: Counted, found: readonly { readonly path: string }[]): Iterable<Diagnostic> {
  if (found.length === 0) return;
  const paths = found.slice(0, NAMED).map(({ path }) => path);
  yield diagnostic(code, { paths, more: found.length - paths.length });
}

/** Absolute, or through `..`: unpacked without care it lands outside. */
function leadsOut(path: string): boolean {
  return /^[/\\]|^[a-z]:/i.test(path) || path.split(/[/\\]/).includes("..");
}

/** What the package weighs, and of what. */
export function weigh(entries: readonly Entry[]): Diagnostic {
  const kinds = new Map<string, number>();
  let size = 0;
  for (const one of entries) {
    const kind = /\.([a-z0-9]{1,8})$/i.exec(one.path)?.[1]?.toLowerCase() ?? "";
    kinds.set(kind, (kinds.get(kind) ?? 0) + one.size);
    size += one.size;
  }
  const heaviest = [...entries].sort((a, b) => b.size - a.size).slice(0, 10);
  return diagnostic("HV4616", {
    files: entries.length,
    size,
    kinds: [...kinds]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 5)
      .map(([kind, of]) => ({ kind, size: of })),
    heaviest: heaviest.map((one) => ({ path: one.path, size: one.size })),
  });
}
