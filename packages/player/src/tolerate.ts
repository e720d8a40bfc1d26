/** What `deed` gives; undefined where the browser, or another origin's window, forbids it. */
export function ifAllowed<T>(deed: () => T): T | undefined {
  try {
    return deed();
  } catch {
    return undefined;
  }
}
