import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { placeInCourse } from "../../sources/course-path.ts";
import { lightenPicture, type PictureRefusal } from "./lighten-picture.ts";
import { freeName, namePicture } from "./name-picture.ts";

export interface PictureWish {
  readonly bytes: Uint8Array;
  /** As its file was called; empty where it had none. */
  readonly name: string;
  /** The title of the page that it is put on. */
  readonly page: string;
  /** What it is called where nothing else is known. */
  readonly otherwise: string;
}

/** Puts a picture into the course's `media/`, under a name that is free; its path, or why it was not taken. */
export async function putPicture(
  root: string,
  { bytes, name, page, otherwise }: PictureWish,
): Promise<{ readonly path: string } | { readonly refused: PictureRefusal }> {
  const light = await lightenPicture(bytes);
  if (typeof light === "string") return { refused: light };
  const folder = await placeInCourse(root, "media");
  if (!folder) return { refused: "kind" };
  await mkdir(folder, { recursive: true });
  const wanted = namePicture(name, page, otherwise);
  for (;;) {
    const file = freeName(wanted, light.ending, await readdir(folder));
    try {
      await writeFile(join(folder, file), light.bytes, { flag: "wx" });
      return { path: `media/${file}` };
    } catch (error) {
      // Another window was faster.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
