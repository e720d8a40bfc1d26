/** What `cmd` gives a meaning to. */
const META = /[()\][%!^"`<>&|;, *?]/g;

/**
 * Words for `cmd`, so that a script of npm's gets `args` as they are: Node.js puts them together with nothing but blanks between.
 * The script hands its words on to `cmd` once more, so each sign with a meaning is escaped twice there.
 */
export function quoted(script: string, args: readonly string[]): [string, ...string[]] {
  return [escaped(script), ...args.map((word) => escaped(escaped(asProgramReads(word))))];
}

function escaped(text: string): string {
  return text.replace(META, "^$&");
}

/** https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments */
function asProgramReads(word: string): string {
  return `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\*)$/, "$1$1")}"`;
}
