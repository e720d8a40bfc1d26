import { createHash, randomUUID } from "node:crypto";
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type ParseTree, parseTree } from "@hocvu/markdown";
import { makeFolder } from "./make-folder.ts";

/** More than a person works on; beyond it the ones not used for longest go. */
const MAX_TREES = 400;

/**
 * A parser that remembers its trees in `folder`, by the digest of the text and of `edition`, which has to change with
 * the parser: most files of a course are the same as at the last build. The cache may vanish, be damaged or be
 * forbidden at any time; then text is parsed as if there were none. So it is in a folder of somebody else, who could
 * have put trees there.
 */
export function rememberTrees(folder: string, edition: string): ParseTree {
  let ours: boolean | undefined;
  return (text) => {
    ours ??= isOurs(folder);
    if (!ours) return parseTree(text);
    const digest = createHash("sha256").update(edition).update("\0").update(text).digest("hex");
    const path = join(folder, `${digest}.json`);
    try {
      return JSON.parse(readFileSync(path, "utf8"));
    } catch {
      const tree = parseTree(text);
      remember(folder, path, JSON.stringify(tree));
      return tree;
    }
  };
}

/** Makes the folder, open to its owner only: trees hold what learners are not to see. False where it has another owner. */
function isOurs(folder: string): boolean {
  try {
    makeFolder(folder);
    const found = lstatSync(folder);
    if (!found.isDirectory()) return false;
    // Windows has no owners of this kind; there the user's folders are closed to others.
    if (process.getuid === undefined) return true;
    if (found.uid !== process.getuid()) return false;
    if (found.mode & 0o077) chmodSync(folder, 0o700);
    return true;
  } catch {
    return false;
  }
}

function remember(folder: string, path: string, tree: string): void {
  // Another build may read or write the same tree at this moment.
  const draft = join(folder, `${randomUUID()}.draft`);
  try {
    writeFileSync(draft, tree, { flag: "wx" });
    renameSync(draft, path);
    forgetOldest(folder);
  } catch {
    rmSync(draft, { force: true });
    // A disk that is full or may not be written only means that the next build is no faster.
  }
}

function forgetOldest(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= MAX_TREES) return;
  const aged = names.map((name) => ({
    path: join(folder, name),
    time: statSync(join(folder, name)).mtimeMs,
  }));
  aged.sort((a, b) => a.time - b.time);
  for (const { path } of aged.slice(0, names.length - MAX_TREES / 2)) rmSync(path, { force: true });
}
