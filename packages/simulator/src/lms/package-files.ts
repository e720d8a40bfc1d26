import type { ServerResponse } from "node:http";
import { contentType } from "./content-type.ts";

export interface PackageRequest {
  readonly path: string;
  readonly status: number;
  /** Bytes of the answer's body; nothing is compressed. */
  readonly bytes: number;
}

/** The files of a package as a web server hands them out. */
export interface PackageFiles {
  /** Oldest first. */
  readonly requests: readonly PackageRequest[];
  /** Answers with the file at `path`, percent-encoded as in the address, or with 404. */
  send(path: string, response: ServerResponse): void;
}

/** `csp` is sent as Content-Security-Policy with every file. */
export function packageFiles(
  files: ReadonlyMap<string, Uint8Array>,
  csp: string | undefined,
): PackageFiles {
  const requests: PackageRequest[] = [];
  return {
    requests,
    send(path, response) {
      const bytes = files.get(decodeURIComponent(path));
      const status = bytes ? 200 : 404;
      requests.push({ path, status, bytes: bytes?.length ?? 0 });
      response.writeHead(status, {
        "content-type": contentType(path),
        "cache-control": "no-store",
        ...(csp ? { "content-security-policy": csp } : {}),
      });
      response.end(bytes);
    },
  };
}
