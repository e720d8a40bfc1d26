import { OTHER_ANSWERS, type Responses } from "../../table/responses.ts";
import { groupOf, rowsBy } from "./rows-by.ts";

export interface SameWrong {
  readonly learners: readonly [string, string];
  /** Questions that both answered wrong, and in how many of them the very same way. */
  readonly bothWrong: number;
  readonly same: number;
  /** How likely two who know nothing of each other agree in as many, over all pairs that might. */
  readonly chance: number;
}

export interface SameWrongs {
  readonly pairs: readonly SameWrong[];
  /** Wrong answers that so many gave that they were left aside: they tell least, and would take the longest. */
  readonly leftAside: number;
}

/** The powers at which the bound is tried; the last is the steepest. */
const POWERS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
const STEEPEST = 2;
/** Pairs of contestants with a wrong answer in common that are looked at: about two seconds. */
const MOST_MEETINGS = 200_000_000;
/** The most telling pairs that are kept; a ring of a hundred has five thousand. */
const MOST_PAIRS = 10_000;

/**
 * Pairs of contestants who gave the same wrong answers. Of questions that both got wrong, two who know nothing of each other
 * give the wrong answer `c` both with chance share(c)²; an agreement weighs -log share(c), so that a mistake everybody makes weighs
 * little. The chance of as much weight or more is bounded from above (Chernoff, the best of {@link POWERS}) and multiplied by the
 * number of pairs there are; pairs with at most `most` are listed. Questions left empty, and each later answer to the same
 * question, are not looked at. Memory is a few numbers a response and one a contestant: pairs are never all held.
 *
 * A sign for a person to judge, no verdict: who learned the same wrong thing from one teacher looks the same. Where papers are drawn
 * from a large bank, two share few questions, and even a common key shows seldom.
 */
export function sameWrong(
  responses: Responses,
  most = 0.01,
  mostMeetings = MOST_MEETINGS,
): SameWrongs {
  const wrong = wrongAnswers(responses);
  const learners = responses.learners.length;
  const taken = lists(wrong, mostMeetings);
  const pairsInAll = (learners * (learners - 1)) / 2;
  const found: (SameWrong & { readonly order: number })[] = [];
  const weights = new Float64Array(learners);
  // The bound is no smaller than exp(-2 weight): with less than this nothing would come of it. A trifle less, for rounding.
  const enough = Math.log(pairsInAll / most) / STEEPEST - 1e-9;
  const ofA = new Int32Array(responses.items.length).fill(-1);
  for (let a = 0; a < learners; a++) {
    const met: number[] = [];
    ofA.fill(-1);
    for (const row of groupOf(wrong.byLearner, a)) {
      const list = wrong.list[row] as number;
      if (list < 0) continue;
      ofA[responses.item[row] as number] = list;
      if (!taken.has(list)) continue;
      const weight = wrong.weights[list] as number;
      const others = groupOf(wrong.byList, list);
      // Rows stand by learner, so that those after `a` stand at the end; each pair is met once.
      for (let at = others.length - 1; at >= 0; at--) {
        const b = responses.learner[others[at] as number] as number;
        if (b <= a) break;
        if (weights[b] === 0) met.push(b);
        weights[b] = (weights[b] as number) + weight;
      }
    }
    for (const b of met) {
      const weight = weights[b] as number;
      weights[b] = 0;
      // What was left aside may still add to it, but only by common mistakes.
      if (weight < enough) continue;
      const pair = judge(responses, wrong, ofA, b);
      const chance = Math.min(1, pair.chance * pairsInAll);
      if (chance > most) continue;
      const names = [responses.learners[a] as string, responses.learners[b] as string] as const;
      found.push({ learners: names, ...pair, chance, order: found.length });
    }
    if (found.length > 2 * MOST_PAIRS) found.sort(byChance).length = MOST_PAIRS;
  }
  return {
    pairs: found
      .sort(byChance)
      .slice(0, MOST_PAIRS)
      .map(({ order: _, ...pair }) => pair),
    leftAside: wrong.lists - taken.size,
  };
}

function byChance<P extends { readonly chance: number; readonly order: number }>(a: P, b: P) {
  return a.chance - b.chance || a.order - b.order;
}

/** Where all who got it wrong gave one answer, agreeing says nothing; it still marks that two have met. */
const LIGHTEST = 1e-12;

