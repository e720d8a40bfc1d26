import { Readable } from "node:stream";
import { LIMITS, type OpenPackage } from "./package.ts";

/** A package whose files are in memory; text as UTF-8. */
export function openFiles(files: Readonly<Record<string, string | Uint8Array>>): OpenPackage {
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === "string" ? new TextEncoder().encode(content) : content,
    ]),
  );
  return {
    entries: [...bytes].map(([path, { length: size }]) => ({ path, size })),
    read: async (path, most = LIMITS.text) => {
      const found = bytes.get(path);
      return found && found.length <= most ? found : undefined;
    },
    stream: async (path) => {
      const found = bytes.get(path);
      return found && Readable.from([found]);
    },
    close: async () => {},
  };
}
