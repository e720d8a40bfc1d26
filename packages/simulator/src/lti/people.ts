/** What somebody is in a course. */
export type Role = "learner" | "instructor" | "assistant" | "administrator" | "observer";

export interface User {
  readonly id: string;
  /** What tools know them by. */
  readonly sub: string;
  readonly username: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
}

export interface Course {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  /** By the users' ids. */
  readonly members: ReadonlyMap<string, Role>;
  /** Ids of the courses this one was copied from, newest first. */
  readonly history: readonly string[];
}

/** A link to something in a tool. */
export interface Link {
  readonly id: string;
  readonly courseId: string;
  readonly clientId: string;
  readonly title: string;
  readonly text?: string;
  readonly url: string;
  readonly custom: Readonly<Record<string, string>>;
  readonly opensIn: "frame" | "window";
  /** The link in whose place this is shown, whose id and line item it shares. */
  readonly within?: string;
  /** Ids of the links this one was copied from, newest first. */
  readonly history: readonly string[];
}

/** What tools get as the link's id. */
export function resourceLinkId({ id, within }: Link): string {
  return within ?? id;
}

export interface LineItem {
  readonly id: string;
  readonly courseId: string;
  readonly clientId: string;
  readonly linkId?: string;
  readonly label: string;
  readonly scoreMaximum: number;
  readonly resourceId?: string;
  readonly tag?: string;
  readonly startDateTime?: string;
  readonly endDateTime?: string;
  readonly gradesReleased?: boolean;
  readonly submissionReview?: SubmissionReview;
}

export interface SubmissionReview {
  readonly reviewableStatus: readonly string[];
  readonly label?: string;
  readonly url?: string;
  readonly custom?: Readonly<Record<string, string>>;
}

/** A score as a tool sent it. */
export interface Score {
  readonly userId: string;
  readonly timestamp: string;
  readonly activityProgress: string;
  readonly gradingProgress: string;
  readonly scoreGiven?: number;
  readonly scoreMaximum?: number;
  readonly comment?: string;
}

/** What the gradebook shows of one learner in one line item. */
export interface Grade {
  readonly user: User;
  readonly lineItem: LineItem;
  /** In the line item's own scale; undefined while there is none. */
  readonly result: number | undefined;
  readonly comment: string | undefined;
  readonly activityProgress: string;
  readonly gradingProgress: string;
}