interface Wrong {
  /** A number for each wrong answer to an item, a row each; -1 where the row is no such. */
  readonly list: Int32Array;
  readonly lists: number;
  readonly byLearner: ReturnType<typeof rowsBy>;
  readonly byList: ReturnType<typeof rowsBy>;
  /** -log of its share among the wrong answers to its item; at least {@link LIGHTEST}. */
  readonly weights: Float64Array;
  /** What a question that both got wrong adds to the bound's logarithm, by power and item. */
  readonly moments: readonly Float64Array[];
}

function wrongAnswers(responses: Responses): Wrong {
  const { items, learner, item, answer, right } = responses;
  const byLearner = rowsBy(learner, responses.learners.length);
  const offsets: number[] = [];
  let lists = 0;
  for (const one of items) {
    offsets.push(lists);
    lists += one.answers.length;
  }
  const list = new Int32Array(item.length).fill(-1);
  for (let who = 0; who < responses.learners.length; who++) {
    const seen = new Set<number>();
    for (const row of groupOf(byLearner, who)) {
      const number = item[row] as number;
      if (seen.has(number)) continue;
      seen.add(number);
      const given = items[number]?.answers[answer[row] as number] ?? "";
      if (right[row] === 1 || given === "" || given === OTHER_ANSWERS) continue;
      list[row] = (offsets[number] as number) + (answer[row] as number);
    }
  }
  // Rows of no list make a group of their own, the last; taken by learner, each list is in the learners' order.
  const grouped = rowsBy(
    byLearner.rows.map((row) => ((list[row] as number) < 0 ? lists : (list[row] as number))),
    lists + 1,
  );
  const byList = {
    rows: grouped.rows.map((at) => byLearner.rows[at] as number),
    starts: grouped.starts,
  };
  const weights = new Float64Array(lists);
  const moments = POWERS.map(() => new Float64Array(items.length));
  for (const [number, one] of items.entries()) {
    const sizes = one.answers.map(
      (_, at) => groupOf(byList, (offsets[number] as number) + at).length,
    );
    const all = sizes.reduce((a, b) => a + b, 0);
    const shares = sizes.map((size) => size / all);
    for (const [at, share] of shares.entries()) {
      if (share > 0)
        weights[(offsets[number] as number) + at] = Math.max(-Math.log(share), LIGHTEST);
    }
    for (const [p, power] of POWERS.entries()) {
      const moment = (share: number) =>
        share > 0 ? share ** 2 * (Math.exp(power * Math.max(-Math.log(share), LIGHTEST)) - 1) : 0;
      (moments[p] as Float64Array)[number] = Math.log1p(
        shares.reduce((sum, share) => sum + moment(share), 0),
      );
    }
  }
  return { list, lists, byLearner, byList, weights, moments };
}

/** Which wrong answers are looked at: the rarest first, as many as the work allows. */
function lists({ lists: count, byList }: Wrong, mostMeetings: number): ReadonlySet<number> {
  const sizes = Array.from({ length: count }, (_, list) => ({
    list,
    size: groupOf(byList, list).length,
  })).sort((a, b) => a.size - b.size || a.list - b.list);
  const taken = new Set<number>();
  let meetings = 0;
  for (const { list, size } of sizes) {
    meetings += (size * (size - 1)) / 2;
    if (meetings > mostMeetings) break;
    taken.add(list);
  }
  return taken;
}

/**
 * Two contestants side by side, over all wrong answers, also those that were left aside. `ofA` is the one's wrong answer to each
 * item, -1 where there is none.
 */
function judge(
  { item }: Responses,
  { byLearner, list, weights, moments }: Wrong,
  ofA: Int32Array,
  b: number,
): Pick<SameWrong, "bothWrong" | "same" | "chance"> {
  let [bothWrong, same, weight] = [0, 0, 0];
  const common: number[] = [];
  for (const row of groupOf(byLearner, b)) {
    const own = list[row] as number;
    const number = item[row] as number;
    const other = ofA[number] as number;
    if (other < 0 || own < 0) continue;
    bothWrong++;
    common.push(number);
    if (other !== own) continue;
    same++;
    weight += weights[own] as number;
  }
  let best = 0;
  for (let p = 0; p < POWERS.length; p++) {
    const moment = moments[p] as Float64Array;
    let log = -(POWERS[p] as number) * weight;
    for (const number of common) log += moment[number] as number;
    best = Math.min(best, log);
  }
  return { bothWrong, same, chance: Math.exp(best) };
}
