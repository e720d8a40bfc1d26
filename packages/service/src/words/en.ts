import { adminWords } from "./en/admin.ts";
import { platformWords } from "./en/platforms.ts";

export const words = {
  skip: "To the content",
  language: "Language",
  timesAre: (zone: string) => `Times are those of ${zone}.`,
  copy: "Copy",
  none: "–",
  yes: "Yes",
  no: "No",
  count: (number: number) => number.toLocaleString("en"),
  percent: (share: number) => `${Math.floor(share * 100 + 1e-9)} %`,
  minutes: (minutes: number) => `${minutes} min`,
  /** A span of time as people say it. */
  span: (seconds: number) => {
    const [count, unit] =
      seconds < 90
        ? [seconds, "second"]
        : seconds < 5400
          ? [seconds / 60, "minute"]
          : seconds < 129_600
            ? [seconds / 3600, "hour"]
            : [seconds / 86_400, "day"];
    const whole = Math.max(0, Math.round(count));
    return `${whole} ${unit}${whole === 1 ? "" : "s"}`;
  },
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  previous: "Previous",
  next: "Next",
  pages: "Pages of the list",

  closed: {
    title: "Open the course again",
    text: "This page belongs to a course on a learning platform, and the time it may stay open is over. Open the course there again; everything is kept.",
    notTeacher: "For teachers only",
    notTeacherText:
      "This page shows a class. The platform says that whoever is here takes part as a learner.",
  },

  part: (part: string): string =>
    part === "exam"
      ? "Exam"
      : part.startsWith("practice:")
        ? "Practice"
        : part.startsWith("module:")
          ? "One lesson"
          : "Whole course",

  attempt: {
    title: "Attempt",
    number: (number: number) => `Attempt ${number}`,
    started: "Begun",
    ended: "Handed in",
    result: "Result",
    passed: "Passed",
    failed: "Not passed",
    open: "Under way",
    overdue: "Time is up, being closed",
    timeLeft: (minutes: number) => `${minutes} min left`,
    noLimit: "No time limit",
    toMark: (answers: number) => `${answers} to be marked`,
    score: (right: number, asked: number) => `${right} of ${asked} right`,
    answered: (answered: number, asked: number) => `${answered} of ${asked} answered`,
    closedBy: { learner: "By the learner", sweep: "When time was up", teacher: "By a teacher" },
  },

  score: {
    title: "Sent to the platform",
    about: { exam: "Exam result", progress: "Progress" },
    value: (given: string, maximum: string) => `${given} of ${maximum}`,
    noValue: "State only, no score",
    status: {
      waiting: "On its way",
      sent: "Arrived",
      superseded: "A newer one took its place",
      dead: "Not taken by the platform",
    },
    correction: "Correction",
    when: "When",
    what: "What",
    state: "State",
    none: "Nothing was sent yet.",
  },

  teach: {
    title: "The class",
    link: (title: string, context: string) => `${title} · ${context}`,
    empty: "Nobody has opened it yet. Learners appear here as soon as they do.",
    noHit: "Nobody of that name.",
    find: "Find by name",
    show: "Find",
    showAll: "Show all",
    learner: "Learner",
    nameless: (subject: string) => `No name (${subject})`,
    pages: "Pages",
    pagesOf: (seen: number, all: number) => `${seen} of ${all}`,
    attempts: "Attempts",
    best: "Best result",
    state: "Exam",
    last: "Last here",
    notBegun: "Not begun",
    absent: {
      title: "In the course, but not here yet",
      nobody: "Everybody in the platform's course has opened it.",
      count: (people: number) =>
        people === 1
          ? "1 learner of the platform's course has not opened it."
          : `${people.toLocaleString("en")} learners of the platform's course have not opened it.`,
      cut: "The platform's list was too long to be read to its end.",
      more: (people: number) => `And ${people.toLocaleString("en")} more.`,
      failed: "The platform did not give its list of the course's people.",
      asked: "The platform has not answered yet who is in its course. Refresh in a moment.",
    },
    figures: {
      learners: "Opened it",
      reading: "Pages seen, on average",
      sat: "Took the exam",
      passed: "Passed",
      best: "Best result, on average",
      open: "Sitting the exam now",
      waiting: "To be marked",
    },
    marking: {
      title: "Written answers",
      waiting: (answers: number) =>
        answers === 1
          ? "1 answer is to be marked."
          : `${answers.toLocaleString("en")} answers are to be marked.`,
      allMarked: "No answer is left to mark.",
      markedCount: (answers: number) =>
        answers === 1
          ? "1 answer was marked."
          : `${answers.toLocaleString("en")} answers were marked.`,
      open: "Open the answers",
      anonymous:
        "Names are not shown while you mark. Points count, and are sent to the platform, once all written answers of the attempt are marked.",
      question: "Question",
      allQuestions: "All questions",
      state: "State",
      states: { waiting: "To be marked", marked: "Marked" },
      show: "Filter",
      handedIn: "Handed in",
      letters: "Characters",
      points: "Points",
      one: "Mark an answer",
      back: "Back to the answers",
      answer: "Answer",
      sample: "Sample answer",
      mark: "Mark",
      markAnew: "Mark anew",
      criteria: "What does the answer have?",
      worth: (points: number) => (points === 1 ? "1 point" : `${points} points`),
      enough: (enough: number, all: number) =>
        enough === all
          ? `It counts as right with all ${all} points.`
          : `It counts as right from ${enough} of ${all} points on.`,
      note: "Note to the writer",
      noteHint: "Optional. They read it when they look through their exam.",
      saveAndNext: "Save and go to the next",
      save: "Save",
      saved: "The answer before is marked.",
      taken:
        "Not saved: somebody else has just marked this answer. Below is what they gave; if need be mark it anew, with a reason.",
      gone: "This class has no such answer.",
      right: "counts as right",
      wrong: "not right yet",
      noneMet: "Nothing of it",
      history: "Marks so far",
      historyHint: "The latest counts; those before it are kept.",
      csv: "Answers to be marked",
    },
    progress: {
      title: "Progress to the platform",
      hint: "When it is switched on, the platform hears how many pages each learner has seen of what this link opens (a lesson, or the whole course), at each tenth and never less than before. The exam's result stays in its own column. What was read so far is sent, too.",
      impossible: "The platform offers no column for progress at this place.",
      on: "It is sent",
      off: "It is not sent",
      switchOn: "Send progress to the platform",
      switchOff: "Send no more progress",
      done: {
        on: "Progress is sent from now on; what was read so far is on its way.",
        off: "No more progress is sent. What the platform has, it keeps.",
      },
      stale: "Nothing was changed: it had been done before.",
    },
    csv: "Download as CSV",
    csvName: "class",
    csvAllPages: "Pages in all",
    csvRight: "Right answers",
    csvAsked: "Questions asked",
    back: "Back to the class",
    course: "Open the course",
    refresh: "Refresh",
    person: "Attempts",
    noAttempts: "No attempt yet.",
    extraTime: "More time",
    extraTimeHint:
      "Minutes are added to the attempt that is under way; the learner's clock takes them in before the old time ends.",
    extraMinutes: "Minutes",
    reason: "Reason",
    reasonHint: "It is kept in the audit trail. Write no illness or other private matter.",
    giveTime: "Add the minutes",
    extraAttempt: "One more attempt",
    extraAttemptHint: (given: number) =>
      given === 0
        ? "Beyond the number that the course allows everybody."
        : `Beyond the number that the course allows everybody. Given so far: ${given}.`,
    giveAttempt: "Allow one more",
    laterTime: "More time in every attempt",
    laterTimeHint:
      "For somebody who needs more time than others: counts for each attempt that begins from now on. 0 takes it back.",
    giveLaterTime: "Save",
    corrected: "corrected",
    correctedTo: (given: number, maximum: number) =>
      `Corrected by hand: ${given} of ${maximum} right. This counts.`,
    correct: "Correct the result",
    correctHint:
      "The result counts in the place of the attempts, also of later ones, until it is withdrawn. The platform hears of it, and the learner sees it.",
    correctRight: (asked: number) => `Right answers of ${asked}`,
    giveCorrection: "Set this result",
    withdraw: "Withdraw the correction",
    withdrawHint: (right: number, asked: number) =>
      `The best attempt counts again: ${right} of ${asked} right. The platform hears of that too.`,
    giveWithdrawal: "Withdraw it",
    done: {
      time: (minutes: number) =>
        minutes === 1 ? "1 minute was added." : `${minutes} minutes were added.`,
      attempt: "One more attempt is allowed.",
      later: (minutes: number) => `Each new attempt now has ${minutes} more minutes.`,
      corrected: "The result was corrected; it is on its way to the platform.",
      withdrawn: "The correction was withdrawn; the best attempt counts again.",
    },
    failed: {
      stale: "Nothing was changed: it had been done before, or the attempt has ended meanwhile.",
      minutes: "Minutes must be a whole number from 1 to 600.",
      laterMinutes: "Minutes must be a whole number from 0 to 600.",
      given: "Right answers must be a whole number, no more than were asked.",
      reason: "A reason is missing.",
    },
    notHere: "No such learner in this class",
    notHereText: "Only people who opened the course from this very place are shown here.",
  },

  mine: {
    title: "My results",
    reading: "Pages seen",
    attempts: "Exam attempts",
    noAttempts: "The exam hasn't been taken yet.",
    best: "Best result",
    sentHint: "The platform shows a result a little after it arrived there.",
    keptTitle: "What is kept",
    kept: "Kept here are: pages seen, answers and results, the name if the platform told it. Whoever wants them deleted asks the course's teacher or the platform's administrator.",
  },

  admin: adminWords,
  platforms: platformWords,
};
