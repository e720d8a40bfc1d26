import type { Words } from "./words.ts";

export const words: Words = {
  skip: "Skip to content",
  contents: "Contents",
  exit: "Save and exit",
  progress: (seen, all) => `${seen}/${all} pages`,
  start: "Start learning",
  goOn: "Continue",
  startedOver: "What was saved last time could not be read, so the course starts over.",
  goOnAt: (place) => `Continue: ${place}`,
  larger: "Letters too small? Press “Text size” at the top.",
  examRule: (questions, needed, percent) =>
    `The test has ${count(questions, "question")}. ${needed} right answers (${percent}%) pass it.`,
  readRule: "Reading every page completes it.",

  module: (number, title) => `Lesson ${number}${title ? `. ${title}` : ""}`,
  opening: "Opening",
  page: (number, all) => `page ${number}${all ? `/${all}` : ""}`,
  time: hours,
  moduleState: (seen, all, minutes) =>
    [
      minutes > 0 && hours(minutes),
      seen === 0 ? "Not begun" : seen < all ? `Under way, ${seen} of ${all} pages` : "Done",
    ]
      .filter(Boolean)
      .join(" · "),
  seen: "seen",
  previous: "Previous",
  next: "Next",
  toExam: "Go to the test",
  allRead: "Well done, you have read it all!",
  allReadHint: "Open the contents whenever you want to look again.",
  stillUnread: "These pages are still to be read:",
  moduleDone: (number) => `Lesson ${number} done`,
  nowAble: "Now you can:",
  modulesDone: (done, all) => `${done} of ${all} lessons done.`,
  upNext: (module) => `Next: ${module}`,

  exam: "Test",
  examTries: (attempts, left) => `You may take it ${count(attempts, "time")}: ${left} left.`,
  examTriesFree: "You may take it again as often as you like.",
  examNoHurry: "There is no time limit. You may pause and come back.",
  examFeedback: (when) =>
    ({
      end: "After handing in you can see the right answers and why.",
      each: "You see after each answer whether it was right.",
      none: "After handing in you see how many answers were right.",
      "after-close":
        "After handing in you see how many answers were right. The right answers are shown once the contest has closed.",
    })[when],
  examUnread: "You have not finished these lessons. The test is easier once you have:",
  examUnderWay: "You have begun this test. Your answers are kept.",
  examBest: (percent) => `Your best result: ${percent}% right.`,
  examPassed: "You have passed this test. If you take it again, your best result stays.",
  examNoTries:
    "You have used all your tries. The lessons stay open; ask the person in charge of your class for help.",
  examDropped:
    "The course was updated, so the test you had begun starts afresh. It does not count as a try.",
  begin: "Start the test",
  resume: "Continue the test",

  question: (number, all) => `Question ${number} of ${all}`,
  questionShort: (number) => `Question ${number}`,
  answered: "Answered",
  unanswered: "Not answered",
  chooseOne: "Choose one answer",
  chooseAll: "Choose every right answer",
  hint: "Hint",
  thanks: "Your opinion was noted",
  chooseOpinion: "Choose what is closest to your view",
  matchEach: "Choose what belongs to each line",
  sortEach: "Choose a group for each line",
  choose: "Choose…",
  putInOrder: "Press the arrows to put these in order",
  keepOrder: "This order is right",
  moveUp: "Move up",
  moveDown: "Move down",
  fillIn: "Write in the blanks",
  writeNumber: "Write a number",
  movedTo: (name, place, all) => `${name}: place ${place} of ${all}`,
  belongsAt: (place) => `Belongs in place ${place}`,
  blank: (number, all) => (all > 1 ? `Blank ${number} of ${all}` : "Blank"),
  practice: "Practice",
  practiceHint: "A few questions help you remember. They do not count.",
  practiceOf: (questions) => `Practise with ${count(questions, "question")}`,
  practiceAgain: "Practise more",
  practiceDone: "Practice done",
  answerFirst: "Answer first, please.",
  tryAgain: "Try this again",
  glossary: "Glossary",
  check: "Check my answer",
  send: "Send my opinion",
  nextQuestion: "Next",
  previousQuestion: "Previous",
  answeredOf: (answered, all) => `${answered} of ${count(all, "question")} answered`,
  submit: "Hand in",

  confirmTitle: "Hand in your answers?",
  stillOpen: "Still open:",
  confirmHint: "Once handed in, answers cannot be changed.",
  back: "Go back and edit",

  right: "Right",
  wrong: "Not right",
  partly: "Partly right",
  yourAnswer: "Your answer",
  rightAnswer: "Right answer",
  explanation: "Why",

  passed: "Passed",
  passedText: "Congratulations, you have passed the test!",
  notYet: "Not passed yet",
  notYetText: (missing, left) =>
    `You are ${count(missing, "right answer")} short. Have another look at the lessons and try again.${
      left < Infinity ? ` You have ${count(left, "try", "tries")} left.` : ""
    }`,
  score: (right, asked, percent) => `${right} of ${asked} right${percent ? ` (${percent}%)` : ""}`,
  needed: (needed, asked) => `At least ${needed} of ${asked} needed`,
  perOutcome: "Your result by topic",
  readAgain: "Worth reading again",
  result: "See the result",
  review: "See the answers",
  retry: "Try again",
  reviewGone: "This question is no longer part of the course.",

  timeLeft: (seconds) => `${clock(seconds)} left`,
  timeWarning: (minutes) => `${count(minutes, "minute")} left.`,
  timeUp: "Time is up: your answers were handed in.",
  examTime: (minutes) =>
    `You have ${hours(minutes)}. Closing the course does not stop the clock; when time is up your answers are handed in.`,
  certificate: "Certificate",
  print: "Print or save as PDF",
  yourName: "Name on the certificate",
  turnName: "Turn the name round",
  certScore: (percent) => `Test result: ${percent}% right`,
  certDate: (date) => date.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" }),
  certReference: (number) => `Reference: ${number}`,
  fullName: (family, given) => `${given} ${family}`,

  listen: "Listen",
  stopListening: "Stop",
  textSize: "Text size",
  search: "Search the course",
  found: (hits) => (hits > 0 ? `Found on ${count(hits, "page")}` : "Nothing found"),
  forLater: "Mark for later",
  marked: "Marked",
  stillMarked: "Marked for later:",
  otherWindow: "The course was opened in another window",
  loading: "Opening…",
  loadFailed: "This page could not be opened",
  loadFailedHint: "The network may be weak. Wait a moment, then press “Try again”.",
  reload: "Try again",
  trouble: (kind, keeps, tries) => {
    if (!keeps)
      return "Not saved, and this browser keeps nothing: closing the window loses it all.";
    if (kind === "expired") {
      return "Not saved: your login has expired. This device keeps your results: log in and open the course again.";
    }
    const why = kind === "offline" ? ": there is no network" : " by the learning platform";
    const next = tries
      ? "Trying again."
      : "This device keeps your results and sends them when you open the course again.";
    return `Not saved${why}. ${next}`;
  },
  nothingKept:
    "This browser keeps nothing: closing the window loses it all. In a window of its own the course can save.",
  notSent: "Your results are not sent yet",
  leaveAnyway: "Close anyway",
  unsent: "An earlier visit was never sent",
  unsentHint:
    "This device keeps results that the learning platform never got. Send them and go on, or start anew?",
  unsentSend: "Send and go on",
  unsentDrop: "Start anew",
  merged: "Joined with what this device still had.",
  offPlatform: "No learning platform is connected. Results stay on this device.",
  onDevice: "Results stay on this device.",
  offlineReady: "The course is on this device now and works without a network.",
  newVersion: "There is a new version of this course.",
  update: "Use it",
  notNow: "Later",
  shared: "Do others use this device too? Delete what is yours before you hand it on.",
  forget: "Delete my results from this device",
  forgetSure:
    "Delete all progress and results of this course on this device? They cannot be had back.",
  notRecorded: "Viewing only: the platform does not record results this time.",
  reviewOnly:
    "Review only: another try would not count. For one that does, begin anew on the platform’s page of the course (Moodle: “Start a new attempt”).",
  tryOut: "Try it, without a record",
  printNow: "Print or save it now: closing the window loses it all.",
  cannotPrint: "Not printed. Open the course in a window of its own, then print.",
  timeAllowed: "The time allowed for this course is over",
  bye: "Saved. You can close this window.",
  byeUnfinished: "Next time you continue where you stopped.",
};

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** `4:05`. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function hours(minutes: number): string {
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [whole > 0 ? count(whole, "hour") : "", rest > 0 ? count(rest, "minute") : ""]
    .filter(Boolean)
    .join(" ");
}
