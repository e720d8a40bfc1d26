// Puts the pages on codes into a module, so that the bundled command needs no files beside it.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

export async function build() {
  const pages = {};
  for (const name of (await readdir(join(here, "pages"))).sort()) {
    pages[name.replace(/\.md$/, "")] = await readFile(join(here, "pages", name), "utf8");
  }
  await mkdir(join(here, "dist"), { recursive: true });
  await writeFile(
    join(here, "dist/pages.js"),
    `export const pages = ${JSON.stringify(pages, null, 1)};\n`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
