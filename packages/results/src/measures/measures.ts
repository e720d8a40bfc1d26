import type { Item } from "../table/responses.ts";
import type { Interval } from "./intervals.ts";

/** Under so many responses nothing is said of a question: one learner more or less would turn it over. */
export const LEAST_RESPONSES = 10;

/** What responses tell of a question in one version. */
export interface ItemMeasures {
  /** Its number among the table's items. */
  readonly number: number;
  readonly item: Item;
  /** How many learners' first tries there are. */
  readonly count: number;
  /** How many of them are wholly right. */
  readonly right: number;
  /** Nothing under {@link LEAST_RESPONSES}. */
  readonly measured?: Measured | undefined;
}

export interface Measured {
  /** The mean share of the points. */
  readonly facility: number;
  readonly facilityInterval: Interval;
  /** Of the share of points, with n - 1. */
  readonly deviation: number;
  /**
   * The correlation of a learner's points with what the same learner has in the rest, as a share of what there was: with drawn
   * papers each has another rest. Nothing where either is the same with all.
   */
  readonly discrimination?: number | undefined;
  readonly discriminationInterval?: Interval | undefined;
  /** Of choices, each that was taken by somebody or is known. */
  readonly options: readonly OptionMeasures[];
  /** In seconds, the middle one; nothing where the source tells no time. */
  readonly seconds?: number | undefined;
}

/** What responses tell of one thing that may be chosen. */
export interface OptionMeasures {
  readonly id: string;
  /** How many took it. */
  readonly count: number;
  readonly share: number;
  readonly shareInterval: Interval;
  /** The correlation of taking it with the rest; of a wrong one it should be negative. */
  readonly discrimination?: number | undefined;
  readonly discriminationInterval?: Interval | undefined;
}

/** What responses tell of a whole paper. */
export interface PaperMeasures {
  /** How many learners answered anything. */
  readonly learners: number;
  /** How many questions, in all their versions. */
  readonly questions: number;
  /** How many questions a learner had, in the mean. */
  readonly length: number;
  /** Whether everybody had all. */
  readonly isWhole: boolean;
  /** The mean share of points. */
  readonly mean: number;
  /**
   * Cronbach's alpha; of drawn papers what it would be for one of {@link length} questions, from the mean variance of questions
   * and the mean covariance of pairs of them. Nothing where too few were seen together.
   */
  readonly alpha?: number | undefined;
  /** Duhachek and Iacobucci (2004); nothing of drawn papers, to which it does not apply. */
  readonly alphaInterval?: Interval | undefined;
}

export interface Measures {
  readonly items: readonly ItemMeasures[];
  readonly paper: PaperMeasures;
}
