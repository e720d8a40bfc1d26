import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { courseFolder, soundCourse } from "../../compiler/test/course-folder.ts";
import { hostile, obeyed } from "../../diagnostics/test/hostile.ts";
import { emptyFolder, hocvu, hocvuWith } from "../test/hocvu.ts";
import { run } from "./main.ts";
import { createProgram } from "./program/program.ts";

// A disk takes anything but a NUL and a slash, and no halves of characters.
const hostileName = hostile.replace(/[\ud800\0/]/gu, "").slice(0, 60);
const named = (text: string) =>
  `"${JSON.stringify(text).slice(1, -1).replaceAll("\\u001b", "\\e")}"`;
/** What YAML and every package can hold, and a title may therefore be. */
const title = "::error::một\n::error file=x::hai\u202e##[error]ba ##vso[x]\n\t::warning::bốn";

/** A course that builds, and is called as no honest one is. */
const oddlyNamed = {
  "course.md": soundCourse["course.md"]?.replace("Khóa học mẫu", named(title)) ?? "",
  "01-dam-may.md":
    soundCourse["01-dam-may.md"]
      ?.replace("Đám mây", named(title))
      .replace("Lưu được tài liệu", named(title)) ?? "",
};
/** A course of which much has to be said, in its author's words. */
const faulty = {
  [`${hostileName}.md`]: "Nháp.",
  "02-sai.md": `---\ntitle: ${named(title)}\n"passng\\n::error::x": 1\n---\n\n[a](${hostile.replaceAll(/[\s()]/g, "")}:x)\n\n## Trang {#${"A::error::b"}}\n\n::error::x ##[error]y \u202e\n`,
  "01-dam-may.quiz.md": `## ::error::hỏi ##[error]\u001b? {#hoi outcome=${"luuu"}}\n\n- [ ] a\u202e\n- [ ] a\u202e\n`,
};

const programme = `title: ${named(title)}
programmes:
  - course: mau
    title: ${named(title)}
    exam: { questions: 2 }
    modules:
      - id: dam-may
        title: ${named(title)}
        contents: [${named(title)}]
        outcomes:
          - text: ${named(title)}
            ids: [khong-co]
`;

async function hostileFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await courseFolder(files);
  const moved = join(await emptyFolder(), hostileName);
  await rename(root, moved);
  return moved;
}

/** What was printed on both, without the commands that are ours. */
function printed({ stdout, stderr }: { stdout: string; stderr: string }): string {
  return `${stdout}${stderr}`;
}
const ours = /^::(error|warning|notice) /gm;

