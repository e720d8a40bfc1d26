import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { SourceFolder } from "@hocvu/markdown";

/** https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;
const SIGN = /[<>:"|?*\\]/;
/** Of the 260 that a whole path may have there; the rest is left to the folder that the course lies in. */
const MAX_PATH = 180;

/** Names that Windows cannot hold, each at the first file that has it: a course should be the same wherever it is copied. */
export function* checkNames({ texts, assets }: SourceFolder): Iterable<Diagnostic> {
  const told = new Set<string>();
  for (const file of [...new Set([...texts.map(({ path }) => path), ...assets.keys()])].sort()) {
    const start = { line: 1, column: 1, offset: 0 };
    const place = { file, start, end: start };
    const parts = file.split("/");
    for (const [index, name] of parts.entries()) {
      const path = parts.slice(0, index + 1).join("/");
      const fault = faultOf(name);
      if (!fault || told.has(path)) continue;
      told.add(path);
      yield diagnostic("HV1115", { path, name, ...fault }, place);
    }
    if (file.length > MAX_PATH) {
      yield diagnostic("HV1115", { path: file, name: parts.at(-1) ?? "", why: "long" }, place);
    }
  }
}

/** Whether Windows can hold a file or folder of this name. */
export function isHeldByWindows(name: string): boolean {
  return faultOf(name) === undefined;
}

function faultOf(name: string) {
  const sign = SIGN.exec(name)?.[0];
  if (sign !== undefined) return { why: "sign" as const, sign };
  // An ending changes nothing: `aux.md` is the device all the same.
  if (RESERVED.test(name.replace(/ *(?:\..*)?$/s, ""))) return { why: "reserved" as const };
  return /[. ]$/.test(name) ? { why: "end" as const } : undefined;
}
