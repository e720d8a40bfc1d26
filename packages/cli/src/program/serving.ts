import { Option } from "commander";
import { formats } from "../formats.ts";
import { needing } from "../needing.ts";
import { UsageError } from "../usage-error.ts";
import { known, refuseNameless } from "./options.ts";
import type { ProgramParts } from "./parts.ts";

/** `serve` and `publish`: courses on a server. */
export function addServing(parts: ProgramParts): void {
  const { command, language, output, end, words, lang, format } = parts;
  const service = <T>(load: () => Promise<T>) => needing("@hocvu/service", load, language);
  const { serving, stressing } = words;
  command("serve", serving.serve)
    .argument("[course...]", words.courses)
    .addOption(new Option("--port <number>", serving.port).default("8420").env("HOCVU_PORT"))
    .addOption(new Option("--host <address>", serving.host).default("127.0.0.1").env("HOCVU_HOST"))
    .addOption(new Option("--public-url <url>", serving.publicUrl).env("HOCVU_PUBLIC_URL"))
    .addOption(new Option("--data <folder>", serving.data).default("hocvu-data").env("HOCVU_DATA"))
    .addOption(new Option("--database <url>", serving.database).env("HOCVU_DATABASE"))
    .addOption(new Option("--workers <number>", serving.workers).default("1").env("HOCVU_WORKERS"))
    .addOption(new Option("--allow-host <hosts>", serving.allowHost).env("HOCVU_ALLOW_HOSTS"))
    .addOption(new Option("--retention <days>", serving.retention).env("HOCVU_RETENTION"))
    .option("--watch", serving.watch, false)
    .option("--stress <url>", stressing.stress)
    .option("--rates <numbers>", stressing.rates, "10,220,70")
    .option("--seconds <number>", stressing.seconds, "600")
    .option("--learners <number>", stressing.learners, "5000")
    .option("--platform-port <number>", stressing.platformPort, "8499")
    .option("--json", stressing.json, false)
    .addOption(lang())
    .action(async (courses: string[], options) => {
      if (options.stress !== undefined) {
        const { stress } = await service(() => import("../commands/stress.ts"));
        end(await stress({ ...options, language }, output));
        return;
      }
      if (courses.length === 0) throw new UsageError(words.missingArgument("course"));
      refuseNameless(courses, language);
      const { serve } = await service(() => import("../commands/serve.ts"));
      end(await serve(courses, { ...options, language }, output));
    });

  const { publishing } = words;
  command("publish", publishing.publish)
    .argument("<course>", words.course)
    .addOption(new Option("--to <url>", publishing.to).env("HOCVU_PUBLISH_TO"))
    .addOption(new Option("--key <key>", publishing.key).env("HOCVU_PUBLISH_KEY"))
    .addOption(format(words.format))
    .addOption(lang())
    .action(async (course: string, options) => {
      const format = known(options.format, formats, words.unknownFormat);
      refuseNameless([course], language);
      const { publish } = await service(() => import("../commands/publish.ts"));
      end(await publish(course, { ...options, language, format }, output));
    });
}
