/** The packages of the workspace, and which of the others each may import (DESIGN.md, "The rooms"). */
export const ARROWS: Readonly<Record<string, readonly string[] | "anything">> = {
  model: [],
  diagnostics: [],
  archive: [],
  player: ["model"],
  markdown: ["model", "diagnostics"],
  exchange: ["markdown", "model", "diagnostics", "archive"],
  targets: ["model", "diagnostics", "archive"],
  results: ["model", "diagnostics"],
  simulator: ["archive"],
  validator: ["diagnostics", "archive"],
  trial: ["validator", "simulator", "diagnostics"],
  compiler: ["markdown", "targets", "player", "archive", "model", "diagnostics"],
  "language-server": ["compiler", "markdown", "model", "diagnostics"],
  preview: [
    ...["language-server", "compiler", "markdown", "player", "targets", "simulator", "exchange"],
    ...["validator", "trial", "archive", "model", "diagnostics"],
  ],
  service: [
    "compiler",
    "player",
    "targets",
    "simulator",
    "results",
    "archive",
    "model",
    "diagnostics",
  ],
  cli: [
    ...[
      "exchange",
      "preview",
      "language-server",
      "service",
      "results",
      "compiler",
      "validator",
      "trial",
      "targets",
    ],
    "diagnostics",
  ],
  // It starts the command, and knows nothing of what that is made of.
  vscode: ["archive"],
  acceptance: "anything",
  bench: "anything",
};

/** One package as its files show it. */
export interface Room {
  /** The name of its folder. */
  readonly name: string;
  /** What its package.json depends on, of whatever kind. */
  readonly dependencies: readonly string[];
  readonly imports: readonly Import[];
}

export interface Import {
  /** Relative to the package's folder. */
  readonly file: string;
  readonly specifier: string;
}

/** The workspace's package that a dependency's name stands for; undefined for one from outside. */
function roomOf(name: string): string | undefined {
  if (name === "hocvu") return "cli";
  return /^@hocvu\/([^/]+)$/.exec(name)?.[1];
}

/** Everything in `rooms` that goes against `arrows`, one sentence each. */
export function wrongArrows(
  rooms: readonly Room[],
  arrows: typeof ARROWS = ARROWS,
): readonly string[] {
  return rooms.flatMap((room) => {
    const allowed = arrows[room.name];
    if (!allowed) return [`${room.name} has no place in the arrows`];
    const may = (other: string) =>
      other === room.name || allowed === "anything" || allowed.includes(other);
    const declared = room.dependencies.flatMap((dependency) => {
      const other = roomOf(dependency);
      return other === undefined || may(other)
        ? []
        : [`${room.name} depends on ${other}: package.json`];
    });
    return [...declared, ...room.imports.flatMap((found) => wrongImport(room, found, may))];
  });
}

function wrongImport(
  room: Room,
  { file, specifier }: Import,
  may: (other: string) => boolean,
): readonly string[] {
  if (specifier.startsWith(".")) {
    const [top, other = "", inside] = resolved(room.name, file, specifier);
    // The repository's own folders, such as schemas/, are everybody's.
    if (top !== "packages" || other === room.name) return [];
    // What one package's tests are made of, those of the packages above may use.
    if (inside === "test" && may(other) && isTest(file)) return [];
    return [`${room.name} reaches into ${other} by ${specifier}: ${file}`];
  }
  const [scope = "", rest = "", ...path] = specifier.split("/");
  const other = scope.startsWith("@") ? roomOf(`${scope}/${rest}`) : roomOf(scope);
  if (other === undefined) return [];
  if (!may(other)) return [`${room.name} imports ${other}: ${file}`];
  if (path.includes("src")) return [`${room.name} reaches into ${other} by ${specifier}: ${file}`];
  const isDeclared =
    other === room.name || room.dependencies.some((name) => roomOf(name) === other);
  return isDeclared ? [] : [`${room.name} does not declare ${other}: ${file}`];
}

/** Where in the repository `specifier` leads, read from `file` of the package `name`. */
function resolved(name: string, file: string, specifier: string): readonly string[] {
  const path = ["packages", name, ...file.split("/").slice(0, -1)];
  for (const part of specifier.split("/")) {
    if (part === "..") path.pop();
    else if (part !== ".") path.push(part);
  }
  return path;
}

function isTest(file: string): boolean {
  return file.startsWith("test/") || file.endsWith(".test.ts");
}
