import type { Language } from "@hocvu/diagnostics";
import {
  beside,
  findAxe,
  findBrowser,
  type Lack,
  openBrowser,
  type Played,
  picturesOf,
  playPackage,
} from "@hocvu/trial";
import type { OpenPackage } from "@hocvu/validator";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import type { Output } from "../report.ts";
import { UsageError } from "../usage-error.ts";

/** What is to be told of a package that was played, with what a phone showed of it. */
interface Told extends Pick<Played, "diagnostics"> {
  readonly pictures: ReturnType<typeof picturesOf>;
}

/** Plays packages one after the other in one browser. */
export interface Stage {
  /** Undefined for what no browser opens. */
  play(opened: OpenPackage): Promise<Told | undefined>;
  close(): Promise<void>;
}

/** Opens the browser. Throws a {@link UsageError} that says how to install what is not there. */
export async function openStage(
  written: string,
  language: Language,
  output: Output,
): Promise<Stage> {
  const { validating: words } = wordsIn(language);
  const seconds = Number(written);
  if (!Number.isFinite(seconds) || seconds < 1 || seconds > 3600) {
    throw new UsageError(words.wrongSeconds(written));
  }
  // What the user's project has comes first, then what lies beside the command.
  const from = [`${process.cwd()}/package.json`, import.meta.url, beside];
  const found = await findBrowser(from);
  if (typeof found === "string") throw new UsageError(lacking(found, language));
  const axe = findAxe(from);
  if (!axe) output.stderr(line(words.noAxe("npm install axe-core")));
  const browser = await openBrowser(found);
  return {
    async play(opened) {
      const begins = (number: number, of: number, title: string) =>
        output.stderr(line(words.playing(number, of, title)));
      const played = await playPackage(opened, { browser, seconds, axe, begins });
      return played && { diagnostics: played.diagnostics, pictures: picturesOf(played) };
    },
    close: () => browser.close(),
  };
}

function lacking(lack: Lack, language: Language): string {
  const { validating: words } = wordsIn(language);
  return lack === "browser"
    ? words.noBrowser
    : words.noPlaywright("npm install playwright-core axe-core");
}
