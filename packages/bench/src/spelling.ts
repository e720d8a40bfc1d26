import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { findSlips } from "@hocvu/language-server";
import type { Figure } from "./main.ts";
import { repository } from "./packages.ts";

/** How many words of the courses, which people have read, the spelling doubts. */
export async function spelling(): Promise<readonly Figure[]> {
  const folder = join(repository, "courses");
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(".md"));
  let words = 0;
  let doubted = 0;
  for (const path of paths) {
    const text = (await readFile(join(folder, path), "utf8")).normalize("NFC");
    words += text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
    doubted += findSlips(text, new Set()).length;
  }
  const name = `of ${words} words in ${paths.length} files doubted`;
  return [{ name, value: doubted, unit: "words", budget: Math.ceil(words / 20_000) }];
}
