import type { CommandLine, OptionShape, Slot } from "./command-line.ts";

/**
 * A completion script for PowerShell, 5.1 of Windows included. What it knows is JSON in plain ASCII: how PowerShell reads the
 * output of a program is up to the machine's code page, and letters misread may be quotes, which it knows several of.
 */
export function powershellCompletion({ name, options, commands }: CommandLine): string {
  const known = {
    options: options.map(optionShape),
    commands: commands.map((command) => ({
      name: command.name,
      tip: command.description,
      options: command.options.map(optionShape),
      words: command.argument ? wordsOf(command.argument) : [],
    })),
  };
  return `# Completion of ${name} for PowerShell. In the file that $PROFILE names:
#   ${name} completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName '${name}' -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $known = @'
${ascii(JSON.stringify(known))}
'@ | ConvertFrom-Json
  $before = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object {
    $_.Extent.EndOffset -lt $cursorPosition
  } | ForEach-Object { $_.Extent.Text })
  $command = $before | ForEach-Object {
    $word = $_
    $known.commands | Where-Object { $_.name -ceq $word }
  } | Select-Object -First 1
  $options = if ($command) { $command.options } else { $known.options }
  $flag = $before | Select-Object -Last 1
  $start = ''
  if ($wordToComplete -match '^(--[\\w-]+)=(.*)$') {
    $flag = $Matches[1]
    $start = $flag + '='
    $wordToComplete = $Matches[2]
  }
  $asked = $options | Where-Object { $_.takes -and ($_.names -ccontains $flag) } | Select-Object -First 1
  if ($asked) {
    $offered = $asked.words
  } elseif ($wordToComplete -like '-*') {
    $offered = $options | ForEach-Object { $tip = $_.tip; $_.names | ForEach-Object { @{ name = $_; tip = $tip } } }
  } elseif ($command) {
    $offered = $command.words
  } else {
    $offered = $known.commands
  }
  # With nothing to offer, PowerShell itself goes on with files and folders.
  $offered | Where-Object { $_.name -and $_.name.StartsWith($wordToComplete) } | ForEach-Object {
    $tip = if ($_.tip) { $_.tip } else { $_.name }
    [System.Management.Automation.CompletionResult]::new($start + $_.name, $_.name, 'ParameterValue', $tip)
  }
}
`;
}

function optionShape({ short, long, description, value }: OptionShape) {
  return {
    names: short ? [short, long] : [long],
    tip: description,
    takes: value !== undefined,
    words: value ? wordsOf(value) : [],
  };
}

function wordsOf({ words }: Slot) {
  return words.map((name) => ({ name }));
}

function ascii(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
