import type { Earned } from "./earned.ts";

/** All certificates as a table: number, account, name, day, file. */
export function certificateList(earned: readonly Earned[]): string {
  const rows = earned.map(({ number, learner, name, at }) => [
    ...[number, learner, name],
    new Date(at + 7 * 3_600_000).toISOString().slice(0, 10),
    `${number}.pdf`,
  ]);
  const lines = [["number", "learner", "name", "passed", "file"], ...rows];
  // The mark at the beginning tells spreadsheet programs the encoding.
  return `\ufeff${lines.map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("")}`;
}

/** A cell that spreadsheet programs take for text, whatever it begins with. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
