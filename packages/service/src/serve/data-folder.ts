import { createHash, randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { join, relative, resolve } from "node:path";

/** The service's own folder on disk, held by this process alone. */
export interface DataFolder {
  readonly path: string;
  /** See `Service.secret`. */
  readonly secret: Uint8Array;
  release(): Promise<void>;
}

/** Somebody else holds the folder. */
export class FolderTaken extends Error {
  constructor(readonly path: string) {
    super(`${path} is in use by another process`);
  }
}

/** What was found at `where` is no secret. */
export class NotASecret extends Error {
  constructor(readonly where: string) {
    super(`${where} is not 64 hexadecimal digits`);
  }
}

/**
 * Makes the folder at `path` if there is none, and holds it: PGlite lets two processes open one database, which destroys it.
 * Throws {@link FolderTaken} where another process has it.
 */
export async function holdFolder(path: string): Promise<DataFolder> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const lock = await takeLock(path);
  try {
    return { path, secret: await secretIn(path), release: lock.release };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Made at the first start; whoever has it can read what is encrypted in the database. */
async function secretIn(folder: string): Promise<Uint8Array> {
  const path = join(folder, "secret");
  const known = await readFile(path, "utf8").catch(() => undefined);
  if (known !== undefined) return readSecret(known, path);
  const secret = Uint8Array.from(randomBytes(32));
  await writeFile(path, `${Buffer.from(secret).toString("hex")}\n`, { flag: "wx", mode: 0o600 });
  return secret;
}

/** 32 bytes written as hex. Throws {@link NotASecret} for anything else. */
export function readSecret(text: string, where: string): Uint8Array {
  if (!/^[0-9a-f]{64}$/i.test(text.trim())) throw new NotASecret(where);
  return Uint8Array.from(Buffer.from(text.trim(), "hex"));
}

/**
 * The pipe of Windows that stands for `folder`, an absolute path: a pipe's name has 256 letters at most, and capital letters make no
 * other folder there. https://learn.microsoft.com/en-us/windows/win32/ipc/pipe-names
 */
export function pipeName(folder: string): string {
  const digest = createHash("sha256").update(folder.toLowerCase());
  return `\\\\.\\pipe\\hocvu-${digest.digest("hex")}`;
}

/**
 * A lock that goes when its process goes, however that ends: a socket in the folder on which nobody answers is nobody's.
 * A number of a process would say less, as numbers are used again and differ between containers that share a disk.
 */
async function takeLock(folder: string): Promise<{ release(): Promise<void> }> {
  const id = randomUUID().slice(0, 8);
  if (process.platform === "win32") {
    const pipe = pipeName(resolve(folder));
    const server = await listen(pipe).catch(() => undefined);
    if (!server) throw new FolderTaken(folder);
    return { release: () => closed(server) };
  }
  const own = socketPath(folder, `lock-${id}`);
  const path = socketPath(folder, "lock");
  const server = await listen(own);
  try {
    for (;;) {
      // A second name for a file is given once, whoever asks first.
      if (await done(link(own, path))) break;
      if (await answers(path)) throw new FolderTaken(folder);
      const stale = socketPath(folder, `stale-${id}`);
      if (!(await done(rename(path, stale)))) continue;
      // Whoever was quicker to clear up may hold the lock by now.
      if (await answers(stale)) {
        await done(link(stale, path));
        throw new FolderTaken(folder);
      }
      await rm(stale, { force: true });
    }
  } catch (error) {
    await closed(server);
    await rm(own, { force: true });
    throw error;
  }
  return {
    async release() {
      await rm(path, { force: true });
      await closed(server);
      await rm(own, { force: true });
    },
  };
}

/** Sockets have names of a hundred characters at most. */
function socketPath(folder: string, name: string): string {
  const whole = join(resolve(folder), name);
  const short = join(relative(process.cwd(), resolve(folder)) || ".", name);
  return short.length < whole.length ? short : whole;
}

function listen(path: string): Promise<Server> {
  const server = createServer((socket) => socket.end());
  server.unref();
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(path, () => done(server));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => server.close(() => done()));
}

function answers(path: string): Promise<boolean> {
  return new Promise((tell) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      tell(true);
    });
    socket.once("error", () => tell(false));
  });
}

function done(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
