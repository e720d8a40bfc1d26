import { posix } from "node:path";
import { mayBeNamed } from "@hocvu/language-server";
import { pageOfRecording, readFolder, recordingsIn } from "@hocvu/markdown";

/** What of a course's files a page may be read out with. Addresses are as they are seen from the page's file. */
export interface Recordings {
  readonly sounds: readonly string[];
  readonly cues: readonly string[];
  /** What of them a film may have for captions. */
  readonly captions: readonly string[];
  /** The recording that the page has by its name, which nothing in the lesson says. */
  readonly named?: string;
}

export async function recordingsOf(
  root: string,
  file: string,
  pageId: string,
): Promise<Recordings> {
  const { value: folder } = await readFolder(root);
  const paths = [...(folder?.assets.keys() ?? [])];
  const named = pageId === "" ? undefined : recordingsIn(paths).get(pageId);
  const seen = (path: string) => posix.relative(posix.dirname(file), path);
  // What is another page's by its name is no choice of this one.
  const free = paths.filter((path) => pageOfRecording(path) === undefined);
  return {
    sounds: free.filter((path) => mayBeNamed(path, "audio")).map(seen),
    cues: free.filter((path) => mayBeNamed(path, "cues")).map(seen),
    captions: paths.filter((path) => mayBeNamed(path, "captions")).map(seen),
    ...(named === undefined ? {} : { named }),
  };
}
