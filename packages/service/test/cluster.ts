import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A PostgreSQL of our own, in a temporary folder. */
export interface Cluster {
  /** The address of a database in it. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** Stops the server when its standard input ends, so that none outlives whoever started it, however that went. */
const GUARD = `"$0" "$@" & read -r _; kill -INT $!; wait $!`;

/**
 * Starts one with the programs in `bin`; it listens on a socket in its folder and keeps PostgreSQL's own care (fsync), unless `more`
 * settings (`name=value`) say otherwise.
 */
export async function startCluster(bin: string, more: readonly string[] = []): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), "hocvu-postgres-"));
  const user = serverUser();
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  if (user) for (const path of [folder, data]) chownSync(path, user.uid, user.gid);
  const as = { ...user, cwd: folder, env: { ...process.env, LC_ALL: "C" } };
  const made = spawnSync(
    join(bin, "initdb"),
    ["-D", data, "-U", "hocvu", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"],
    { ...as, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);
  const settings = ["listen_addresses=", `unix_socket_directories=${folder}`];
  const server = spawn(
    "/bin/sh",
    [
      "-c",
      GUARD,
      join(bin, "postgres"),
      "-D",
      data,
      ...[...settings, "max_connections=100", "shared_buffers=64MB", ...more].flatMap((one) => [
        "-c",
        one,
      ]),
    ],
    { ...as, stdio: ["pipe", "ignore", "pipe"] },
  );
  await ready(server);
  return {
    url: (database) => `postgres://hocvu@localhost/${database}?host=${encodeURIComponent(folder)}`,
    stop: () =>
      new Promise((resolve) => {
        server.on("exit", () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        server.stdin?.end();
      }),
  };
}

function ready(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    createInterface({ input: server.stderr as NodeJS.ReadableStream }).on("line", (line) => {
      if (said.length < 50) said.push(line);
      if (line.includes("ready to accept connections")) resolve();
    });
    server.on("exit", () => reject(new Error(`PostgreSQL ended:\n${said.join("\n")}`)));
  });
}

/** PostgreSQL runs as nobody's superuser; nothing to change where the tests don't run as one. */
function serverUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string, name: string) =>
    Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
  for (const name of ["postgres", "nobody"]) {
    try {
      return { uid: id("-u", name), gid: id("-g", name) };
    } catch {
      // No such user here.
    }
  }
  throw new Error("no user to run PostgreSQL as");
}
