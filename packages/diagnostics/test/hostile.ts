/** What steers a terminal, turns the direction of text or ends a line, and what CI runners take for commands. */
export const hostile = [
  "a\u0007\u001b[31m\u001b]0;x\u0007\u009b2J\u007f",
  "\u202e\u2066\u061c\u200f\u200b\ufeff\u{e0041}",
  "\ud800\ufffe\u{1ffff}",
  "\n::error file=x::one\r::set-output name=x::two\u2028::warning::three\u0085 \u3000::notice::four",
  "\r\n\t##[error]five ##vso[task.setvariable variable=x]six ##teamcity[message text='seven']",
].join("");

const STEERS =
  /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\u{1ffff}\u{e0041}]|\ufeff/u;

/** What a terminal or a runner would obey in `printed`, in the order of its lines. */
export function obeyed(printed: string): string[] {
  return printed
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .filter(
      (line) =>
        STEERS.test(line.replaceAll("\t", "")) ||
        /^\s*::[^:].*::/.test(line) ||
        /##(\w+ ?)?\[/.test(line),
    );
}
