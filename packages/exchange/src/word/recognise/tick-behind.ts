const TICK =
  /\s*(?:[([<{]?\s*(?:[✓✔☑√]|<-+|←)\s*(?:đúng|đáp\s*án(?:\s*đúng)?|correct)?\s*[)\]>}]?|[([]\s*(?:đúng|đáp\s*án(?:\s*đúng)?|đ|correct|true|x)\s*[)\]]|\s\*+|(?<=[\p{L}\d.)])\*)\s*$/iu;

/** Where a choice's own words end before `✓`, `(đúng)`, `(x)` or `*`. */
export function tickBehind(text: string): number | undefined {
  const found = TICK.exec(text);
  return found && found.index > 0 ? found.index : undefined;
}
