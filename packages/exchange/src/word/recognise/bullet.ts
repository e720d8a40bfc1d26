import type { Line } from "../questions/line.ts";

const BULLET = /^\s*(?:[-–—•●○◦▪■□☐☑✓✔+]|\[[ xX]?\])\s+(?=\S)/u;
const TICKED = /^\s*(?:[☑✓✔]|\[[xX]\])/u;

export interface Bullet {
  readonly end: number;
  readonly isTicked: boolean;
}

/** A dash, a dot or a box that begins a line, typed or Word's own. */
export function bulletOf({ text, label }: Line): Bullet | undefined {
  const found = BULLET.exec(text);
  if (found) return { end: found[0].length, isTicked: TICKED.test(text) };
  return label?.kind === "bullet" ? { end: 0, isTicked: false } : undefined;
}
