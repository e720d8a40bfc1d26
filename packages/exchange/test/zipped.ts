import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { openFile, type PackageFile, writeZip } from "@hocvu/archive";
import type { Course } from "@hocvu/model";
import type { QuestionFormat } from "../src/format.ts";

const kit = { asset: (path: string) => ({ path, content: new TextEncoder().encode(path) }) };

/** A course as a file of that format: the one it is, or a zip of all. */
export async function bytesIn(format: QuestionFormat, course: Course): Promise<Uint8Array> {
  const files = format.layOut(course, kit);
  if (format.container === "zip") return zipOf(files);
  const [file] = files;
  if (!file) throw new Error("nothing was written");
  return new Uint8Array(await buffer(openFile(file)));
}

export async function zipOf(files: readonly PackageFile[]): Promise<Uint8Array> {
  const out = new PassThrough();
  const whole = buffer(out);
  await writeZip(files, out);
  return new Uint8Array(await whole);
}
