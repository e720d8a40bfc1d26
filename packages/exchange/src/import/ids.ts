import { isId, MAX_ID_LENGTH, slug } from "@hocvu/model";

/** Gives ids that nobody has yet. */
export function freeIds(taken: Iterable<string>): (wanted: string, otherwise: string) => string {
  const known = new Set(taken);
  const next = new Map<string, number>();
  return (wanted, otherwise) => {
    const base = isId(wanted) ? wanted : slug(wanted) || slug(otherwise) || "cau";
    for (let n = next.get(base) ?? 1; ; n++) {
      const suffix = n === 1 ? "" : `-${n}`;
      const id = base.slice(0, MAX_ID_LENGTH - suffix.length).replace(/-$/, "") + suffix;
      if (known.has(id)) continue;
      known.add(id);
      next.set(base, n + 1);
      return id;
    }
  };
}
