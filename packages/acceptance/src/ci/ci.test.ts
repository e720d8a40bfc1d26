import { execFileSync, spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { validate } from "dockerfile-utils";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { lintAction, lintWorkflow, stepsOf } from "./lint-actions.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const read = (path: string) => readFile(join(root, path), "utf8");
const ACTION = "templates/ci/github-action/action.yml";
const WORKFLOWS = ["templates/ci/github.yml", ".github/workflows/release.yml"];

describe("GitHub", () => {
  test.each(WORKFLOWS)("its own parser finds nothing wrong in %s", async (path) => {
    expect(lintWorkflow(path, await read(path))).toEqual([]);
  });

  test("nor in the action", async () => {
    expect(lintAction(ACTION, await read(ACTION))).toEqual([]);
  });

  test("which finds what is wrong", async () => {
    const workflow = (await read(WORKFLOWS[0] as string)).replace(
      "contents: read",
      "content: read",
    );
    expect(lintWorkflow("x.yml", workflow)).toEqual([expect.stringContaining("'content'")]);
    const action = (await read(ACTION)).replace("always()", "allways()");
    expect(lintAction("action.yml", action)).toEqual([expect.stringContaining("allways")]);
  });

  test.each([...WORKFLOWS, ACTION])(
    "no script of %s is put together from what others write",
    async (path) => {
      for (const { run = "", shell } of stepsOf(await read(path))) {
        expect(run).not.toContain("${{");
        if (shell === "bash") execFileSync("bash", ["-n"], { input: run });
      }
    },
  );

  test("the workflow gives the action only what it takes", async () => {
    const { inputs } = parse(await read(ACTION));
    const content = await read("templates/ci/github.yml");
    const step = stepsOf(content).find(({ uses }) => uses === "./.github/actions/hocvu");
    const inComments = [...content.matchAll(/^ +# (publish[\w-]*):/gm)].map(([, key]) => key);
    expect(inComments).toHaveLength(3);
    expect(Object.keys(inputs)).toEqual(
      expect.arrayContaining([...Object.keys(step?.with ?? {}), ...inComments]),
    );
  });
});

test("what is released are the packages that are not private, all of one version", async () => {
  const names = await readdir(join(root, "packages"));
  const rooms = await Promise.all(
    names.map(async (room) => ({
      room,
      ...JSON.parse(await read(`packages/${room}/package.json`)),
    })),
  );
  const released = rooms.filter((one) => !one.private);
  const { fixed } = JSON.parse(await read(".changeset/config.json"));
  expect(fixed.flat().sort()).toEqual(released.map(({ name }) => name).sort());
  expect(new Set(released.map(({ version }) => version)).size).toBe(1);
  const workflow = await read(".github/workflows/release.yml");
  for (const [, listed = ""] of workflow.matchAll(/for room in ([\w -]+); do/g)) {
    expect(listed.split(" ").sort()).toEqual(released.map(({ room }) => room).sort());
  }
});

test("a release that was published by half goes on with what is missing", async () => {
  const step = stepsOf(await read(".github/workflows/release.yml")).find(({ run }) =>
    run?.includes("npm publish"),
  );
  const root = await mkdtemp(join(tmpdir(), "hocvu-release-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const room of ["service", "results", "exchange", "cli"]) {
    const folder = join(root, "packages", room);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "package.json"), `{"name":"@x/${room}","version":"1.2.3"}`);
  }
  // A registry that has two of them, and knows the third in another version.
  const registry = `#!/bin/sh
case "$1 $2" in
  "view @x/service@1.2.3" | "view @x/exchange@1.2.3") echo 1.2.3 ;;
  "view @x/results@1.2.3") ;;
  "view "*) exit 1 ;;
  "publish "*) basename "$PWD" >> "$GITHUB_WORKSPACE/published" ;;
esac
`;
  await writeFile(join(root, "npm"), registry, { mode: 0o755 });
  const env = { PATH: `${root}:${process.env.PATH}`, GITHUB_WORKSPACE: root };
  execFileSync("bash", ["-e", "-o", "pipefail", "-c", step?.run ?? ""], { env, stdio: "ignore" });
  expect(await readFile(join(root, "published"), "utf8")).toBe("results\ncli\n");
});

test("what is told of changes names released packages alone: with others among them no version is made", async () => {
  const { fixed } = JSON.parse(await read(".changeset/config.json"));
  const files = (await readdir(join(root, ".changeset"))).filter((name) => name.endsWith(".md"));
  for (const name of files.filter((one) => one !== "README.md")) {
    const [, front = ""] = (await read(`.changeset/${name}`)).split(/^---$/m);
    const named = Object.keys(parse(front) ?? {});
    expect(named, name).not.toEqual([]);
    expect(fixed.flat(), name).toEqual(expect.arrayContaining(named));
  }
});

test("GitLab's file has the shape that GitLab reads", async () => {
  const text = { type: "string" };
  const texts = { type: "array", items: text };
  const job = {
    type: "object",
    required: ["stage", "image", "script"],
    additionalProperties: false,
    properties: {
      stage: { const: "courses" },
      image: text,
      script: texts,
      before_script: texts,
      variables: { type: "object", additionalProperties: text },
      rules: {
        type: "array",
        items: {
          type: "object",
          required: ["if"],
          additionalProperties: false,
          properties: { if: text, variables: { type: "object", additionalProperties: text } },
        },
      },
      cache: {
        type: "object",
        additionalProperties: false,
        properties: { key: text, paths: texts },
      },
      artifacts: {
        type: "object",
        additionalProperties: false,
        properties: { when: { enum: ["always"] }, paths: texts },
      },
    },
  };
  const schema = {
    type: "object",
    required: ["stages", "courses"],
    additionalProperties: false,
    properties: { stages: texts, courses: job },
  };
  const content = parse(await read("templates/ci/gitlab.yml"));
  const ajv = new Ajv2020();
  expect(ajv.validate(schema, content) ? [] : ajv.errors).toEqual([]);
  const script = [...content.courses.before_script, ...content.courses.script].join("\n");
  execFileSync("sh", ["-n"], { input: script });
});

test.each(["templates/ci/Dockerfile", "templates/service/Dockerfile"])(
  "nothing is wrong in %s",
  async (path) => {
    const content = await read(path);
    expect(validate(content)).toEqual([]);
    expect(validate(content.replace("WORKDIR", "WORKDIRR"))).not.toEqual([]);
  },
);

describe("the image", () => {
  /** What the Dockerfile says, in order, with lines that go on put together and comments left out. */
  async function instructions(): Promise<readonly string[]> {
    const text = (await read("templates/ci/Dockerfile")).replace(/^\s*#.*\n/gm, "");
    return text
      .replace(/\\\n\s*/g, "")
      .trim()
      .split("\n");
  }

  test("needs no rights of root when it runs, and no home of its own", async () => {
    const all = await instructions();
    expect(all).toContain("ENV HOME=/tmp");
    const user = all.indexOf("USER node");
    expect(user).toBeGreaterThan(all.findIndex((one) => one.startsWith("RUN ")));
    expect(all.slice(user).some((one) => one.startsWith("RUN "))).toBe(false);
  });

  test("asks git about courses of anybody, and leaves nothing of root where caches go", async () => {
    const run = (await instructions()).find((one) => one.startsWith("RUN ")) ?? "";
    const steps = run
      .slice("RUN ".length)
      .split("&& ")
      .map((one) => one.trim());
    expect(steps).toContain("git config --system --add safe.directory '*'");
    const install = steps.findIndex((one) => one.startsWith("npm install --global"));
    expect(steps.indexOf("rm -rf /tmp/*")).toBeGreaterThan(install);
  });
});

test("the script for Windows is plain ASCII: PowerShell 5.1 reads other letters in the machine's code page", async () => {
  expect(await read("templates/ci/hocvu-ci.ps1")).toMatch(/^[\n -~]*$/);
});

describe("the plain script", () => {
  const SCRIPT = "templates/ci/hocvu-ci.sh";

  /** What it ends with and leaves in a repository with one course, with the command as it was bundled. */
  async function run(lesson?: string, prepare?: (folder: string) => Promise<void>) {
    const folder = await mkdtemp(join(tmpdir(), "hocvu-ci-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const course = join(folder, "courses/moi-loai");
    await cp(join(root, "packages/acceptance/test/every-type"), course, { recursive: true });
    if (lesson !== undefined) await writeFile(join(course, "02-bai.md"), lesson);
    await writeFile(join(folder, "hocvu.yml"), "courses:\n  - courses/*\n");
    await prepare?.(folder);
    const HOCVU = `${process.execPath} ${join(root, "packages/cli/bin/hocvu.js")}`;
    const env = { PATH: `${folder}/bin:${process.env.PATH}`, HOME: folder, LC_ALL: "C", HOCVU };
    const { status, stdout } = spawnSync("sh", [join(root, SCRIPT)], {
      cwd: folder,
      env,
      encoding: "utf8",
    });
    const { runs } = JSON.parse(await readFile(join(folder, "hocvu.sarif"), "utf8"));
    const packages = await readdir(join(folder, "dist")).catch(() => []);
    return { status, stdout, found: runs[0].results, packages: packages.sort() };
  }

  test("checks and builds all courses, and tells what it built", async () => {
    const { status, stdout, found, packages } = await run();
    expect({ status, found, packages }).toMatchObject({
      status: 0,
      found: [],
      packages: ["build-report.json", expect.stringMatching(/-scorm12\.zip$/)],
    });
    expect(stdout).toMatch(/SHA-256 [0-9a-f]{64}\ndist\/build-report.json\n$/);
  });

  test("goes on where what is remembered belongs to another user, as GitLab unpacks it", async () => {
    const { status, packages } = await run(undefined, async (folder) => {
      await mkdir(join(folder, ".cache/hocvu"), { recursive: true });
      await mkdir(join(folder, "bin"));
      await writeFile(join(folder, "bin/chmod"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
    });
    expect(status).toBe(0);
    expect(packages).toHaveLength(2);
  });

  test("ends with 1 and builds nothing where a course has an error, which the report for code scanning has too", async () => {
    const { status, stdout, found, packages } = await run("Không có khai báo.");
    expect({ status, found, packages }).toMatchObject({
      status: 1,
      found: [{ ruleId: "HV1005" }],
      packages: [],
    });
    expect(stdout).toContain("error[HV1005]");
  });
});
