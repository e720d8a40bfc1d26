/** What `read`, Node's `homedir`, gives; undefined where there is no home, as in a container that runs as an unknown user. */
export function homeFolder(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    // It throws where neither HOME nor the list of users names one.
    return undefined;
  }
}
