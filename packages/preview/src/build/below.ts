/** The path in the course's folder, which diagnostics name `root`, of a file that they name; what lies elsewhere keeps its name. */
export function below(root: string, file: string): string {
  return file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file;
}
