import { dirname } from "node:path";
import { refuseLink } from "@hocvu/compiler";

/** Throws where a folder from `from` down to `path` is a link: somebody else may have put it there, to lead out. */
export async function refuseLinks(path: string, from: string): Promise<void> {
  for (let folder = path; folder !== from && folder !== dirname(folder); folder = dirname(folder)) {
    await refuseLink(folder);
  }
}
