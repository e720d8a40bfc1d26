import type { CommandLine, CommandShape, OptionShape, Slot } from "./command-line.ts";

/** A completion script for zsh, to be sourced or put into a folder of `fpath` as `_hocvu`. */
export function zshCompletion({ name, options, commands }: CommandLine): string {
  const fn = `_${name}`;
  return `#compdef ${name}
# Completion of ${name} for zsh. In ~/.zshrc, after compinit:  source <(${name} completion zsh)
${fn}() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -C ${[...options.map(optionSpec), "'1: :->command'", "'*:: :->rest'"].join(LINE)}
  case $state in
    command)
      local -a commands
      commands=(
${commands.map(({ name, description }) => `        ${quote(`${name}:${description}`)}`).join("\n")}
      )
      _describe -t commands ${name} commands
      ;;
    rest)
      case $line[1] in
${commands.map(commandCase).join("\n")}
      esac
      ;;
  esac
}
if [[ $funcstack[1] == ${fn} ]]; then
  ${fn} "$@"
else
  compdef ${fn} ${name}
fi
`;
}

const LINE = " \\\n          ";

function commandCase({ name, options, argument }: CommandShape): string {
  const specs = options.map(optionSpec);
  if (argument) {
    specs.push(quote(`${argument.many ? "*" : "1"}:${argument.name}:${action(argument)}`));
  }
  return `        ${name})\n          _arguments ${specs.join(LINE)}\n          ;;`;
}

/** `(-t --target)'{-t+,--target=}'[what it means]:targets:(scorm12 all)`; see _arguments in zshcompsys(1). */
function optionSpec({ short, long, description, value }: OptionShape): string {
  const about = `[${description.replace(/[\\[\]]/g, "\\$&")}]`;
  const rest = value ? `${about}:${value.name}:${action(value)}` : about;
  if (!short) return quote(`${long}${value ? "=" : ""}${rest}`);
  const flags = value ? `{${short}+,${long}=}` : `{${short},${long}}`;
  return `${quote(`(${short} ${long})`)}${flags}${quote(rest)}`;
}

function action({ takes, words }: Slot): string {
  switch (takes) {
    case "words":
      return `(${words.join(" ")})`;
    case "folder":
      return "_files -/";
    case "file":
      return "_files";
    case "text":
      return " ";
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
