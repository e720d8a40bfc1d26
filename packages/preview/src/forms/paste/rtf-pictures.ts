/** A picture that came along with a text. */
export interface PastedPicture {
  readonly bytes: Uint8Array;
}

/**
 * The pictures in a text as Word puts it on the clipboard beside HTML, whose own pictures are but names of files on the
 * author's disk. Copies for older readers, which are of another kind, are passed over.
 */
export function rtfPictures(rtf: string): readonly PastedPicture[] {
  const pictures: PastedPicture[] = [];
  for (let at = rtf.indexOf("{\\pict"); at >= 0; at = rtf.indexOf("{\\pict", at + 1)) {
    const group = rtf.slice(at, groupEnd(rtf, at));
    if (!/\\(?:png|jpeg)blip/.test(group)) continue;
    const digits = digitsOf(group);
    if (digits !== undefined) pictures.push({ bytes: new Uint8Array(Buffer.from(digits, "hex")) });
  }
  return pictures;
}

/** What stands behind the last group or control word. Millions of them: looked through sign by sign, not by one expression. */
function digitsOf(group: string): string | undefined {
  const end = group.lastIndexOf("}");
  const start = Math.max(group.lastIndexOf("}", end - 1) + 1, group.lastIndexOf("\\"));
  const digits = group
    .slice(start, end)
    .replace(/^\\[a-z]+-?\d*/, "")
    .replace(/\s+/g, "");
  return digits.length >= 32 && !/[^0-9a-f]/i.test(digits) ? digits : undefined;
}

/** Behind the brace that closes the one at `start`. */
function groupEnd(rtf: string, start: number): number {
  let depth = 0;
  for (let at = start; at < rtf.length; at++) {
    const sign = rtf[at];
    if (sign === "\\") at++;
    else if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return at + 1;
  }
  return rtf.length;
}
