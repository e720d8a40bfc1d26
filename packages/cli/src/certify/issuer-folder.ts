import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { renameOver } from "@hocvu/compiler/rename-over";
import type { Language } from "@hocvu/diagnostics";
import type { Issuer, PrivateKey } from "@hocvu/results";
import { shortest } from "../commands/arguments.ts";
import { diskReason } from "../disk-reason.ts";
import { homeFolder } from "../home-folder.ts";
import { wordsIn } from "../language.ts";
import { UsageError, WriteError } from "../usage-error.ts";

/** What the issuer's folder holds beside the private keys; nobody else of the machine may read any of it. */
export interface Register extends Issuer {
  /** What numbers are made with; it never changes, or they would. */
  readonly salt: string;
}

const REGISTER = "issuer.json";
const secretPath = (folder: string, kid: string) => join(folder, `${kid}.private.json`);

/** The folder that is meant; below the user's settings if none is named. Throws a {@link UsageError} where there is no home. */
export function issuerFolder(
  named: string | undefined,
  language: Language,
  read: () => string = homedir,
): string {
  if (named !== undefined) return resolve(named);
  const { HOCVU_KEYS, XDG_CONFIG_HOME, APPDATA } = process.env;
  if (HOCVU_KEYS) return resolve(HOCVU_KEYS);
  const own = homeFolder(read);
  const settings = XDG_CONFIG_HOME || APPDATA || (own && join(own, ".config"));
  if (!settings) throw new UsageError(wordsIn(language).certifying.noHome);
  return resolve(settings, "hocvu", "keys");
}

/** The register; nothing where there is none yet. Throws a {@link UsageError} for one that cannot be read. */
export async function readRegister(
  folder: string,
  language: Language,
): Promise<Register | undefined> {
  return (await readOwn(join(folder, REGISTER), isRegister, language)) as Register | undefined;
}

/** The same where there must be one. */
export async function needRegister(folder: string, language: Language): Promise<Register> {
  const register = await readRegister(folder, language);
  if (register) return register;
  throw new UsageError(wordsIn(language).certifying.noKeys(shortest(folder)));
}

export async function writeRegister(
  folder: string,
  register: Register,
  language: Language,
): Promise<void> {
  await refuseCourse(folder, language);
  await writeOwn(folder, join(folder, REGISTER), register, language);
}

export async function readSecret(
  folder: string,
  kid: string,
  language: Language,
): Promise<PrivateKey> {
  const path = secretPath(folder, kid);
  const secret = await readOwn(path, isSecret, language);
  if (secret) return secret as PrivateKey;
  throw new UsageError(wordsIn(language).certifying.brokenFolder(shortest(path)));
}

export async function writeSecret(
  folder: string,
  kid: string,
  secret: PrivateKey,
  language: Language,
): Promise<void> {
  await refuseCourse(folder, language);
  await writeOwn(folder, secretPath(folder, kid), secret, language);
}

export function newSalt(): string {
  return randomBytes(24).toString("base64url");
}

/** A course's folder is sent, published, packed: no key may lie in it, however deep. */
async function refuseCourse(folder: string, language: Language): Promise<void> {
  for (let at = folder; ; at = dirname(at)) {
    if (await stat(join(at, "course.md")).catch(() => undefined)) {
      throw new UsageError(wordsIn(language).certifying.inCourse(shortest(folder)));
    }
    if (dirname(at) === at) return;
  }
}

async function readOwn(
  path: string,
  is: (value: Readonly<Record<string, unknown>>) => boolean,
  language: Language,
): Promise<unknown> {
  const { cannotRead, certifying } = wordsIn(language);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new UsageError(cannotRead(shortest(path), diskReason(error, language)));
  });
  if (text === undefined) return undefined;
  // Windows has no such bits.
  if (process.platform !== "win32" && ((await stat(path)).mode & 0o077) !== 0) {
    throw new UsageError(certifying.othersMayRead(shortest(path)));
  }
  const value = parsed(text);
  if (typeof value === "object" && value !== null && is(value as Record<string, unknown>)) {
    return value;
  }
  throw new UsageError(certifying.brokenFolder(shortest(path)));
}

/** At once and whole: an interrupted command leaves the old file. */
async function writeOwn(
  folder: string,
  path: string,
  value: object,
  language: Language,
): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
    await chmod(draft, 0o600);
    await renameOver(draft, path);
  } catch (error) {
    const reason = diskReason(error as NodeJS.ErrnoException, language);
    throw new WriteError(wordsIn(language).cannotWrite(shortest(path), reason));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRegister = ({ name, page, salt, keys, withdrawn }: Readonly<Record<string, unknown>>) =>
  [name, page, salt].every((one) => typeof one === "string" && one !== "") &&
  Array.isArray(keys) &&
  Array.isArray(withdrawn);

const isSecret = ({ kty, d, x }: Readonly<Record<string, unknown>>) =>
  kty === "OKP" && typeof d === "string" && typeof x === "string";
