import type { Diagnostic, Language } from "@hocvu/diagnostics";
import type { ReadOptions, Results, Source } from "@hocvu/results";
import { wordsIn } from "../language.ts";
import { line } from "../print.ts";
import type { Output } from "../report.ts";
import { UsageError } from "../usage-error.ts";
import { fileSource } from "./file-source.ts";
import { StoreFailed, storeSource } from "./store-source.ts";

/** Everything that the named files, or record stores, tell. */
export async function readAll(
  paths: readonly string[],
  options: ReadOptions,
  language: Language,
  output: Output,
): Promise<{ readonly results: Results; readonly diagnostics: readonly Diagnostic[] }> {
  const { collect, readResults } = await import("@hocvu/results");
  const collection = collect();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const source = await sourceOf(path, language);
    const found = await readResults(source, collection, options).catch((error) => {
      if (!(error instanceof StoreFailed)) throw error;
      throw new UsageError(wordsIn(language).cannotRead(source.name, error.message));
    });
    diagnostics.push(...found);
  }
  const results = collection.results();
  const { reporting } = wordsIn(language);
  const number = new Intl.NumberFormat(language);
  const learners = new Set([
    ...results.responses.learners,
    ...results.standings.map(({ learner }) => learner),
  ]);
  output.stderr(
    line(
      reporting.readFrom(
        paths.join(", "),
        number.format(results.responses.length),
        number.format(learners.size),
      ),
    ),
  );
  return { results, diagnostics };
}

function sourceOf(path: string, language: Language): Promise<Source> | Source {
  if (!/^https?:\/\//.test(path)) return fileSource(path, language);
  const { hostname, protocol } = new URL(path);
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  // The key goes along: nobody on the way may read it.
  if (protocol === "http:" && !isHere) {
    throw new UsageError(wordsIn(language).publishing.notHttps(path));
  }
  return storeSource(path, process.env.HOCVU_LRS_KEY ?? "");
}
