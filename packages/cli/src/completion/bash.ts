import type { CommandLine, CommandShape, OptionShape, Slot } from "./command-line.ts";

/** A completion script for bash, 3.2 of macOS included. All words in it are plain: option names, ids, codes. */
export function bashCompletion({ name, options, commands }: CommandLine): string {
  const fn = `_${name}`;
  return `# Completion of ${name} for bash. In ~/.bashrc:  source <(${name} completion bash)
${fn}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= i
  # bash parts --option=value into three words.
  if [[ $cur == = ]]; then
    cur=
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${commands.map((command) => command.name).join("|")}) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  COMPREPLY=()
  case $command:$prev in
${commands.flatMap(valueCases).join("\n")}
  esac
  case $command:$cur in
${commands.map(optionCase).join("\n")}
    :*) ${words([...commands.map((command) => command.name), ...names(options)])} ;;
  esac
  case $command in
${commands.flatMap(argumentCase).join("\n")}
  esac
}
${fn}_paths() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen "$1" -- "$cur"))
}
complete -F ${fn} ${name}
`;

  function valueCases({ name: command, options }: CommandShape): string[] {
    return options.flatMap((option) => {
      const patterns = names([option]).map((flag) => `${command}:${flag}`);
      if (!option.value) return [];
      const steps = [...complete(option.value), "return"];
      return [`    ${patterns.join("|")}) ${steps.join("; ")} ;;`];
    });
  }

  function optionCase({ name: command, options }: CommandShape): string {
    return `    ${command}:-*) ${words(names(options))}; return ;;`;
  }

  function argumentCase({ name: command, argument }: CommandShape): string[] {
    const steps = argument ? complete(argument) : [];
    return steps.length > 0 ? [`    ${command}) ${steps.join("; ")} ;;`] : [];
  }

  function complete(slot: Slot): string[] {
    switch (slot.takes) {
      case "words":
        return [words(slot.words)];
      case "folder":
        return [`${fn}_paths -d`];
      case "file":
        return [`${fn}_paths -f`];
      case "text":
        return [];
    }
  }
}

function words(list: readonly string[]): string {
  return `COMPREPLY=($(compgen -W "${list.join(" ")}" -- "$cur"))`;
}

function names(options: readonly OptionShape[]): string[] {
  return options.flatMap(({ short, long }) => (short ? [short, long] : [long]));
}
