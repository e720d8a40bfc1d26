import { writeFile } from "node:fs/promises";
import type { Language } from "@hocvu/diagnostics";
import {
  issuerFolder,
  needRegister,
  newSalt,
  readRegister,
  writeRegister,
  writeSecret,
} from "../certify/issuer-folder.ts";
import { diskReason } from "../disk-reason.ts";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import type { Output } from "../report.ts";
import { UsageError, WriteError } from "../usage-error.ts";
import { shortest } from "./arguments.ts";

export interface IssuerOptions {
  readonly keys?: string;
  readonly language: Language;
}

/** `hocvu certify keys new`. */
export async function addKey(
  {
    keys,
    issuer,
    page,
    language,
  }: IssuerOptions & {
    readonly issuer?: string;
    readonly page?: string;
  },
  output: Output,
): Promise<number> {
  const { certifying: words } = wordsIn(language);
  const folder = issuerFolder(keys, language);
  const known = await readRegister(folder, language);
  if (page !== undefined && !isPage(page)) throw new UsageError(words.notAPage(page));
  const name = issuer ?? known?.name;
  const address = page ?? known?.page;
  if (!name || !address) throw new UsageError(words.issuerMissing);
  const { newKey } = await import("@hocvu/results");
  const { key, secret } = await newKey(today());
  const old = known ?? { salt: newSalt(), keys: [], withdrawn: [] };
  // The secret first: a register never names a key that is not there.
  await writeSecret(folder, key.kid, secret, language);
  await writeRegister(folder, { ...old, name, page: address, keys: [...old.keys, key] }, language);
  output.stdout(line(key.kid));
  output.stderr(line(words.keyMade(key.kid, shortest(folder))));
  return exitStatus.fine;
}

/** `hocvu certify keys list`. */
export async function listKeys({ keys, language }: IssuerOptions, output: Output): Promise<number> {
  const register = await needRegister(issuerFolder(keys, language), language);
  const { signingKey } = await import("@hocvu/results");
  const now = signingKey(register)?.kid;
  const { certifying: words } = wordsIn(language);
  for (const { kid, made, retired, stolen = false } of register.keys) {
    output.stdout(line(words.listed({ kid, made, retired, stolen, signs: kid === now })));
  }
  return exitStatus.fine;
}

/** `hocvu certify keys retire`. */
export async function retireKey(
  kid: string,
  { keys, stolen, language }: IssuerOptions & { readonly stolen: boolean },
  output: Output,
): Promise<number> {
  const { certifying: words } = wordsIn(language);
  const folder = issuerFolder(keys, language);
  const register = await needRegister(folder, language);
  if (!register.keys.some((key) => key.kid === kid)) {
    const known = register.keys.map((key) => `\`${key.kid}\``).join(", ");
    throw new UsageError(words.unknownKey(kid, known));
  }
  const changed = register.keys.map((key) =>
    key.kid === kid
      ? { ...key, retired: key.retired ?? today(), ...(stolen ? { stolen } : {}) }
      : key,
  );
  await writeRegister(folder, { ...register, keys: changed }, language);
  output.stderr(line(words.retired(kid, register.page)));
  return exitStatus.fine;
}

/** `hocvu certify withdraw`. */
export async function withdraw(
  written: string,
  { keys, reason = "", language }: IssuerOptions & { readonly reason?: string },
  output: Output,
): Promise<number> {
  const { certifying: words } = wordsIn(language);
  const number = written.trim().toUpperCase();
  if (!/^\d{4}-[0-9A-Z]{5}-[0-9A-Z]{5}$/.test(number)) {
    throw new UsageError(words.notANumber(written));
  }
  if (reason.trim() === "") throw new UsageError(words.reasonMissing);
  const folder = issuerFolder(keys, language);
  const register = await needRegister(folder, language);
  if (!register.withdrawn.some((one) => one.number === number)) {
    const withdrawn = [...register.withdrawn, { number, day: today(), reason: reason.trim() }];
    await writeRegister(folder, { ...register, withdrawn }, language);
  }
  output.stderr(line(words.withdrawn(number, register.page)));
  return exitStatus.fine;
}

/** `hocvu certify page`. */
export async function writePage(
  { keys, out, language }: IssuerOptions & { readonly out: string },
  output: Output,
): Promise<number> {
  const register = await needRegister(issuerFolder(keys, language), language);
  const { verifyPage } = await import("@hocvu/results");
  await writeFile(out, verifyPage(register, today())).catch((error) => {
    throw new WriteError(wordsIn(language).cannotWrite(shortest(out), diskReason(error, language)));
  });
  output.stdout(line(shortest(out)));
  output.stderr(line(wordsIn(language).certifying.pageWritten(register.page)));
  return exitStatus.fine;
}

function isPage(text: string): boolean {
  return text.startsWith("https://") && URL.canParse(text) && !text.includes("#");
}

/** In Vietnam. */
function today(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}
