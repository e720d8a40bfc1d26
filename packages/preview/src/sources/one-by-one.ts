/** Deeds one after the other, in the order in which they are asked for; one that fails holds up none. */
export function oneByOne(): <T>(deed: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (deed) => {
    const own = last.then(deed);
    last = own.catch(() => undefined);
    return own;
  };
}
