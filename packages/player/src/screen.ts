import type { Id } from "@hocvu/model";
import type { Child, IconName } from "./dom.ts";
import type { ExamClock } from "./exam/exam-clock.ts";
import type { QuizRun } from "./exam/quiz.ts";
import type { Library } from "./library.ts";
import type { Outline } from "./outline.ts";
import type { Route } from "./route.ts";
import type { Session } from "./session/session.ts";
import type { State } from "./session/state.ts";

/** What every screen is made from. */
export interface App {
  readonly outline: Outline;
  readonly session: Session;
  /** Whether this browser keeps anything at all: many do not in frames of another site. */
  readonly keeps: boolean;
  readonly library: Library;
  readonly clock: ExamClock;
  /** The practice under way, by module; kept while the course is open. */
  readonly quizzes: Map<Id, QuizRun>;
  /** The start page's title with what stands around it. */
  readonly cover: Element | null;
  /** The author's welcome, as it stood in the start page. */
  readonly welcome: Element;
  go(route: Route): void;
  /** How long the exam under way may still take, in words; `undefined` where nothing is limited. */
  timeLeft(): string | undefined;
  /** Says something for a while, at the foot. */
  notify(text: string): void;
  /** Puts other steps in reach of the screen that is on. */
  offer(actions: readonly Action[]): void;
  /** Shows the screen again as things are now; the focus goes to the element `focus` names (a selector). */
  refresh(focus?: string): void;
}

type ScreenName =
  | "welcome"
  | "contents"
  | "page"
  | "quiz"
  | "glossary"
  | "certificate"
  | "exam-start"
  | "exam"
  | "exam-confirm"
  | "result"
  | "review"
  | "bye"
  | "ask";

/** One screen, ready to be put on. What cannot be shown as things are gives the route to another in its place. */
export interface Screen {
  readonly name: ScreenName;
  readonly title: string;
  /** Stands small above the title. */
  readonly eyebrow?: string;
  /** Has the title in it, instead of standing alone. */
  readonly cover?: Element | null;
  /** Where the learner is, for the bar: the lesson, and the page in it. */
  readonly place?: readonly string[];
  /** Reads the screen aloud. */
  readonly listen?: HTMLElement;
  readonly body: readonly Child[];
  /** Always in reach at the foot; the last one is what most learners want. */
  readonly actions: readonly Action[];
  /** The learner's state once the screen is on. */
  readonly state?: State;
  /** The exam question on it, for the clock. */
  readonly question?: string;
  /** A quiet line about where results go. */
  readonly tellPlatform?: boolean;
}

export interface Action {
  readonly name: ActionName;
  readonly label: string;
  readonly to: Route | (() => void);
  readonly icon?: IconName;
}

/** Stands as `data-action` on what a learner presses. */
export type ActionName =
  | "start"
  | "next"
  | "previous"
  | "contents"
  | "exam"
  | "begin-exam"
  | "check"
  | "practice"
  | "certificate"
  | "print"
  | "turn-name"
  | "submit"
  | "confirm-submit"
  | "result"
  | "review"
  | "retry"
  | "exit"
  | "reload"
  | "yes"
  | "no";
