import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Import, Room } from "./arrows.ts";

/** Every package below `folder` (`packages/`), with the imports of all its sources and tests. */
export async function readRooms(folder: string): Promise<readonly Room[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => readRoom(join(folder, name), name)));
}

async function readRoom(folder: string, name: string): Promise<Room> {
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const imports: Import[] = [];
  for (const path of await sources(folder)) {
    const file = relative(folder, path).split(sep).join("/");
    const code = await readFile(path, "utf8");
    imports.push(...importsOf(code).map((specifier) => ({ file, specifier })));
  }
  const kinds = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
  return {
    name,
    dependencies: kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {})),
    imports,
  };
}

async function sources(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!["node_modules", "dist"].includes(entry.name)) found.push(...(await sources(path)));
    } else if (/\.(ts|mts|mjs|js|tsx)$/.test(entry.name)) found.push(path);
  }
  return found;
}

/** What a module's code imports, exports from elsewhere, or loads when it runs. */
export function importsOf(code: string): readonly string[] {
  const statements = /^[ \t]*(?:import|export)\b(?:[^"'`;=]*?\bfrom)?\s*["']([^"'\n]+)["']/gm;
  const calls = /\b(?:import|require|require\.resolve)\(\s*["']([^"'\n]+)["']/g;
  return [statements, calls].flatMap((form) => [...code.matchAll(form)].map((m) => m[1] as string));
}
