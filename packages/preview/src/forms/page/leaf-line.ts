/** A directive that is a line of its own, such as `::audio[Title]{src=media/a.mp3}`, with all that is said in its braces. */
export interface LeafLine {
  readonly name: string;
  readonly indent: string;
  /** With its brackets; empty where there is none. */
  readonly label: string;
  readonly tokens: readonly Token[];
}

export interface Token {
  readonly name: string;
  readonly value: string;
  readonly written: string;
}

/** A label may hold brackets in pairs, or behind a backslash. */
const LINE = /^( {0,3})::([a-z]+)((?:\[(?:\\.|[^[\]\\]|\[(?:\\.|[^[\]\\])*\])*\])?)\{(.*)\}[ \t]*$/;
const TOKEN = /([A-Za-z][\w-]*)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?(?=\s|$)|\S+/g;

export function readLeaf(line: string): LeafLine | undefined {
  const [whole, indent = "", name = "", label = "", inner = ""] = LINE.exec(line) ?? [];
  if (whole === undefined) return undefined;
  const tokens = [...inner.matchAll(TOKEN)].map(
    ([written, own = "", double, single, plain]): Token => ({
      name: own,
      value: double ?? single ?? plain ?? "",
      written,
    }),
  );
  return { name, indent, label, tokens };
}

export function valueIn({ tokens }: LeafLine, name: string): string | undefined {
  return tokens.find((one) => one.name === name)?.value;
}

export function writeLeaf({ name, indent, label }: LeafLine, said: readonly string[]): string {
  return `${indent}::${name}${label}{${said.filter((one) => one !== "").join(" ")}}`;
}

/** A quote would end what stands in quotes. */
export function quoted(name: string, value: string): string {
  return `${name}="${value.replace(/"/g, "%22")}"`;
}
