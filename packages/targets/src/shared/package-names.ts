import { createHash } from "node:crypto";
import { isActiveFile, slug } from "@hocvu/model";

const DIGEST_LENGTH = 8;

/**
 * A name in a package: `[a-z0-9._-]` only, whatever the source is called, and never the same for other content, as
 * platforms cache files for long and some find them by their last part alone (openedx-scorm-xblock#112).
 * `digest` is a hex digest of the content.
 */
export function packageName(path: string, digest: string): string {
  const name = path.split("/").at(-1) ?? path;
  const dot = name.lastIndexOf(".");
  const stem = slug(dot > 0 ? name.slice(0, dot) : name) || "file";
  const extension =
    dot > 0
      ? name
          .slice(dot + 1)
          .toLowerCase()
          .replace(/[^a-z0-9]/g, "")
      : "";
  return `${stem}-${digest.slice(0, DIGEST_LENGTH)}${extension ? `.${extension}` : ""}`;
}

/** {@link packageName} for text that is written as it is. */
export function textName(path: string, text: string): string {
  return packageName(path, createHash("sha256").update(text).digest("hex"));
}

/**
 * {@link packageName} for a file of the course: what would be run where it is served goes along as plain text, under a name
 * that says nothing else to any server.
 */
export function assetName(path: string, digest: string): string {
  if (!isActiveFile(path)) return packageName(path, digest);
  const name = path.split("/").at(-1) ?? path;
  return packageName(`${name.replaceAll(".", "-")}.txt`, digest);
}

/** What `path` is to be saved as, where its name in the package says something else. */
export function savedName(path: string): string | undefined {
  return isActiveFile(path) ? path.split("/").at(-1) : undefined;
}
