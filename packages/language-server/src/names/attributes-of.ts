/** One word between the braces at a heading's end; an id has the name `#`, a bare word that of its own. */
export interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
  /** Where the value begins in the heading's source; that of the word where there is none. */
  readonly at: number;
  /** Where the whole word stands. */
  readonly start: number;
  readonly end: number;
}

const BRACES = /\{([^{}]*)\}[ \t]*#*[ \t]*(?:\n[=-]+[ \t]*)?$/;
const TOKEN = /#([^\s#]*)|([A-Za-z][\w-]*)=(?:"([^"]*)"|(\S*))|(\S+)/g;

export function attributesOf(heading: string): readonly WrittenAttribute[] {
  const braces = BRACES.exec(heading);
  if (!braces) return [];
  const base = braces.index + 1;
  return [...(braces[1] ?? "").matchAll(TOKEN)].map(
    ({ 0: whole, 1: id, 2: name, 3: quoted, 4: plain, index }) => {
      const start = base + index;
      const end = start + whole.length;
      if (id !== undefined) return { name: "#", value: id, at: start + 1, start, end };
      if (name === undefined) return { name: whole, value: "", at: start, start, end };
      const value = quoted ?? plain ?? "";
      const at = start + name.length + (quoted === undefined ? 1 : 2);
      return { name, value, at, start, end };
    },
  );
}
