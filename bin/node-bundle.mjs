// Bundles a package for Node.js into files that need nothing beside them, with the notices of all that went in.

import { existsSync } from "node:fs";
import { cp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { build as bundle } from "esbuild";
import { root } from "./setup.mjs";

/** Native code, and what looks for files of its own beside it. */
const UNBUNDLED = ["sharp", "@electric-sql/pglite"];
/** Tried by `pg` and `ws`, which do without. */
const NEVER_THERE = ["pg-native", "bufferutil", "utf-8-validate"];
/** The thread that makes modules: it stands beside whatever compiles courses. */
export const MODULE_WORKER = join(root, "packages/compiler/src/crew/module-worker.ts");

/** Rooms that are installed apart by whoever wants them, so not drawn into another package. */
const APART = ["exchange", "results", "service"];

/**
 * Writes `outdir` anew, with a file for each of `entryPoints` and what they share. `files` are copied beside them.
 * Whatever else the options say goes to esbuild.
 */
export async function bundleForNode(outdir, { entryPoints, files = [], ...options }) {
  // Put in place at once: somebody may be running the old one.
  const draft = `${outdir}.${process.pid}`;
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints,
    outdir: draft,
    bundle: true,
    splitting: true,
    entryNames: "[name]",
    format: "esm",
    platform: "node",
    target: "node20",
    // Names stay whole: a report of a fault should say where it was.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
    external: [...UNBUNDLED, ...NEVER_THERE, ...APART.map((room) => `@hocvu/${room}`)],
    conditions: ["hocvu-source"],
    // What is still CommonJS among the dependencies asks for `require`, which a module does not have.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    metafile: true,
    logLevel: "warning",
    ...options,
  });
  // Tests read them unbundled.
  for (const file of files) await cp(file, join(draft, basename(file)));
  await writeFile(join(draft, "NOTICES.txt"), await noticesOf(Object.keys(metafile.inputs)));
  await rm(outdir, { recursive: true, force: true });
  await rename(draft, outdir);
}

/** Bundles each of the rooms that are installed apart, beside whatever they were made of. */
export async function bundleApart() {
  for (const room of APART) {
    const folder = join(root, "packages", room);
    const own = join(folder, "build.mjs");
    // What has more to make than its code says so itself.
    if (existsSync(own)) {
      await (await import(pathToFileURL(own))).build();
      continue;
    }
    const entryPoints = [
      join(folder, "src/index.ts"),
      ...(room === "service" ? [MODULE_WORKER] : []),
    ];
    await bundleForNode(join(folder, "dist"), { entryPoints });
  }
}

/** The files of others that went into scripts which this bundle carries as text. */
export function carriedInputs(metafile) {
  return Object.keys(metafile.inputs).filter((path) => path.includes("node_modules"));
}

/** What licences ask to go along with what was bundled: each package's name and the text that came with it. */
async function noticesOf(inputs) {
  const carried = await Promise.all(inputs.filter(isListOfCarried).map(readList));
  const folders = [...inputs, ...carried.flat()].flatMap((path) => packageFolder(path) ?? []);
  const texts = new Map();
  for (const folder of new Set(folders)) {
    const about = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    if (about.name.startsWith("@hocvu/")) continue;
    texts.set(`${about.name} ${about.version}`, await noticeOf(folder, about));
  }
  const each = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  return each.map(([name, text]) => `${name}\n\n${text.trim()}\n`).join(`\n${"-".repeat(72)}\n\n`);
}

/** A script that is carried as text stands in a module, and beside it the list of what went into it. */
function isListOfCarried(path) {
  return /packages\/(?:preview|trial)\/dist\/\w+\.js$/.test(path);
}

async function readList(path) {
  return JSON.parse(await readFile(join(root, path.replace(/\.js$/, ".inputs.json")), "utf8"));
}

function packageFolder(path) {
  const parts = path.split(/[\\/]/);
  const at = parts.lastIndexOf("node_modules");
  if (at < 0) return undefined;
  const name = parts.slice(at + 1, parts[at + 1]?.startsWith("@") ? at + 3 : at + 2);
  return join(root, parts.slice(0, at + 1).join(sep), ...name);
}

async function noticeOf(folder, { license, author }) {
  const names = (await readdir(folder)).filter((name) =>
    /^(licen[cs]e|copying|notice)/i.test(name),
  );
  const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), "utf8")));
  if (texts.length > 0) return texts.join("\n");
  const by = typeof author === "object" ? author?.name : author;
  return `Licence: ${license ?? "not stated"}${by ? `. By ${by}` : ""}`;
}