describe.each(["en", "vi"])("in %s, nothing of an author's is obeyed:", (language) => {
  test.each(["pretty", "json", "sarif", "github"])("problems as %s", async (format) => {
    for (const command of ["check", "build"]) {
      const course = await hostileFolder(faulty);
      const args = [course, "--format", format, "--lang", language];
      const ended = await hocvu(command, ...args);
      expect(ended.status).toBe(1);
      expect(printed(ended)).toContain("HV");
      const said = format === "github" ? printed(ended).replace(ours, "") : printed(ended);
      expect(obeyed(said)).toEqual([]);
    }
  });

  test.each(["table", "md", "csv", "json"])("an outline as %s", async (format) => {
    const file = join(await emptyFolder(), "programme.yml");
    await writeFile(file, programme);
    for (const args of [[], ["--programme", file]]) {
      const course = await hostileFolder(oddlyNamed);
      for (const columns of [30, 120]) {
        const all = ["outline", course, "--format", format, "--lang", language, ...args];
        const ended = await hocvuWith({ columns }, ...all);
        expect({ status: ended.status, stderr: ended.stderr }).toEqual({ status: 0, stderr: "" });
        expect(ended.stdout).toContain("::error");
        expect(obeyed(printed(ended))).toEqual([]);
      }
    }
  });

  test("what was mended", async () => {
    const course = await hostileFolder({
      ...faulty,
      "03-bai.md": "---\ntitle: Bài\n---\n\n##Trang ##[error]x \u202e\u001b[2J\n\nChữ.\n",
    });
    const ended = await hocvu("check", course, "--fix", "--lang", language);
    expect(ended.stdout).toContain("+ ## Trang");
    expect(obeyed(printed(ended))).toEqual([]);
  });

  test("packages and where they were written", async () => {
    const out = join(await emptyFolder(), hostileName);
    for (const args of [[], ["--json"], ["--format", "github"]]) {
      const course = await hostileFolder(oddlyNamed);
      const ended = await hocvu("build", course, "--out", out, "--lang", language, ...args);
      expect(ended.status).toBe(0);
      expect(printed(ended)).toContain("mau-scorm12.zip");
      expect(obeyed(printed(ended).replace(ours, ""))).toEqual([]);
    }
  });

  test("a course to start from, and an outline in a file", async () => {
    const folder = join(await emptyFolder(), hostileName);
    const begun = await hocvu("new", folder, "--title", hostile, "--yes", "--lang", language);
    expect(begun.status).toBe(0);
    expect(obeyed(printed(begun))).toEqual([]);
    const out = join(folder, `${hostileName}.md`);
    const written = await hocvu("outline", folder, "--out", out, "--lang", language);
    expect(written.status).toBe(0);
    expect(obeyed(printed(written))).toEqual([]);
  });

  test("a copy to review, and what came back of one", async () => {
    const said = { id: "1", part: hostile, quote: hostile, name: hostile, text: hostile };
    const comments = { hocvu: "comments", course: "mau", comments: [said] };
    const course = await hostileFolder({
      ...oddlyNamed,
      "gop-y/a.json": JSON.stringify(comments),
      "gop-y/b.json": JSON.stringify({ ...comments, course: hostile }),
    });
    const folder = join(await emptyFolder(), hostileName);
    const shared = await hocvu("preview", course, "--share", folder, "--lang", language);
    expect(shared.status).toBe(0);
    expect(shared.stdout).toContain("index.html");
    expect(obeyed(printed(shared))).toEqual([]);
    for (const format of ["pretty", "github"]) {
      const ended = await hocvu("check", course, "--format", format, "--lang", language);
      expect(printed(ended)).toContain("HV2414");
      expect(printed(ended)).toContain("HV2415");
      expect(obeyed(printed(ended).replace(ours, ""))).toEqual([]);
    }
  });

  test("what is found in a package", async () => {
    const folder = join(await emptyFolder(), hostileName);
    await mkdir(folder);
    const escaped = hostile.replace(/[<&]|\p{Cc}/gu, " ");
    const manifest = `<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"><metadata><schemaversion>${escaped}</schemaversion></metadata><organizations default="${escaped.replaceAll('"', " ")}"/></manifest>`;
    await writeFile(join(folder, "imsmanifest.xml"), manifest);
    await writeFile(join(folder, hostileName), "x");
    for (const format of ["pretty", "json", "sarif", "github"]) {
      const args = [folder, "--format", format, "--lang", language];
      const ended = await hocvu("validate", ...args);
      expect(printed(ended)).toContain("HV46");
      const said = format === "github" ? printed(ended).replace(ours, "") : printed(ended);
      expect(obeyed(said)).toEqual([]);
    }
  });

  test("what would be said aloud", async () => {
    const course = await hostileFolder({
      ...oddlyNamed,
      "loi-doc/a.md": "## Bài {#dam-may}\n\n::error::x\n\n## Lạ {#la}\n\nChữ.\n",
    });
    const ended = await hocvu("narrate", course, "--dry-run", "--lang", language);
    expect(ended.status).toBe(0);
    expect(ended.stdout).toContain("dam-may.wav");
    expect(obeyed(printed(ended))).toEqual([]);
  });

  test("what the command says of how it was used", async () => {
    const file = join(await emptyFolder(), `${hostileName}.yml`);
    await writeFile(file, programme);
    const full = await hostileFolder({});
    const course = await courseFolder({});
    const notAFolder = join(await emptyFolder(), hostileName);
    await writeFile(notAFolder, "");
    const linked = join(await emptyFolder(), hostileName);
    await mkdir(join(linked, "mau-scorm12.zip"), { recursive: true });
    const used = [
      [hostile],
      [full],
      ["help", hostile],
      [`--${hostile}`],
      ["build", `--${hostile}`],
      ["build"],
      ["build", hostile],
      ["build", course, "--out", notAFolder],
      ["build", course, "--out", linked],
      ["build", course, full],
      ...["target", "format", "edition", "structure", "release", "lti-version"].map((option) => [
        "build",
        course,
        `--${option}`,
        hostile,
      ]),
      ["build", course, "--target", "olx", "--lti", hostile],
      ["build", course, "--platform", hostile],
      ["build", course, "--changed-since", hostile],
      ["check", hostile],
      ["check", course, "--programme", hostile],
      ["check", course, "--programme", `${file}#${hostile}`],
      ["publish", hostile, "--to", "nowhere", "--key", "x"],
      ["publish", course, "--to", hostile, "--key", "x"],
      ["preview", hostile],
      ["preview", course, "--port", hostile],
      ["preview", course, "--host", hostile],
      ["preview", course, "--share", notAFolder],
      ["preview", course, "--share", full],
      ["preview", course, "--answers"],
      ["format", hostile],
      ["narrate", hostile, "--dry-run"],
      ["narrate", course, "--speed", hostile],
      ["lsp", "--target", hostile],
      ["mcp", course, "--target", hostile],
      ["import", hostile, "--into", course],
      ["import", file, "--into", join(notAFolder, "x"), "--as", hostile],
      ["report", hostile],
      ["report", "items", course, hostile],
      ["roster", hostile],
      ["validate", hostile],
      ["validate", notAFolder],
      ["validate", full, "--for", hostile],
      ["certify", hostile],
      ["certify", file, "--course", course, "--keys", notAFolder],
      ["certify", "keys", hostile],
      ["certify", "keys", "new", "--issuer", hostile, "--page", hostile],
      ["certify", "withdraw", hostile, "--reason", hostile],
      ["explain", hostile],
      ["completion", hostile],
      ["targets", "--format", hostile],
      ["targets", hostile],
      ["outline", course, "--format", hostile],
      ["outline", course, "--out", hostile],
      ["outline", course, "--out", join(notAFolder, `${hostileName}.csv`)],
      ...["port", "public-url", "database", "workers", "retention"].map((option) => [
        "serve",
        course,
        `--${option}`,
        hostile,
      ]),
      ["serve", course, "--data", notAFolder],
      ["new", full],
      ["new", notAFolder],
      ...["id", "course-lang", "modules"].map((option) => [
        "new",
        join(notAFolder, "x"),
        `--${option}`,
        `${hostile},${hostile}`,
      ]),
    ];
    for (const argv of used) {
      const ended = await hocvu(...argv, "--lang", language);
      expect([1, 2, 73], argv.join(" ")).toContain(ended.status);
      expect(printed(ended)).not.toBe("");
      expect(obeyed(printed(ended)), argv.join(" ")).toEqual([]);
    }
  });

  test("every way of printing was walked", () => {
    const program = createProgram(
      "en",
      { stdout() {}, stderr() {}, commands() {}, color: false },
      () => {},
    );
    const walked =
      "new build check preview lsp mcp serve publish format narrate import validate report roster certify explain outline targets completion help";
    expect(program.commands.map((command) => command.name())).toEqual(walked.split(" "));
  });
});

test("colors are the only control characters, and only where they are asked for", async () => {
  const course = await hostileFolder(faulty);
  const { stdout } = await hocvuWith({ color: true }, "check", course);
  const [before, ...colored] = stdout.split("\u001b");
  expect(colored.length).toBeGreaterThan(9);
  expect(colored.filter((piece) => !/^\[\d+m/.test(piece))).toEqual([]);
  expect(obeyed([before, ...colored].join(""))).toEqual([]);
});

test("a fault of ours is told with an author's words in one line", async () => {
  let said = "";
  const status = await run(["targets"], {
    stdout() {
      throw new Error(`media/${hostile}`);
    },
    stderr: (text) => {
      said += text;
    },
    color: false,
  });
  expect(status).toBe(70);
  expect(said).toContain("media/a⟨U+0007⟩");
  expect(said).toMatch(/\n +at /);
  expect(obeyed(said)).toEqual([]);
});
