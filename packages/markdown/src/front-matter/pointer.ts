/** A key as a part of a JSON pointer; RFC 6901, section 3. */
export function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** A part of a JSON pointer as the key that it stands for. */
export function unescaped(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
