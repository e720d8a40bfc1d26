import type { Placed } from "./rank.ts";

export interface Prize {
  readonly title: string;
  /** How many of it there are. */
  readonly count: number;
}

export interface Awarded {
  readonly prize: Prize;
  readonly winners: readonly Placed[];
  /**
   * Who shares a place, but for whom not enough of this prize are left: the rules part them in nothing, so the organiser decides. What
   * is left for them is `open`; none of them gets a lower prize by itself.
   */
  readonly tied: readonly Placed[];
  readonly open: number;
}

/** Prizes from the first on. After a tie that the organiser has to decide, lower prizes stay open too: who gets them hangs on it. */
export function awardPrizes(
  placed: readonly Placed[],
  prizes: readonly Prize[],
): readonly Awarded[] {
  let next = 0;
  let undecided = false;
  return prizes.map((prize): Awarded => {
    const winners: Placed[] = [];
    let open = prize.count;
    while (!undecided && open > 0 && next < placed.length) {
      const group = sharing(placed, next);
      if (group.length > open) {
        undecided = true;
        return { prize, winners, tied: group, open };
      }
      winners.push(...group);
      open -= group.length;
      next += group.length;
    }
    return { prize, winners, tied: [], open };
  });
}

function sharing(placed: readonly Placed[], from: number): readonly Placed[] {
  const place = placed[from]?.place;
  let to = from;
  while (placed[to]?.place === place) if (++to >= placed.length) break;
  return placed.slice(from, to);
}
