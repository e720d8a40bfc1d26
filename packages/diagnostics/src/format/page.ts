import { severities } from "../codes.ts";
import type { ExampleFile, Page } from "../pages.ts";
import { catalogues, type Language } from "../words.ts";
import { graphemeCount } from "./columns.ts";

/** What reads well on a terminal, and fits most. */
const WIDTH = 80;

/** A page for reading on a terminal: plain text, prose in lines of up to 80 characters, files letter for letter. */
export function formatPage({ code, text, wrong, right }: Page, language: Language): string {
  const words = catalogues[language];
  const paragraphs = text[language].split(/\n{2,}/).map((paragraph) => wrap(paragraph));
  return [
    `${words.severities[severities[code]]}[${code}]`,
    ...paragraphs,
    ...example(words.examples.wrong, wrong, language),
    ...example(words.examples.right, right, language),
  ]
    .map((block) => `${block}\n`)
    .join("\n");
}

function example(label: string, files: readonly ExampleFile[], language: Language): string[] {
  if (files.length === 0) return [];
  return [`${label}:`, ...files.map((file) => formatFile(file, language))];
}

function formatFile({ path, content }: ExampleFile, language: Language): string {
  if (content === null) return `  --> ${path} (${catalogues[language].examples.absent})`;
  const lines = content.trimEnd().split("\n");
  return [`  --> ${path}`, "", ...lines.map((line) => (line === "" ? "" : `      ${line}`))].join(
    "\n",
  );
}

/** Breaks at spaces, never inside backticks that hold one, as that is what an author copies. */
function wrap(paragraph: string): string {
  const lines: string[] = [];
  for (const word of paragraph.match(/(?:`[^`]*`|\S)+/g) ?? []) {
    const line = lines.at(-1);
    if (line === undefined || graphemeCount(`${line} ${word}`) > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join("\n");
}
