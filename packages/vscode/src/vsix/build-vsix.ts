import { createWriteStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { type PackageFile, writeZip } from "@hocvu/archive";
import { build } from "esbuild";
import { contentTypes, type Extension, vsixManifest } from "./manifest.ts";
import { noticesOf } from "./notices.ts";

/** Writes the extension to `out`: its client bundled, and the command of the repository at `root`, which is bundled already, as its server. */
export async function buildVsix(root: string, out: string): Promise<void> {
  const own = join(root, "packages/vscode");
  const text = (path: string) => readFile(join(own, path), "utf8");
  const manifest = await text("extension.json");
  const english = await text("package.nls.json");
  const client = await bundledClient(own);
  const files: PackageFile[] = [
    { path: "package.json", content: manifest },
    { path: "package.nls.json", content: english },
    { path: "package.nls.vi.json", content: await text("package.nls.vi.json") },
    { path: "README.md", content: await text("README.md") },
    { path: "LICENSE.txt", content: await readFile(join(root, "LICENSE"), "utf8") },
    { path: "syntaxes/hocvu.json", content: await text("syntaxes/hocvu.json") },
    { path: "dist/extension.cjs", content: client.script },
    { path: "dist/NOTICES.txt", content: client.notices },
    ...(await serverFiles(join(root, "packages/cli"))),
  ];
  const inside = files.map((file) => ({ ...file, path: `extension/${file.path}` }));
  const about = filledIn(JSON.parse(manifest), JSON.parse(english));
  const paths = [...inside.map(({ path }) => path), "extension.vsixmanifest"];
  const all = [
    { path: "extension.vsixmanifest", content: vsixManifest(about) },
    { path: "[Content_Types].xml", content: contentTypes(paths) },
    ...inside,
  ];
  await writeZip(all, createWriteStream(out));
}

async function bundledClient(own: string) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: own,
    entryPoints: ["src/extension.ts"],
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    external: ["vscode"],
    conditions: ["hocvu-source"],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  const [file] = outputFiles;
  if (!file) throw new Error("the client was not bundled");
  return { script: file.contents, notices: await noticesOf(own, Object.keys(metafile.inputs)) };
}

/** The command as npm installs it, without the library for programs. */
async function serverFiles(cli: string): Promise<readonly PackageFile[]> {
  const { name, version, type } = JSON.parse(await readFile(join(cli, "package.json"), "utf8"));
  const entries = await readdir(join(cli, "dist"), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(cli, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !/^dist\/(types\/|library\.js$)/.test(path));
  const read = async (path: string) => ({
    path: `server/${path}`,
    content: await readFile(join(cli, path)),
  });
  return [
    { path: "server/package.json", content: `${JSON.stringify({ name, version, type })}\n` },
    ...(await Promise.all(["bin/hocvu.js", ...paths.sort()].map(read))),
  ];
}

/** The manifest in English, as galleries show it. */
function filledIn(about: Extension, words: Readonly<Record<string, string>>): Extension {
  const { description } = about;
  return { ...about, description: words[description.replaceAll("%", "")] ?? description };
}
