import { stat } from "node:fs/promises";
import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import { openFolder } from "./folder.ts";
import type { OpenPackage } from "./package.ts";
import { isGzip, openTar } from "./tar.ts";
import { openZip, reasonOf } from "./zip.ts";

/** The package at `path`, a zip, a `.tar.gz` or a folder; or why there is none. The caller closes it. */
export async function openPackage(path: string): Promise<OpenPackage | Diagnostic> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return await openFolder(path);
    if (found.size === 0) return diagnostic("HV4601", { problem: "empty", reason: path });
  } catch (error) {
    const isAbsent = (error as NodeJS.ErrnoException).code === "ENOENT";
    return isAbsent
      ? diagnostic("HV4601", { problem: "absent", reason: path })
      : diagnostic("HV4601", { problem: "unreadable", reason: reasonOf(error) });
  }
  try {
    if (await isGzip(path)) return await openTar(path);
    return await openZip(path);
  } catch (error) {
    return diagnostic("HV4601", { problem: "zip", reason: reasonOf(error) });
  }
}
