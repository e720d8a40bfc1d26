import {
  type Code,
  didYouMean,
  formatPage,
  type Language,
  parsePage,
  severities,
} from "@hocvu/diagnostics";
import { pages } from "@hocvu/diagnostics/pages";
import { exitStatus } from "../exit-status.ts";
import { wordsIn } from "../language.ts";
import type { Output } from "../report.ts";
import { UsageError } from "../usage-error.ts";

/** `hocvu explain`: the page of a code, in large or small letters, on standard output. */
export function explain(name: string, language: Language, output: Output): number {
  const code = name.toUpperCase();
  if (!isCode(code)) {
    const suggestion = didYouMean(code, Object.keys(severities));
    throw new UsageError(wordsIn(language).unknownCode(name, suggestion));
  }
  output.stdout(formatPage(parsePage(pages[code]), language));
  return exitStatus.fine;
}

function isCode(name: string): name is Code {
  return Object.hasOwn(severities, name);
}
