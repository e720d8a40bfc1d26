import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { run } from "../src/main.ts";
import type { Output } from "../src/report.ts";

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a pipe would, in English unless `argv` says otherwise; no fault of ours may show. */
export async function hocvu(...argv: string[]): Promise<Ended> {
  return hocvuWith({}, ...argv);
}

/** The same where more is known of the place it runs in, such as a terminal. */
export async function hocvuWith(place: Partial<Output>, ...argv: string[]): Promise<Ended> {
  let stdout = "";
  let stderr = "";
  const locale = process.env.LC_ALL;
  process.env.LC_ALL = "en_US.UTF-8";
  const status = await run(argv, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    color: false,
    ...place,
  });
  if (locale === undefined) delete process.env.LC_ALL;
  else process.env.LC_ALL = locale;
  expect(stdout + stderr).not.toMatch(/^\s+at .*:\d+/m);
  return { status, stdout, stderr };
}

/** An empty folder that is gone after the test. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "hocvu-cli-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
