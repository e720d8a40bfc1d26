import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { courseFolder, soundCourse } from "../../../compiler/test/course-folder.ts";
import { hocvu, hocvuWith } from "../../test/hocvu.ts";

const none = { "course.md": null, "01-dam-may.md": null, "01-dam-may.quiz.md": null };

/** The sound course in a folder, under an id of its own. */
function course(folder: string, id = folder.split("/").at(-1)): Readonly<Record<string, string>> {
  const files = Object.entries(soundCourse).map(([path, text]) => [`${folder}/${path}`, text]);
  const front = (soundCourse["course.md"] as string).replace("id: mau", `id: ${id}`);
  return { ...Object.fromEntries(files), [`${folder}/course.md`]: front };
}

/** Two courses in a repository whose `hocvu.yml` is `yaml`; the command runs in `cwd`, a folder of it. */
async function repository(yaml: string | null, cwd = "."): Promise<string> {
  const files = { ...none, ...course("courses/mot"), ...course("courses/hai") };
  const root = await courseFolder({ ...files, "hocvu.yml": yaml });
  const before = process.cwd();
  process.chdir(join(root, cwd));
  onTestFinished(() => process.chdir(before));
  return root;
}

const all = "courses:\n  - courses/*\n";

/** All files below a folder, sorted. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}

describe("hocvu build without a course", () => {
  test("builds all that hocvu.yml names, from any folder of the repository", async () => {
    const root = await repository(all, "courses/mot");
    const { status, stderr } = await hocvu("build");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(await filesIn(join(root, "dist"))).toEqual(["hai-scorm12.zip", "mot-scorm12.zip"]);
  });

  test("gives the same bytes as each course by itself", async () => {
    const root = await repository(all);
    await hocvu("build");
    await hocvu("build", "courses/mot", "--out", "mot");
    const [one, other] = await Promise.all(
      ["dist", "mot"].map((folder) => readFile(join(root, folder, "mot-scorm12.zip"))),
    );
    expect(one?.equals(other as Buffer)).toBe(true);
  });

  const platforms = `${all}out: goi
options:
  edition: 3
platforms:
  moodle:
    targets: [scorm12]
  sakai:
    targets: [scorm2004, web]
`;

  test("builds each platform into a folder of its own, with its own options and those of all", async () => {
    const root = await repository(platforms);
    const { status, stdout, stderr } = await hocvu("build", "--json", "--report");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(await filesIn(join(root, "goi"))).toEqual([
      "build-report.json",
      "moodle/hai-scorm12.zip",
      "moodle/mot-scorm12.zip",
      "sakai/hai-scorm2004.zip",
      "sakai/hai-web.zip",
      "sakai/mot-scorm2004.zip",
      "sakai/mot-web.zip",
    ]);
    const { packages } = JSON.parse(stdout);
    expect(packages[0]).toMatchObject({ course: "hai", platform: "moodle" });
    const report = await readFile(join(root, "goi", "build-report.json"), "utf8");
    expect(JSON.parse(report).packages[0]).toEqual({
      course: "hai",
      version: expect.any(String),
      platform: "moodle",
      target: "scorm12",
      path: "moodle/hai-scorm12.zip",
      size: packages[0].size,
      files: packages[0].files,
      sha256: packages[0].sha256,
      optimised: true,
    });
    await hocvu("build", "--report");
    expect(await readFile(join(root, "goi", "build-report.json"), "utf8")).toBe(report);
  });

  test.each<[string[], string[]]>([
    [
      ["--platform", "sakai"],
      ["goi/sakai/mot-scorm2004.zip", "goi/sakai/mot-web.zip"],
    ],
    [["--target", "web"], ["goi/mot-web.zip"]],
    [["--platform", "moodle", "--target", "web"], ["goi/moodle/mot-web.zip"]],
    [["--platform", "moodle", "--out", "ra"], ["ra/moodle/mot-scorm12.zip"]],
  ])("what is written on the command line wins: %j", async (argv, expected) => {
    const root = await repository(platforms);
    const { status, stdout } = await hocvu("build", "courses/mot", ...argv, "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout).packages.map(({ path }: { path: string }) => path)).toEqual(expected);
    expect((await filesIn(root)).filter((path) => path.endsWith(".zip"))).toEqual(expected);
  });

  test("a course outside of the repository is built as without it", async () => {
    await repository(platforms);
    const other = await courseFolder({});
    const { stdout } = await hocvu("build", other, "--out", other, "--json");
    expect(JSON.parse(stdout).packages).toMatchObject([{ path: join(other, "mau-scorm12.zip") }]);
  });

  test("a mistake in hocvu.yml is told at its place in both languages, and nothing is built", async () => {
    const root = await repository("courses:\n  - courses/mott\n");
    expect(await hocvu("build", "--lang", "vi")).toEqual({
      status: 1,
      stdout: "",
      stderr: expect.stringMatching(/lỗi\[HV1111\][\s\S]*--> hocvu.yml:2:5[\s\S]*courses\/mot`/),
    });
    expect((await hocvu("check", "--format", "json")).status).toBe(1);
    expect(await filesIn(root)).not.toContain("dist");
  });

  test("warnings end it where hocvu.yml is strict", async () => {
    await repository(`${all}strict: true\noptions:\n  edition: 3\n`);
    expect(await hocvu("build")).toMatchObject({ status: 1, stdout: "" });
  });

  test.each(["build", "check"])("%s says what is missing where there is none", async (command) => {
    await repository(null);
    const { status, stderr } = await hocvu(command);
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("name a course folder, or write a `hocvu.yml`"),
    });
  });

  test("an unknown platform is told, with the one that was meant", async () => {
    await repository(platforms);
    const { status, stderr } = await hocvu("build", "--platform", "moodel");
    expect(status).toBe(2);
    expect(stderr).toContain("did you mean `moodle`?");
  });

  test("a folder for packages that leads out of the repository is refused", async () => {
    const root = await repository(`${all}out: a/b\n`);
    await mkdir(join(root, "..", "ngoai"));
    await symlink(join(root, "..", "ngoai"), join(root, "a"));
    const { status, stderr } = await hocvu("build");
    expect({ status, stderr }).toMatchObject({
      status: 73,
      stderr: expect.stringContaining("link"),
    });
    expect(await filesIn(join(root, "..", "ngoai"))).toEqual([]);
  });
});

test("hocvu check without a course checks all, for all that is built of them, beside the programme", async () => {
  const root = await repository(`${all}programme: courses/ke-hoach.yml\n`);
  const programme = (id: string) =>
    `  - course: ${id}\n    exam: { questions: 2 }\n    modules:\n      - id: dam-may\n        title: Mây\n        outcomes:\n          - { text: Lưu, ids: [luu] }\n`;
  const path = join(root, "courses/ke-hoach.yml");
  await writeFile(path, `programmes:\n${programme("mot")}${programme("hai")}`);
  expect(await hocvu("check")).toMatchObject({
    status: 0,
    stderr: expect.stringContaining("nothing wrong in 2 courses"),
  });
  await writeFile(path, `programmes:\n${programme("ba")}`);
  expect(await hocvu("check")).toMatchObject({
    status: 1,
    stdout: expect.stringContaining("courses/ke-hoach.yml:2:"),
  });
});

describe("--changed-since", () => {
  const git = (root: string, ...argv: string[]) =>
    execFileSync("git", ["-C", root, "-c", "user.name=a", "-c", "user.email=a@b.c", ...argv], {
      encoding: "utf8",
    });

  /** The same, committed, with a glossary and a programme. */
  async function committed(yaml = `${all}programme: ke-hoach.yml\n`): Promise<string> {
    const root = await repository(yaml);
    await writeFile(join(root, "courses/tu-ngu.yml"), "mây: Kho\n");
    await writeFile(join(root, "ke-hoach.yml"), "programmes: []\n");
    await writeFile(join(root, "README.md"), "Kho.\n");
    await writeFile(join(root, ".gitignore"), "dist\n");
    git(root, "init", "-q", "-b", "main");
    git(root, "add", "-A");
    git(root, "commit", "-qm", "Một");
    return root;
  }

  async function builtSince(...argv: string[]): Promise<string[]> {
    const { status, stdout } = await hocvu("build", "--changed-since", ...argv, "--json");
    expect(status).toBe(0);
    return JSON.parse(stdout).packages.map((one: { course: string }) => one.course);
  }

  test.each<[string, string, string[]]>([
    ["nothing", "README.md", []],
    ["a lesson", "courses/mot/01-dam-may.md", ["mot"]],
    ["a new file", "courses/hai/ảnh mới.txt", ["hai"]],
    ["the settings", "hocvu.yml", ["hai", "mot"]],
  ])("builds what %s changes", async (_, path, courses) => {
    const root = await committed();
    const text = await readFile(join(root, path), "utf8").catch(() => "");
    await writeFile(join(root, path), `${text}\n`);
    expect(await builtSince("HEAD")).toEqual(courses);
    git(root, "add", "-A");
    git(root, "commit", "-qm", "Hai");
    expect(await builtSince("HEAD~1")).toEqual(courses);
    expect(await builtSince("HEAD")).toEqual([]);
  });

  test("says so where nothing has changed", async () => {
    await committed();
    expect(await hocvu("build", "--changed-since", "main")).toEqual({
      status: 0,
      stdout: "",
      stderr: "no course has changed since main; nothing is built\n",
    });
  });

  test("a file that is gone or renamed has changed the courses that it leaves and comes to", async () => {
    const root = await committed();
    await rename(join(root, "courses/mot/01-dam-may.quiz.md"), join(root, "courses/hai/x.txt"));
    await rm(join(root, "courses/tu-ngu.yml"));
    await writeFile(join(root, "courses/tu-ngu.yml"), "mây: Kho\n");
    const { stderr } = await hocvu("build", "--changed-since", "HEAD", "--json");
    expect(stderr).toContain("courses/mot");
  });

  test("a revision that is none, one that the clone lacks, and a folder without git are told", async () => {
    const root = await committed();
    const said = async (...argv: string[]) => {
      const { status, stderr } = await hocvu("build", "--changed-since", ...argv);
      expect(status).toBe(2);
      return stderr;
    };
    expect(await said("khong-co")).toContain("git knows no revision `khong-co` here\n");
    expect(await said("--output=x")).toContain("git knows no revision `--output=x`");
    await writeFile(join(root, "README.md"), "Hai.\n");
    git(root, "commit", "-qam", "Hai");
    const clone = join(root, "..", "ban-sao");
    git(root, "clone", "-q", "--depth", "1", `file://${root}`, clone);
    process.chdir(clone);
    expect(await said("HEAD~1")).toContain("fetch-depth: 0");
    await rm(join(clone, ".git"), { recursive: true });
    expect(await said("HEAD")).toContain("needs a git repository");
  });

  test("git that is not installed is told", async () => {
    await committed();
    vi.stubEnv("PATH", "");
    onTestFinished(() => void vi.unstubAllEnvs());
    const { status, stderr } = await hocvu("build", "--changed-since", "HEAD", "--lang", "vi");
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("chưa cài git"),
    });
  });
});

