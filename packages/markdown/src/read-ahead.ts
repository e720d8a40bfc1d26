/** Enough for a disk to be busy, and few enough to be kept in memory. */
const AHEAD = 32;

/**
 * Reads what is asked for one by one, `paths` in their order, while the next are read already. An error is thrown to
 * whoever asks for that path.
 */
export function readAhead<T>(
  paths: readonly string[],
  read: (path: string) => Promise<T>,
): (path: string) => Promise<T> {
  const begun = new Map<string, Promise<T>>();
  let next = 0;
  const begin = (path: string): Promise<T> => {
    const reading = read(path);
    // Somebody asks for it later, and is told then.
    reading.catch(() => undefined);
    begun.set(path, reading);
    return reading;
  };
  return (path) => {
    for (; next < paths.length && begun.size < AHEAD; next++) begin(paths[next] as string);
    const reading = begun.get(path) ?? begin(path);
    begun.delete(path);
    return reading;
  };
}
