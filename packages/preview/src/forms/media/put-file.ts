import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { placeInCourse } from "../../sources/course-path.ts";
import { freeName } from "./name-picture.ts";

/** Puts a file into a folder of the course, under a name like `wanted` that is free; its path. Nothing where no folder can be. */
export async function putFile(
  root: string,
  wanted: string,
  ending: string,
  bytes: Uint8Array,
  within = "media",
): Promise<string | undefined> {
  const folder = await placeInCourse(root, within);
  if (!folder) return undefined;
  await mkdir(folder, { recursive: true });
  for (;;) {
    const file = freeName(wanted, ending, await readdir(folder));
    try {
      await writeFile(join(folder, file), bytes, { flag: "wx" });
      return `${within}/${file}`;
    } catch (error) {
      // Another window was faster.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
