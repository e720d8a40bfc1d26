import type { Platform, Target } from "@hocvu/targets";
import Table from "cli-table3";

export interface TargetsWords {
  /** The heads of the first table: target, what it builds, platforms. */
  readonly targets: readonly [string, string, string];
  /** The heads of the second table: platform, targets, menu. */
  readonly platforms: readonly [string, string, string];
  readonly howToBuild: string;
}

type Listed = Pick<Target, "id" | "title">;

/** Terminals as narrow as can be counted on. */
const TARGET_WIDTHS = [12, 24, 40];
const PLATFORM_WIDTHS = [14, 22, 40];
const NOTHING = "—";

/** What can be built, and what each platform takes and where: two tables of 80 columns. */
export function toTargetTables(
  targets: readonly Listed[],
  platforms: readonly Platform[],
  words: TargetsWords,
): string {
  const built = tableOf(words.targets, TARGET_WIDTHS);
  for (const { id, title } of targets) {
    const takers = platforms.filter(({ imports }) =>
      imports.some((way) => way.targets.includes(id)),
    );
    built.push([id, title, takers.map((platform) => platform.title).join(", ") || NOTHING]);
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
