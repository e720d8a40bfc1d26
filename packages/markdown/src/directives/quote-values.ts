/** `name=` and several words without quotes, up to the next name or the end. */
const UNQUOTED = /(?<![^\s{])([a-z][\w-]*)=([^\s"'{}=]+(?:[ \t]+[^\s"'{}=]+(?![^\s{}]*=))+)/gi;

/** A value with an equals sign in it, as addresses of films have. */
const WITH_SIGN = /(?<![^\s{])([a-z][\w-]*)=([^\s"'{}=]+=[^\s"'{}]*)/gi;

/** A value that holds blanks without standing in quotes. */
export interface UnquotedValue {
  readonly name: string;
  readonly value: string;
  /** Within the text that was looked through. */
  readonly start: number;
  readonly end: number;
}

/** The values with blanks that lack their quotes, in what stands between a directive's braces. */
export function unquotedValues(attributes: string): UnquotedValue[] {
  return [...attributes.matchAll(UNQUOTED)].map(
    ({ 0: whole, 1: name = "", 2: value = "", index }) => ({
      name,
      value,
      start: index,
      end: index + whole.length,
    }),
  );
}

/** The same with all quotes that are needed. */
export function quoteValues(attributes: string): string {
  const quote = (_: string, name: string, value: string) => `${name}="${value}"`;
  return attributes.replace(UNQUOTED, quote).replace(WITH_SIGN, quote);
}
