/** Those of `all` that nobody who counts in `taken` has taken yet, each taken when it is asked for. */
export function* inTurn<T>(
  all: readonly T[],
  taken: Int32Array<SharedArrayBuffer>,
): Generator<T, void> {
  for (;;) {
    const next = all[Atomics.add(taken, 0, 1)];
    if (next === undefined) return;
    yield next;
  }
}
