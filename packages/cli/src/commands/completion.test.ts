import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { severities } from "@hocvu/diagnostics";
import { describe, expect, test } from "vitest";
import { emptyFolder, hocvu } from "../../test/hocvu.ts";
import { ALL_TARGETS } from "../target-names.ts";

const COMMANDS = ["new", "build", "check", "explain", "outline", "targets", "completion"];

function has(program: string): boolean {
  return spawnSync(program, ["--version"]).status === 0;
}

async function script(shell: string, lang = "en"): Promise<string> {
  const { status, stdout, stderr } = await hocvu("completion", shell, "--lang", lang);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

describe.skipIf(!has("bash"))("in bash", () => {
  /** What Tab offers after `words`, the last of which is being written. */
  async function offered(words: readonly string[], cwd = "."): Promise<string[]> {
    const probe = `${await script("bash")}
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_hocvu
for reply in "\${COMPREPLY[@]}"; do printf '%s\\n' "$reply"; done`;
    const argv = ["--norc", "-c", probe, "bash", "hocvu", ...words];
    return execFileSync("bash", argv, { cwd, encoding: "utf8" }).split("\n").filter(Boolean);
  }

  test("the function is bound to the command", async () => {
    const probe = `${await script("bash")}\ncomplete -p hocvu`;
    const bound = execFileSync("bash", ["--norc", "-c", probe], { encoding: "utf8" });
    expect(bound).toBe("complete -F _hocvu hocvu\n");
  });

  test("commands", async () => {
    expect(await offered([""])).toEqual(expect.arrayContaining([...COMMANDS, "--version"]));
    expect(await offered(["c"])).toEqual(["check", "certify", "completion"]);
    expect(await offered(["x"])).toEqual([]);
  });

  test("options of the command that was written, also after its argument", async () => {
    expect(await offered(["check", "--p"])).toEqual(["--programme"]);
    expect(await offered(["build", "--prog"])).toEqual([]);
    expect(await offered(["new", "khoa", "--m"])).toEqual(["--modules"]);
    expect(await offered(["outline", "-"])).toEqual(
      expect.arrayContaining(["--format", "-o", "--out", "--lang", "-h", "--help"]),
    );
  });

  test.each([
    [
      ["check", "--format", ""],
      ["pretty", "json", "sarif", "github"],
    ],
    [["check", "--format", "s"], ["sarif"]],
    [
      ["check", "--format", "="],
      ["pretty", "json", "sarif", "github"],
    ],
    [["check", "--format", "=", "s"], ["sarif"]],
    [["outline", "--format", "d"], ["docx"]],
    [
      ["targets", "--format", ""],
      ["table", "json"],
    ],
    [
      ["build", "--lang", ""],
      ["en", "vi"],
    ],
    [["new", "--course-lang", "v"], ["vi"]],
    [["new", "--title", ""], []],
    [["build", "-t", "al"], [ALL_TARGETS]],
    [
      ["completion", ""],
      ["powershell", "bash", "zsh", "fish"],
    ],
    [["explain", "HV2103"], ["HV2103"]],
  ])("values: %j", async (words, values) => {
    expect(await offered(words)).toEqual(values);
  });

  test("every code", async () => {
    expect(await offered(["explain", ""])).toEqual(Object.keys(severities));
  });

  test("folders for courses, files for a programme, with blanks and Vietnamese letters in them", async () => {
    const cwd = await emptyFolder();
    await mkdir(join(cwd, "khóa học"));
    await mkdir(join(cwd, "khac"));
    await writeFile(join(cwd, "kế hoạch.yml"), "");
    expect((await offered(["check", "kh"], cwd)).sort()).toEqual(["khac", "khóa học"]);
    expect(await offered(["check", "khac", "khó"], cwd)).toEqual(["khóa học"]);
    expect(await offered(["check", "--programme", "kế"], cwd)).toEqual(["kế hoạch.yml"]);
    expect(await offered(["new", "kế"], cwd)).toEqual([]);
  });
});

describe.skipIf(!has("fish"))("in fish", () => {
  test("commands, options, values and codes", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "hocvu.fish"), await script("fish", "vi"));
    const offered = (line: string) =>
      execFileSync("fish", ["--no-config", "-c", `source hocvu.fish; complete -C '${line}'`], {
        cwd: folder,
        encoding: "utf8",
      })
        .split("\n")
        .filter(Boolean)
        .map((row) => row.split("\t")[0]);
    expect(offered("hocvu ")).toEqual(expect.arrayContaining(COMMANDS));
    expect(offered("hocvu check --pro")).toEqual(["--programme"]);
    expect(offered("hocvu outline --format d")).toEqual(["docx"]);
    expect(offered("hocvu explain HV2103")).toEqual(["HV2103"]);
  });
});

test.skipIf(!has("zsh")).each(["en", "vi"])("zsh takes the script: %s", async (lang) => {
  const path = join(await emptyFolder(), "_hocvu");
  await writeFile(path, await script("zsh", lang));
  expect(spawnSync("zsh", ["-f", "-n", path], { encoding: "utf8" })).toMatchObject({
    status: 0,
    stderr: "",
  });
});

describe("in PowerShell", () => {
  test.each(["en", "vi"])("the script is plain ASCII and knows all: %s", async (lang) => {
    const text = await script("powershell", lang);
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    const [, json = ""] = /\n {2}\$known = @'\n(.*)\n'@ \| ConvertFrom-Json\n/.exec(text) ?? [];
    const { options, commands } = JSON.parse(json);
    expect(commands.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(COMMANDS),
    );
    expect(options).toContainEqual(expect.objectContaining({ names: ["-h", "--help"] }));
    const of = (name: string) => commands.find((one: { name: string }) => one.name === name);
    expect(of("explain").words).toContainEqual({ name: "HV2103" });
    expect(of("build").options).toContainEqual({
      names: ["--structure"],
      tip: expect.stringMatching(lang === "vi" ? /mỗi bài/ : /each module/),
      takes: true,
      words: [{ name: "single" }, { name: "modules" }],
    });
  });

  test("quotes, brackets and braces of the script close", async () => {
    const text = (await script("powershell")).replace(/@'\n.*\n'@/, "").replace(/^ *#.*$/gm, "");
    const bare = text.replace(/'[^'\n]*'/g, "");
    expect(bare).not.toContain("'");
    const open: string[] = [];
    for (const sign of bare.match(/[(){}[\]]/g) ?? []) {
      if ("({[".includes(sign)) open.push(sign);
      else expect(`${open.pop()}${sign}`).toMatch(/^(\(\)|\{\}|\[\])$/);
    }
    expect(open).toEqual([]);
  });

  test.skipIf(!has("pwsh"))("commands, options, values and codes", async () => {
    const offered = (line: string) =>
      execFileSync("pwsh", ["-NoProfile", "-Command", "-"], {
        input: `${probe}\n(TabExpansion2 '${line}' ${line.length}).CompletionMatches.CompletionText\n`,
        encoding: "utf8",
      })
        .split("\n")
        .filter(Boolean);
    const probe = await script("powershell");
    expect(offered("hocvu ch")).toEqual(["check"]);
    expect(offered("hocvu check --pro")).toEqual(["--programme"]);
    expect(offered("hocvu outline --format d")).toEqual(["docx"]);
    expect(offered("hocvu outline --format=d")).toEqual(["--format=docx"]);
    expect(offered("hocvu explain HV2103")).toEqual(["HV2103"]);
  });
});

test("an unknown shell ends with 2 and says which there are", async () => {
  expect(await hocvu("completion", "tcsh")).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining("there is powershell, bash, zsh, fish"),
  });
});
