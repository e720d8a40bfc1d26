import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { readZip, writeZip } from "@hocvu/archive";
import { compile } from "@hocvu/compiler";
import { targets } from "@hocvu/targets";

export const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** The files of a course's package. */
export async function packageOf(
  root: string,
  target = "scorm12",
): Promise<ReadonlyMap<string, Uint8Array>> {
  const chosen = [...targets.values()].filter(({ id }) => id === target);
  const { value, diagnostics } = await compile(root, chosen, { contest: "whole" });
  const files = value?.packages[0]?.files;
  if (!files) throw new Error(`${root} does not compile: ${JSON.stringify(diagnostics)}`);
  const output = new PassThrough();
  const [zip] = await Promise.all([buffer(output), writeZip(files, output)]);
  return readZip(zip);
}
