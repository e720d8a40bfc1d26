import type { Platform, Target } from "@hocvu/targets";
import Table from "cli-table3";
import { wrapped } from "../wrap.ts";

export interface TargetsWords {
  /** The heads of the first table: target, what it builds, platforms. */
  readonly targets: readonly [string, string, string];
  /** The heads of the second table: platform, targets, menu. */
  readonly platforms: readonly [string, string, string];
  /** What a target builds, where the language has words of its own for it. By id. */
  readonly titles: Readonly<Record<string, string>>;
  readonly howToBuild: string;
}

type Listed = Pick<Target, "id" | "title">;

/** What the tables take; a narrower terminal gets lists. */
const TABLE_WIDTH = 80;
const TARGET_WIDTHS = [12, 24, 40];
const PLATFORM_WIDTHS = [14, 22, 40];
const NOTHING = "—";

/** What can be built, and what each platform takes and where, for a terminal `columns` wide. */
export function toTerminal(
  targets: readonly Listed[],
  platforms: readonly Platform[],
  words: TargetsWords,
  columns: number,
): string {
  return columns < TABLE_WIDTH
    ? toTargetLists(targets, platforms, words, columns)
    : toTargetTables(targets, platforms, words);
}

function toTargetLists(
  targets: readonly Listed[],
  platforms: readonly Platform[],
  words: TargetsWords,
  columns: number,
): string {
  const lines: string[] = [];
  const below = (text: string) => wrapped(text, columns, "  ");
  for (const { id, title } of targets) {
    lines.push(...wrapped(`${id}: ${title}`, columns));
    const takers = takersOf(id, platforms);
    if (takers.length > 0) lines.push(...below(`${words.targets[2]}: ${takers.join(", ")}`));
  }
  for (const { title, imports } of platforms) {
    lines.push("", ...wrapped(title, columns));
    for (const { targets, menu } of imports) {
      lines.push(...below(`${targets.join(", ")}: ${menu.join(" → ")}`));
    }
  }
  lines.push("", ...wrapped(words.howToBuild, columns));
  return `${lines.join("\n")}\n`;
}

function takersOf(id: string, platforms: readonly Platform[]): readonly string[] {
  return platforms
    .filter(({ imports }) => imports.some((way) => way.targets.includes(id)))
    .map(({ title }) => title);
}

/** Two tables of 80 columns. */
function toTargetTables(
  targets: readonly Listed[],
  platforms: readonly Platform[],
  words: TargetsWords,
): string {
  const built = tableOf(words.targets, TARGET_WIDTHS);
  for (const { id, title } of targets) {
    built.push([id, title, takersOf(id, platforms).join(", ") || NOTHING]);
  }
  const taken = tableOf(words.platforms, PLATFORM_WIDTHS);
  for (const { title, imports } of platforms) taken.push(...rows(title, imports));
  return `${built.toString()}\n\n${taken.toString()}\n\n${words.howToBuild}\n`;
}

function tableOf(head: readonly string[], colWidths: number[]): Table.Table {
  const style = { head: [], border: [] };
  return new Table({ head: [...head], colWidths, wordWrap: true, style });
}

function rows(title: string, imports: Platform["imports"]): Table.HorizontalTableRow[] {
  return imports.map(({ targets, menu }, index) => [
    ...(index === 0 ? [{ content: title, rowSpan: imports.length }] : []),
    targets.join(", "),
    menu.join(" → "),
  ]);
}
