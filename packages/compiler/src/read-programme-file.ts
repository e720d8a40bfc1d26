import { readFile } from "node:fs/promises";
import type { Checked, Diagnostic, SourceOf } from "@hocvu/diagnostics";
import { decodeText, type ReadProgrammes, readProgrammes } from "@hocvu/markdown";

export interface ProgrammeFile extends Checked<ReadProgrammes> {
  readonly sourceOf: SourceOf;
}

/** Reads a file of approved programmes. Throws the disk's own error where there is no such file. */
export async function readProgrammeFile(path: string): Promise<ProgrammeFile> {
  const diagnostics: Diagnostic[] = [];
  const text = decodeText(await readFile(path), path, diagnostics);
  if (text === undefined) return { diagnostics, sourceOf: () => undefined };
  const value = readProgrammes({ path, text }, diagnostics);
  return { value, diagnostics, sourceOf: (file) => (file === path ? text : undefined) };
}
