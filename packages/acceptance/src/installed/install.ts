import { execFile, type SpawnOptions, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const packages = fileURLToPath(new URL("../../../", import.meta.url));
const run = promisify(execFile);

/** A folder in which packages of ours were installed from their tarballs, and nothing else was at hand. */
export interface Installed {
  readonly folder: string;
  /** Runs the installed command there. */
  hocvu(...args: readonly string[]): Promise<Ended>;
  /** Says `input` to it, and nothing more once it has answered anything. */
  talk(args: readonly string[], input: string): Promise<Ended>;
  /** Starts it; `until` is what its standard error says once it answers. */
  start(args: readonly string[], until: RegExp): Promise<Started>;
  /** Runs Node.js there. */
  node(...args: readonly string[]): Promise<Ended>;
}

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  /** What `until` found. */
  readonly found: RegExpExecArray;
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<Ended>;
}

/** As `npm pack` makes it of a room. */
export async function packed(room: string, into: string): Promise<string> {
  await mkdir(into, { recursive: true });
  const before = await readdir(into);
  await run("npm", ["pack", "--pack-destination", into, "--offline"], {
    cwd: join(packages, room),
    shell: process.platform === "win32",
    maxBuffer: 1e8,
  });
  const made = (await readdir(into)).find((name) => !before.includes(name));
  if (!made) throw new Error(`npm pack made nothing of ${room}`);
  return join(into, made);
}

/** The folder of a library that `room` depends on, which npm takes as well as a tarball. */
export function libraryOf(room: string, name: string): Promise<string> {
  return realpath(join(packages, room, "node_modules", name));
}

/** Installs `sources` with an empty HOME, without a network and without what is optional. */
export async function installed(
  sources: readonly string[],
  node = process.execPath,
): Promise<Installed> {
  const at = await mkdtemp(join(await realpath(tmpdir()), "hocvu-installed-"));
  const [folder, home] = [join(at, "work"), join(at, "home")];
  await Promise.all([mkdir(folder), mkdir(home)]);
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: home,
    USERPROFILE: home,
    LANG: "en_US.UTF-8",
    ...(process.platform === "win32" ? { SYSTEMROOT: process.env.SYSTEMROOT } : {}),
  };
  const options: SpawnOptions = { cwd: folder, env };
  await run(
    "npm",
    ["install", "--offline", "--omit=optional", "--no-audit", "--no-fund", ...sources],
    { cwd: folder, env, shell: process.platform === "win32" },
  );
  const script = join(folder, "node_modules/hocvu/bin/hocvu.js");
  const nodeRuns = (args: readonly string[]) => ended(spawn(node, [...args], options));
  return {
    folder,
    node: (...args) => nodeRuns(args),
    hocvu: (...args) => nodeRuns([script, ...args]),
    talk(args, input) {
      const child = spawn(node, [script, ...args], options);
      child.stdin?.write(input);
      child.stdout?.once("data", () => child.stdin?.end());
      return ended(child);
    },
    start(args, until) {
      const child = spawn(node, [script, ...args], options);
      const end = ended(child);
      return new Promise((answer, fail) => {
        let said = "";
        child.stderr?.on("data", (chunk) => {
          said += chunk;
          const found = until.exec(said);
          if (!found) return;
          const stop = () => {
            child.kill("SIGTERM");
            return end;
          };
          answer({ found, stop });
        });
        end.then(({ status, stderr }) => fail(new Error(`ended with ${status}: ${stderr}`)), fail);
      });
    },
  };
}

function ended(child: ReturnType<typeof spawn>): Promise<Ended> {
  return new Promise((done, fail) => {
    let [stdout, stderr] = ["", ""];
    child.stdout?.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", fail);
    child.on("close", (status, signal) => done({ status, signal, stdout, stderr }));
  });
}
