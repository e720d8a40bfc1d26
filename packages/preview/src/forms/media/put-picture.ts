import { lightenPicture, type PictureRefusal } from "./lighten-picture.ts";
import { namePicture } from "./name-picture.ts";
import { putFile } from "./put-file.ts";

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
  const path = await putFile(root, namePicture(name, page, otherwise), light.ending, light.bytes);
  return path === undefined ? { refused: "kind" } : { path };
}
