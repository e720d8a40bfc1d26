import { type Command, Option } from "commander";
import { expandedFiles } from "../commands/patterns.ts";
import { needing } from "../needing.ts";
import { UsageError } from "../usage-error.ts";
import { givenTo } from "./options.ts";
import type { ProgramParts } from "./parts.ts";

/** `certify`: certificates that can be verified, and the keys they are signed with. */
export function addCertifying(parts: ProgramParts): void {
  const { command, language, output, end, words, lang } = parts;
  const needed = <T>(load: () => Promise<T>) => needing("@hocvu/results", load, language);
  const { certifying, reporting } = words;
  const keysFolder = () => new Option("--keys <folder>", certifying.keysFolder).env("HOCVU_KEYS");
  const issuing = () => needed(() => import("../commands/certify-keys.ts"));

  const certify = command("certify", certifying.certify)
    .helpCommand(false)
    .argument("[results...]", reporting.results)
    .option("--course <folder>", certifying.course)
    .addOption(new Option("-o, --out <folder>", certifying.out).default("certificates"))
    .addOption(keysFolder())
    .option("--roster <file>", reporting.roster)
    .option("--join <column>", reporting.join)
    .option("--learner <column>", reporting.learner)
    .option("--course-name <name>", reporting.course)
    .option("--passing <share>", reporting.passing)
    .option("--date <day>", certifying.date)
    .option("--strict", words.strict, false)
    .addOption(lang())
    .action(async (results: string[], options) => {
      if (results.length === 0) throw new UsageError(words.missingArgument("results"));
      const { certify } = await needed(() => import("../commands/certify.ts"));
      end(await certify(await expandedFiles(results), { ...options, language }, output));
    });

  const keys = command("keys", certifying.keys, certify).helpCommand(false);
  command("new", certifying.newKey, keys)
    .option("--issuer <name>", certifying.issuer)
    .option("--page <address>", certifying.page)
    .addOption(keysFolder())
    .addOption(lang())
    .action(async (_options, command: Command) => {
      const options = givenTo(command);
      const { addKey } = await issuing();
      end(await addKey({ ...options, language }, output));
    });
  command("list", certifying.list, keys)
    .addOption(keysFolder())
    .addOption(lang())
    .action(async (_options, command: Command) => {
      const options = givenTo(command);
      const { listKeys } = await issuing();
      end(await listKeys({ ...options, language }, output));
    });
  command("retire", certifying.retire, keys)
    .argument("<key>", certifying.kid)
    .option("--stolen", certifying.stolen, false)
    .addOption(keysFolder())
    .addOption(lang())
    .action(async (kid: string, _options, command: Command) => {
      const options = givenTo(command);
      const { retireKey } = await issuing();
      end(await retireKey(kid, { ...options, stolen: options.stolen, language }, output));
    });

  command("withdraw", certifying.withdraw, certify)
    .argument("<number>", certifying.number)
    .option("--reason <text>", certifying.reason)
    .addOption(keysFolder())
    .addOption(lang())
    .action(async (number: string, _options, command: Command) => {
      const options = givenTo(command);
      const { withdraw } = await issuing();
      end(await withdraw(number, { ...options, language }, output));
    });
  command("page", certifying.writePage, certify)
    .addOption(new Option("-o, --out <file>", certifying.pageOut).default("verify.html"))
    .addOption(keysFolder())
    .addOption(lang())
    .action(async (_options, command: Command) => {
      const options = givenTo(command);
      const { writePage } = await issuing();
      end(await writePage({ ...options, out: options.out, language }, output));
    });
}
