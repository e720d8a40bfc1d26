import type { CommandLine, OptionShape, Slot } from "./command-line.ts";

/** A completion script for fish. */
export function fishCompletion({ name, options, commands }: CommandLine): string {
  const lines = [
    `# Completion of ${name} for fish. Once:  ${name} completion fish > ~/.config/fish/completions/${name}.fish`,
    `complete -c ${name} -f`,
    ...options.map((option) => line("__fish_use_subcommand", ...optionWords(option))),
  ];
  for (const command of commands) {
    const inCommand = `__fish_seen_subcommand_from ${command.name}`;
    lines.push(
      line("__fish_use_subcommand", "-a", command.name, "-d", quote(command.description)),
      ...command.options.map((option) => line(inCommand, ...optionWords(option))),
    );
    const completed = command.argument ? slotWords(command.argument) : [];
    if (completed.length > 0) lines.push(line(inCommand, ...completed));
  }
  return `${lines.join("\n")}\n`;

  function line(condition: string, ...words: string[]): string {
    return ["complete", "-c", name, "-n", quote(condition), ...words].join(" ");
  }
}

function optionWords({ short, long, description, value }: OptionShape): string[] {
  return [
    ...(short ? ["-s", short.slice(1)] : []),
    "-l",
    long.slice(2),
    ...(value ? [value.takes === "file" ? "-r" : "-x", ...slotWords(value)] : []),
    "-d",
    quote(description),
  ];
}

function slotWords({ takes, words }: Slot): string[] {
  switch (takes) {
    case "words":
      return ["-a", quote(words.join(" "))];
    case "folder":
      return ["-a", quote("(__fish_complete_directories)")];
    case "file":
      return ["-F"];
    case "text":
      return [];
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
