import type { ExamFeedback } from "@hocvu/model";
import type { Trouble } from "../tracker.ts";
/** Everything a learner reads that is not the author's. A language is one module with all of these. */
export interface Words {
  readonly skip: string;
  readonly contents: string;
  readonly exit: string;
  readonly progress: (seen: number, all: number) => string;
  readonly start: string;
  readonly goOn: string;
  readonly startedOver: string;
  /** `place`: as `Bài 2, trang 3`. */
  readonly goOnAt: (place: string) => string;
  /** How to make the text larger, by the name that its button has. */
  readonly larger: string;
  readonly examRule: (questions: number, needed: number, percent: string) => string;
  readonly readRule: string;

  readonly module: (number: number, title?: string) => string;
  /** A module's opening page, which has the module's own title. */
  readonly opening: string;
  /** Which page of a lesson; stands after the lesson's number. Without `all` its number alone. */
  readonly page: (number: number, all?: number) => string;
  readonly time: (minutes: number) => string;
  /** How far a lesson is, and how long it takes where that is known (`minutes` above 0). */
  readonly moduleState: (seen: number, all: number, minutes: number) => string;
  readonly seen: string;
  readonly previous: string;
  readonly next: string;
  readonly toExam: string;
  readonly allRead: string;
  readonly allReadHint: string;
  readonly stillUnread: string;
  readonly moduleDone: (number: number) => string;
  /** Stands before what a lesson was to teach. */
  readonly nowAble: string;
  readonly modulesDone: (done: number, all: number) => string;
  readonly upNext: (module: string) => string;

  readonly exam: string;
  readonly examTries: (attempts: number, left: number) => string;
  readonly examTriesFree: string;
  readonly examNoHurry: string;
  readonly examFeedback: (when: ExamFeedback) => string;
  readonly examUnread: string;
  readonly examUnderWay: string;
  readonly examBest: (percent: string) => string;
  readonly examPassed: string;
  readonly examNoTries: string;
  readonly examDropped: string;
  readonly begin: string;
  readonly resume: string;

  readonly question: (number: number, all: number) => string;
  readonly questionShort: (number: number) => string;
  readonly answered: string;
  readonly unanswered: string;
  readonly chooseOne: string;
  readonly chooseAll: string;
  readonly hint: string;
  readonly thanks: string;
  readonly chooseOpinion: string;
  readonly matchEach: string;
  readonly sortEach: string;
  readonly choose: string;
  readonly putInOrder: string;
  /** Answers with the order as it stands. */
  readonly keepOrder: string;
  readonly moveUp: string;
  readonly moveDown: string;
  readonly fillIn: string;
  readonly writeNumber: string;
  readonly movedTo: (name: string, place: number, all: number) => string;
  readonly belongsAt: (place: number) => string;
  readonly blank: (number: number, all: number) => string;
  readonly practice: string;
  readonly practiceHint: string;
  readonly practiceOf: (questions: number) => string;
  readonly practiceAgain: string;
  readonly practiceDone: string;
  readonly endPractice: string;
  readonly answerFirst: string;
  readonly tryAgain: string;
  readonly glossary: string;
  readonly check: string;
  /** What stands in its place under a question of opinion, which has no right and wrong. */
  readonly send: string;
  readonly nextQuestion: string;
  readonly previousQuestion: string;
  readonly answeredOf: (answered: number, all: number) => string;
  readonly submit: string;

  readonly confirmTitle: string;
  readonly stillOpen: string;
  readonly confirmHint: string;
  readonly back: string;

  readonly right: string;
  readonly wrong: string;
  readonly partly: string;
  readonly yourAnswer: string;
  readonly rightAnswer: string;
  readonly explanation: string;

  readonly passed: string;
  readonly passedText: string;
  readonly notYet: string;
  /** Answers that a teacher has yet to mark: the heading, and what it means. */
  readonly waiting: string;
  readonly waitingText: (answers: number) => string;
  readonly notYetText: (missing: number, left: number) => string;
  readonly score: (right: number, asked: number, percent?: string) => string;
  readonly needed: (needed: number, asked: number) => string;
  readonly perOutcome: string;
  readonly readAgain: string;
  readonly result: string;
  readonly review: string;
  readonly retry: string;
  readonly reviewGone: string;

  readonly timeLeft: (seconds: number) => string;
  readonly timeWarning: (minutes: number) => string;
  readonly timeUp: string;
  readonly examTime: (minutes: number) => string;
  readonly certificate: string;
  readonly print: string;
  readonly yourName: string;
  /** Puts the first word of the name last. */
  readonly turnName: string;
  readonly certScore: (percent: string) => string;
  readonly certDate: (date: Date) => string;
  readonly certReference: (number: string) => string;
  readonly fullName: (family: string, given: string) => string;

  readonly listen: string;
  readonly stopListening: string;
  readonly textSize: string;
  readonly search: string;
  readonly found: (hits: number) => string;
  readonly forLater: string;
  readonly marked: string;
  readonly stillMarked: string;
  readonly otherWindow: string;
  readonly loading: string;
  readonly loadFailed: string;
  readonly loadFailedHint: string;
  readonly reload: string;
  /**
   * What stood in the way of saving, and what becomes of it. `keeps`: whether this browser keeps it meanwhile; `tries`:
   * whether it goes on trying, as it does while the course is open.
   */
  readonly trouble: (kind: Trouble, keeps: boolean, tries: boolean) => string;
  /** Neither a platform nor this browser keeps anything. */
  readonly nothingKept: string;
  readonly notSent: string;
  readonly leaveAnyway: string;
  readonly unsent: string;
  readonly unsentHint: string;
  readonly unsentSend: string;
  readonly unsentDrop: string;
  readonly merged: string;
  readonly offPlatform: string;
  /** A course without a platform, as it is meant to be. */
  readonly onDevice: string;
  readonly offlineReady: string;
  readonly newVersion: string;
  readonly update: string;
  readonly notNow: string;
  /** To the last of several people who share a device. */
  readonly shared: string;
  readonly forget: string;
  readonly forgetSure: string;
  readonly notRecorded: string;
  /** Why there is no further try, and how to get one that counts. */
  readonly reviewOnly: string;
  readonly tryOut: string;
  readonly printNow: string;
  readonly cannotPrint: string;
  readonly timeAllowed: string;
  readonly bye: string;
  readonly byeUnfinished: string;
}
