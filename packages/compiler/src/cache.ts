import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ParseTree, parseTree } from "@hocvu/markdown";
import { makeFolder } from "./make-folder.ts";

/** More than a person works on; beyond it the ones not used for longest go. */
const MAX_TREES = 400;

/**
 * A parser that remembers its trees in `folder`, by the digest of the text and of `edition`, which has to change with
 * the parser: most files of a course are the same as at the last build. The cache may vanish, be damaged or be
 * forbidden at any time; then text is parsed as if there were none.
 */
export function rememberTrees(folder: string, edition: string): ParseTree {
  return (text) => {
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

function remember(folder: string, path: string, tree: string): void {
  try {
    makeFolder(folder);
    // Another build may read or write the same tree at this moment.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, tree);
    renameSync(draft, path);
    forgetOldest(folder);
  } catch {
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