describe("--watch", () => {
  /** The command as it runs on; `heard` waits until it has said something. */
  function watching(...argv: string[]) {
    const controller = new AbortController();
    let said = "";
    const take = (text: string) => {
      said += text;
    };
    const ended = hocvuWith(
      {
        stdout: take,
        stderr: take,
        interruptible: (work) => work(controller.signal),
      },
      "build",
      "--watch",
      ...argv,
    );
    const heard = async (words: string, times = 1) => {
      await expect.poll(() => said.split(words).length - 1, { timeout: 20_000 }).toBe(times);
      return said;
    };
    return { heard, end: () => controller.abort(), ended };
  }

  test("builds what is saved, and only that, until it is ended", async () => {
    const root = await repository(all);
    const { heard, end, ended } = watching();
    await heard("what is saved in 2 courses is built at once; Ctrl-C ends this");
    const lesson = join(root, "courses/mot/01-dam-may.md");
    await writeFile(lesson, `${soundCourse["01-dam-may.md"]}\nThêm.\n`);
    await heard("changed: courses/mot\n");
    await heard("mot-scorm12.zip", 2);
    await writeFile(lesson, "Hỏng.");
    await heard("error[HV1005]");
    await writeFile(lesson, soundCourse["01-dam-may.md"] as string);
    await heard("mot-scorm12.zip", 3);
    await heard("hai-scorm12.zip", 1);
    end();
    expect((await ended).status).toBe(0);
  });

  test("a course that comes is built, and all where hocvu.yml changes", async () => {
    const root = await repository(all);
    const { heard, end, ended } = watching();
    await heard("Ctrl-C ends this");
    for (const [path, text] of Object.entries(course("ba"))) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    await rename(join(root, "ba"), join(root, "courses/ba"));
    await heard("ba-scorm12.zip");
    await writeFile(join(root, "hocvu.yml"), `${all}targets: [web]\n`);
    await heard("-web.zip", 3);
    await writeFile(join(root, "hocvu.yml"), "courses: 1\n");
    await heard("error[HV1008]");
    end();
    expect((await ended).status).toBe(0);
  });

  test("packages that are written into the course are no change of it", async () => {
    const root = await repository(null, "courses/mot");
    const { heard, end, ended } = watching(".");
    await heard("Ctrl-C ends this");
    await writeFile(
      join(root, "courses/mot/01-dam-may.md"),
      soundCourse["01-dam-may.md"] as string,
    );
    await heard("mot-scorm12.zip", 2);
    end();
    await ended;
    expect(await heard("changed:")).toContain("changed: .");
  });
});
