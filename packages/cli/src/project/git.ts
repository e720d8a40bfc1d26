import { execFile } from "node:child_process";
import { join } from "node:path";
import { realPath } from "@hocvu/compiler";
import type { Language } from "@hocvu/diagnostics";
import { wordsIn } from "../language.ts";
import { UsageError } from "../usage-error.ts";

interface Answer {
  readonly stdout: string;
  readonly stderr: string;
  readonly failed: boolean;
}

/**
 * The files of the repository around `folder` that are others than in `revision`, are new or are gone: absolute paths, of
 * committed and uncommitted work alike. Throws a {@link UsageError} for whatever keeps git from telling.
 */
export async function changedFiles(
  folder: string,
  revision: string,
  language: Language,
): Promise<readonly string[]> {
  const words = wordsIn(language).project;
  const ask = (...argv: string[]) => git(folder, argv, words.gitMissing);
  const told = async (...argv: string[]) => {
    const { stdout, stderr, failed } = await ask(...argv);
    if (failed) throw new UsageError(words.gitRefused(firstLine(stderr)));
    return stdout;
  };
  const top = await ask("rev-parse", "--show-toplevel");
  if (top.failed) {
    throw new UsageError(
      /not a git repository/i.test(top.stderr)
        ? words.noRepository(folder)
        : words.gitRefused(firstLine(top.stderr)),
    );
  }
  const commit = `${revision}^{commit}`;
  const known =
    !revision.startsWith("-") && !(await ask("rev-parse", "--verify", "--quiet", commit)).failed;
  if (!known) {
    const isShallow = (await ask("rev-parse", "--is-shallow-repository")).stdout.trim() === "true";
    throw new UsageError(isShallow ? words.shallow(revision) : words.unknownRevision(revision));
  }
  const root = await realPath(top.stdout.replace(/\r?\n$/, ""));
  const tracked = await told(
    "diff",
    "--name-only",
    "--no-renames",
    "--no-ext-diff",
    "-z",
    commit,
    "--",
  );
  const fresh = await told("ls-files", "--others", "--exclude-standard", "--full-name", "-z", ":/");
  const names = [...tracked.split("\0"), ...fresh.split("\0")].filter(Boolean);
  return [...new Set(names)].map((name) => join(root, ...name.split("/")));
}

function git(folder: string, argv: readonly string[], missing: string): Promise<Answer> {
  // Windows would look for the program in the working directory first, where anybody may have put one of that name.
  const env = { ...process.env, LC_ALL: "C", NoDefaultCurrentDirectoryInExePath: "1" };
  const all = ["-C", folder, "-c", "core.quotePath=false", ...argv];
  return new Promise((done, fail) => {
    const options = { env, windowsHide: true, maxBuffer: 2 ** 28, encoding: "utf8" as const };
    execFile("git", all, options, (error, stdout, stderr) => {
      if (error?.code === "ENOENT") fail(new UsageError(missing));
      else done({ stdout, stderr, failed: error !== null });
    });
  });
}

function firstLine(text: string): string {
  return text.trim().split("\n")[0] ?? "";
}
