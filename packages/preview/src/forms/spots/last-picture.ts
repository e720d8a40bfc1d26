/** A picture as Markdown shows it; its address may stand between angle brackets, and a title behind it. */
const PICTURE =
  /!\[(?:\\.|[^[\]\\]|\[(?:\\.|[^[\]\\])*\])*\]\(\s*(?:<([^<>\n]*)>|([^\s()<>]+(?:\([^\s()]*\)[^\s()]*)*))/g;

/** The address of the last picture in a text, as it is written. */
export function lastPicture(text: string): string | undefined {
  const found = [...text.matchAll(PICTURE)].at(-1);
  return found && (found[1] ?? found[2]);
}
