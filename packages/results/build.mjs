// Makes what certificates need beside the code: the script of the page that verifies, as text, and the typeface's files.
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";
import { bundleForNode } from "../../bin/node-bundle.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "dist");
const FONTS = { regular: "400Regular", bold: "700Bold", italic: "400Regular_Italic" };

export async function build() {
  const files = await parts();
  const entryPoints = [
    join(here, "src/index.ts"),
    join(here, "src/certificates/crew/certificate-worker.ts"),
  ];
  await bundleForNode(out, { entryPoints, files });
}

/** Writes the parts into `dist` and resolves with their paths. */
async function parts() {
  const room = join(here, "src/certificates/verify");
  const { outputFiles } = await bundle({
    entryPoints: [join(room, "page.ts")],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2018",
    minify: true,
    legalComments: "none",
  });
  const [script] = outputFiles;
  const { code } = await bundle({
    entryPoints: [join(room, "page.css")],
    write: false,
    minify: true,
  }).then(({ outputFiles: [style] }) => ({ code: style.text.trim() }));
  const require = createRequire(import.meta.url);
  await mkdir(out, { recursive: true });
  const addresses = [];
  const copied = [];
  const root = dirname(require.resolve("@expo-google-fonts/noto-serif/package.json"));
  for (const [style, name] of Object.entries(FONTS)) {
    const path = join(root, name, `NotoSerif_${name}.ttf`);
    copied.push(join(out, basename(path)));
    await copyFile(path, copied.at(-1));
    addresses.push(`  ${style}: new URL("./${basename(path)}", import.meta.url),`);
  }
  const licence = join(out, "NotoSerif-OFL.txt");
  await copyFile(join(here, "fonts/OFL.txt"), licence);
  const text = [
    // The page's script holds "</" nowhere, which would end its element.
    `export const pageScript = ${JSON.stringify(script.text.trim().replaceAll("</", "<\\/"))};`,
    `export const pageStyle = ${JSON.stringify(code)};`,
    `export const fonts = {\n${addresses.join("\n")}\n};\n`,
  ].join("\n");
  const module = join(out, "certificate-parts.js");
  await writeFile(module, text);
  return [...copied, licence, module];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
