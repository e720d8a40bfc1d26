/** Texts that come again and again, each kept once and known by a number from 0. */
export interface Names {
  /** The number of `text`, which is kept if it is new. */
  number(text: string): number;
  readonly list: readonly string[];
  has(text: string): boolean;
}

export function names(): Names {
  const numbers = new Map<string, number>();
  const list: string[] = [];
  return {
    list,
    has: (text) => numbers.has(text),
    number(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, list.length);
      return list.push(text) - 1;
    },
  };
}
