import { readZip } from "@hocvu/archive";
import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Format, Found, FoundModule, FoundQuestion, Source } from "../bank.ts";
import { ZIP_LIMITS } from "../limits.ts";
import { gatherFiles } from "../pictures.ts";
import { placeOfRow } from "../place.ts";
import { textOfBytes } from "../text-of-bytes.ts";
import { h5pQuestions } from "./h5p.ts";
import { type Item, readManifest } from "./manifest.ts";
import { readOwnSource, SOURCE_FILE } from "./own-source.ts";
import { pageText } from "./pages.ts";

/** Question files within a package are read if they are no longer. */
const MAX_TEXT = 20 * 1024 * 1024;

/**
 * Reads a package: our own that was built with its source as the course that it was; of any other the text and pictures of its
 * pages, and questions where they stand in plain sight, as H5P's content or as a question file. `others` read such files.
 */
export function packageReader(others: () => readonly Format[]) {
  return async ({ path, bytes }: Source): Promise<Found> => {
    const parts = await readZip(bytes, ZIP_LIMITS);
    const source = parts.get(SOURCE_FILE);
    if (source) return readOwnSource(path, source);
    const diagnostics: Diagnostic[] = [];
    const gathered = gatherFiles();
    const manifest = parts.get("imsmanifest.xml");
    const { title, items } = manifest
      ? readManifest(textOfBytes(manifest))
      : { title: "", items: pagesWithout(parts) };
    const shown = new Set<string>();
    const pages: { title: string; html: string }[] = [];
    const dropped = new Set<string>();
    items.forEach((item, index) => {
      const texts = item.paths
        .filter((one) => !shown.has(one))
        .flatMap((one) => {
          shown.add(one);
          return pageText(one, parts, gathered) ?? [];
        });
      for (const text of texts) for (const name of text.dropped) dropped.add(name);
      if (texts.length > 0)
        pages.push({
          title: item.title || `${index + 1}`,
          html: texts.map(({ html }) => html).join("\n"),
        });
      else
        diagnostics.push(
          diagnostic(
            "HV4539",
            { title: item.title || item.paths[0] || "" },
            placeOfRow(path, index + 1),
          ),
        );
    });
    if (dropped.size > 0)
      diagnostics.push(diagnostic("HV4507", { elements: [...dropped] }, placeOfRow(path, 1)));
    const questions = await questionsIn(path, parts, others(), diagnostics, title);
    if (pages.length === 0 && questions.length === 0 && items.length === 0)
      diagnostics.push(
        diagnostic("HV4505", { format: "SCORM", reason: "manifest" }, placeOfRow(path, 1)),
      );
    const modules: readonly FoundModule[] =
      pages.length > 0 ? [{ title, pages, place: placeOfRow(path, 1) }] : [];
    return { questions, modules, files: gathered.files, diagnostics };
  };
}

/** Without a manifest: all pages by their names. */
function pagesWithout(parts: ReadonlyMap<string, Uint8Array>): readonly Item[] {
  return [...parts.keys()]
    .filter((path) => /\.x?html?$/i.test(path))
    .sort()
    .map((path) => ({ title: path.replace(/^.*\/|\.\w+$/g, ""), paths: [path] }));
}

async function questionsIn(
  path: string,
  parts: ReadonlyMap<string, Uint8Array>,
  others: readonly Format[],
  diagnostics: Diagnostic[],
  title: string,
): Promise<readonly FoundQuestion[]> {
  const questions: FoundQuestion[] = [];
  const category = title ? [title] : [];
  let index = 0;
  for (const [name, bytes] of parts) {
    index++;
    if (bytes.length > MAX_TEXT || name === "imsmanifest.xml") continue;
    const place = placeOfRow(path, index);
    if (/(?:^|\/)content\.json$/i.test(name)) {
      const own = h5pQuestions(parsed(textOfBytes(bytes)));
      questions.push(...own.map((question) => ({ question, category, place })));
      continue;
    }
    if (!/\.(?:xml|gift|txt|csv)$/i.test(name)) continue;
    const text = textOfBytes(bytes.subarray(0, 65_536));
    const format = others.find((one) => PLAIN.has(one.id) && one.recognises(name, text, bytes));
    // Any text may look like GIFT, and a program's table like a bank.
    if (!format || (format.id === "gift" && !/\.gift/i.test(name))) continue;
    const found = await format.read({ path: `${path}/${name}`, bytes }).catch(() => undefined);
    if (!found || found.questions.length === 0) continue;
    questions.push(...found.questions);
    diagnostics.push(...found.diagnostics);
  }
  return questions;
}

const PLAIN = new Set(["moodle-xml", "gift", "aiken"]);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
