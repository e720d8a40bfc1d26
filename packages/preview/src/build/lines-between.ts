/** Where each line of a text stands in an earlier one: what was changed between them is where it began. */
export function linesBetween(now: string, before: string): (line: number) => number {
  if (now === before) return (line) => line;
  const [a, b] = [before.split("\n"), now.split("\n")];
  const least = Math.min(a.length, b.length);
  let same = 0;
  while (same < least && a[same] === b[same]) same++;
  let tail = 0;
  while (tail < least - same && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return (line) => {
    if (line <= same) return line;
    if (line > b.length - tail) return line + a.length - b.length;
    // Within what was changed: the line that it was made of, or where it was put in.
    return Math.max(1, Math.min(line, a.length - tail));
  };
}
