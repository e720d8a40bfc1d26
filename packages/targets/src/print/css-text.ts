/** Any text as a string of CSS, in which nothing ends the string, the rule or the style element around it. */
export function cssText(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{M}\p{N} .,:;–()-]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16).padStart(6, "0")}`,
  );
  return `"${escaped}"`;
}

/** What has room at the edge of a page. */
export function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}
