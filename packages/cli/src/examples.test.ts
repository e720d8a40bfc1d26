import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { describe, expect, onTestFinished, test } from "vitest";
import { emptyFolder, hocvu } from "../test/hocvu.ts";
import { commandLines } from "../test/read-examples.ts";
import { createProgram } from "./program/program.ts";
import { valuesOf } from "./values.ts";

/** Courses that the documents make up: one name will do. */
const MADE_UP = /^(?:courses\/)?(?:khoa-hoc|khoa-cua-toi|lop-cua-toi|an-toan-mang|my-course)$/;
const COURSE = "khoa-hoc";

const all = commandLines().map(({ argv }) =>
  argv.map((word) => (MADE_UP.test(word) ? COURSE : word)),
);
const unique = [...new Map(all.map((argv) => [argv.join(" "), argv])).values()];
/** Those that are whole: a command's name may stand alone where it is spoken of. */
const complete = unique.filter(
  (argv) =>
    !argv.some((word) => /^\[?<|…|\[/.test(word)) &&
    (argv.length > 1 || /^(build|check|help|targets|lsp|serve|-.*)$/.test(argv[0] ?? "")),
);

const output = { stdout: () => {}, stderr: () => {}, color: false, commands: () => {} };

/** What the program says of `argv`, with nothing done: every value of an option has to be one that it takes. */
async function misused(argv: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  const program = createProgram("en", output, () => {});
  let called: Command | undefined;
  const doNothing = (command: Command): void => {
    command.action((...all: unknown[]) => {
      called = all.at(-1) as Command;
    });
    // Those below another would make keys where this machine keeps its own.
    for (const below of command.commands) doNothing(below);
  };
  for (const command of program.commands) doNothing(command);
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    const { code = "", message } = error as { code?: string; message: string };
    return /^commander\.(help|version|helpDisplayed)$/.test(code) ? [] : [message];
  }
  for (const option of called?.options ?? []) {
    const value = called?.getOptionValue(option.attributeName());
    const words = await valuesOf(option);
    if (typeof value !== "string" || !words) continue;
    for (const part of value.split(",")) {
      if (!words.includes(part)) found.push(`${option.long}: ${part}`);
    }
  }
  for (const [index, argument] of (called?.registeredArguments ?? []).entries()) {
    const value = called?.args[index];
    const words = await valuesOf(argument);
    if (value !== undefined && words && !words.includes(value)) found.push(value);
  }
  return found;
}

describe("what README, reference and guide tell to write is understood", () => {
  test("there is something to try", () => {
    expect(complete.length).toBeGreaterThan(30);
    expect(new Set(complete.map(([name]) => name)).size).toBeGreaterThan(8);
  });

  test.each(complete.map((argv) => [`hocvu ${argv.join(" ")}`, argv] as const))(
    "%s",
    async (_, argv) => expect(await misused(argv)).toEqual([]),
  );
});

describe("what needs no network, platform or window does what it says", () => {
  const alone = /^(new|check|explain|outline|targets|completion|help|build|-.*)$/;
  // What other tests do at length: real courses, programmes, revisions, what goes on until it is ended.
  const elsewhere = /^(courses\/.*|--programme|--changed-since|--watch|--platform)$/;
  const runnable = complete.filter(
    (argv) => alone.test(argv[0] ?? "") && !argv.some((word) => elsewhere.test(word)),
  );

  test.each(runnable.map((argv) => [`hocvu ${argv.join(" ")}`, argv] as const))(
    "%s",
    async (_, argv) => {
      const before = process.cwd();
      process.chdir(await emptyFolder());
      onTestFinished(() => process.chdir(before));
      const [name] = argv;
      if (name !== "new") await hocvu("new", COURSE, "-y", "--modules", "1");
      if (name !== "new" && !argv.includes(COURSE))
        await writeFile("hocvu.yml", `courses: [${COURSE}]\n`);
      const { status, stderr } = await hocvu(...argv, ...(name === "new" ? ["-y"] : []));
      expect({ status, stderr }).toEqual({ status: 0, stderr: expect.any(String) });
    },
  );
});
