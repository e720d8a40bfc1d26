import { createHash } from "node:crypto";
import { mkdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { WayBack } from "@hocvu/compiler";
import { cachesFolder } from "./caches-folder.ts";

/** As it is kept: what stood there before in Base64. */
interface Kept {
  readonly before: Readonly<Record<string, string | null>>;
  readonly written: Readonly<Record<string, string>>;
}

/** Remembers, in the user's cache folder, the way back from the last import into a course. An import goes on without it. */
export async function keepWayBack(course: string, { before, written }: WayBack): Promise<void> {
  const path = await placeFor(course);
  if (path === undefined) return;
  const kept: Kept = {
    before: Object.fromEntries(
      [...before].map(([name, content]) => [
        name,
        content ? Buffer.from(content).toString("base64") : null,
      ]),
    ),
    written: Object.fromEntries(written),
  };
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify(kept), { mode: 0o600 });
  } catch {
    // A way back from the import before would lead astray.
    await rm(path, { force: true }).catch(() => undefined);
  }
}

/** The way back from the last import into a course, until it is forgotten; nothing where none is known. */
export async function keptWayBack(
  course: string,
): Promise<(WayBack & { forget(): Promise<void> }) | undefined> {
  const path = await placeFor(course);
  if (path === undefined) return undefined;
  try {
    const { before, written } = JSON.parse(await readFile(path, "utf8")) as Kept;
    return {
      before: new Map(
        Object.entries(before).map(([name, content]) => [
          name,
          content === null ? undefined : new Uint8Array(Buffer.from(content, "base64")),
        ]),
      ),
      written: new Map(Object.entries(written)),
      forget: () => rm(path, { force: true }),
    };
  } catch {
    return undefined;
  }
}

/** Where it is kept; nowhere without a home or with HOCVU_CACHE=off. */
async function placeFor(course: string): Promise<string | undefined> {
  const { env } = process;
  if (env.HOCVU_CACHE === "off") return undefined;
  const caches = cachesFolder(env);
  if (caches === undefined) return undefined;
  const real = await realpath(course).catch(() => resolve(course));
  const name = createHash("sha256").update(real).digest("hex").slice(0, 32);
  return join(caches, "hocvu", "imports", `${name}.json`);
}
