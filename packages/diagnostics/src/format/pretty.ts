import { createColors } from "picocolors";
import type { Diagnostic, Place, Severity } from "../diagnostic.ts";
import { catalogues, inWords, type Language } from "../words.ts";
import { graphemeCount, linesOf, readerRange, type SourceOf } from "./columns.ts";
import { fitLine, type MarkedLine } from "./fit-line.ts";
import { visible } from "./visible.ts";

export interface PrettyOptions {
  readonly language: Language;
  readonly color: boolean;
  readonly sourceOf: SourceOf;
  /** Of the terminal: quoted lines are cut to fit; whole where it is none. */
  readonly columns?: number;
}

/** For people: each problem with its line, carets, a hint and where to read more, then a line that counts them. Empty for no problems. */
export function formatPretty(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  if (diagnostics.length === 0) return "";
  const { color, language } = options;
  const blocks = diagnostics.map((diagnostic) => formatOne(diagnostic, options));
  const count = (severity: Severity) => diagnostics.filter((d) => d.severity === severity).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("note")];
  const summary = catalogues[language].summary(errors, warnings, notes);
  const paint = createColors(color);
  const worst = errors > 0 ? "error" : warnings > 0 ? "warning" : "note";
  return `${blocks.join("\n")}\n${paint.bold(paint[TONES[worst]](summary))}\n`;
}

/** What stands between a line's number and its text. */
const GUTTER = " | ".length;

const TONES = { error: "red", warning: "yellow", note: "cyan" } as const;

function formatOne(diagnostic: Diagnostic, options: PrettyOptions): string {
  const { code, severity, place, related = [] } = diagnostic;
  const { severities, hint: hintWord, see, roles } = catalogues[options.language];
  const { message, hint } = inWords(diagnostic, options.language);
  const paint = createColors(options.color);
  const tone = paint[TONES[severity]];
  const width = Math.max(
    1,
    ...[diagnostic, ...related].map((d) => String(d.place?.start.line ?? "").length),
  );
  const gutter = (text = "") => paint.blue(`${text.padStart(width)} |`);

  const lines = [
    `${paint.bold(tone(`${severities[severity]}[${code}]`))}${paint.bold(`: ${message}`)}`,
  ];
  if (place) {
    lines.push(`${" ".repeat(width)}${paint.blue("-->")} ${address(place, options.sourceOf)}`);
    const whole = quoteLine(place, options.sourceOf);
    const { columns = Number.POSITIVE_INFINITY } = options;
    const quote = whole && fitLine(whole, columns - width - GUTTER);
    if (quote) {
      lines.push(gutter(), `${gutter(String(place.start.line))} ${quote.text}`);
      lines.push(`${gutter()} ${quote.indent}${tone("^".repeat(quote.length))}`);
    }
  }
  for (const other of related) {
    lines.push(
      `${" ".repeat(width)}${paint.blue(":::")} ${address(other.place, options.sourceOf)}  ${roles[other.role]}`,
    );
  }
  const note = (label: string, words: string) =>
    `${" ".repeat(width)} ${paint.blue("=")} ${paint.bold(label)}: ${words}`;
  if (hint) lines.push(note(hintWord, hint));
  lines.push(note(see, `hocvu explain ${code}`));
  return `${lines.join("\n")}\n`;
}

function address(place: Place, sourceOf: SourceOf): string {
  const { start } = readerRange(place, sourceOf);
  return `${visible(place.file)}:${start.line}:${start.column}`;
}

/** The first line of the place, what stands before the carets, and how many there are. Tabs stay tabs, so carets stand right. */
function quoteLine(place: Place, sourceOf: SourceOf): MarkedLine | undefined {
  const text = linesOf(place.file, sourceOf)?.[place.start.line - 1];
  if (text === undefined || text.trim() === "") return undefined;
  const endColumn = place.end.line === place.start.line ? place.end.column : text.length + 1;
  const before = text.slice(0, place.start.column - 1);
  const marked = text.slice(place.start.column - 1, endColumn - 1).trimEnd();
  const indent = [...visible(before).matchAll(/\t|[^\t]+/g)]
    .map(([part]) => (part === "\t" ? part : " ".repeat(graphemeCount(part))))
    .join("");
  return { text: visible(text), indent, length: Math.max(1, graphemeCount(visible(marked))) };
}
