import type { Language } from "@hocvu/diagnostics";
import {
  beside,
  findBrowser,
  type Lack,
  openBrowser,
  type Played,
  playPackage,
  resolved,
} from "@hocvu/trial";
import type { OpenPackage } from "@hocvu/validator";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import type { Output } from "../report.ts";
import { UsageError } from "../usage-error.ts";

/** Plays packages one after the other in one browser. */
export interface Stage {
  /** Undefined for what no browser opens. */
  play(opened: OpenPackage): Promise<Played | undefined>;
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
  const axe = from.map((start) => resolved("axe-core/axe.min.js", start)).find(Boolean);
  if (!axe) output.stderr(line(words.noAxe("npm install axe-core")));
  const browser = await openBrowser(found);
  return {
    play: (opened) =>
      playPackage(opened, {
        browser,
        seconds,
        axe,
        begins: (number, of, title) => output.stderr(line(words.playing(number, of, title))),
      }),
    close: () => browser.close(),
  };
}

function lacking(lack: Lack, language: Language): string {
  const { validating: words } = wordsIn(language);
  return lack === "browser"
    ? words.noBrowser
    : words.noPlaywright("npm install playwright-core axe-core");
}
