import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { type PackageFile, writeZip } from "@hocvu/archive";

export async function zipOf(files: readonly PackageFile[]): Promise<Uint8Array> {
  const zip = new PassThrough();
  const [bytes] = await Promise.all([buffer(zip), writeZip(files, zip)]);
  return new Uint8Array(bytes);
}

/** Contents by their paths as a zip. */
export function zipped(
  contents: Readonly<Record<string, string | Uint8Array>>,
): Promise<Uint8Array> {
  return zipOf(Object.entries(contents).map(([path, content]) => ({ path, content })));
}
