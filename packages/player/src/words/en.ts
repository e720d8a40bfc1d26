import type { Words } from "./words.ts";

export const skip = "Skip to content";
export const contents = "Contents";
export const exit = "Save\u00a0and exit";
export const progress: Words["progress"] = (seen, all) => `${seen}/${all} pages`;
export const start = "Start learning";
export const goOn = "Continue";
export const startedOver = "What was saved last time could not be read, so the course starts over.";
export const goOnAt: Words["goOnAt"] = (place) => `Continue: ${place}`;
export const larger = "Letters too small? Press “Text size” at the top.";
export const examRule: Words["examRule"] = (questions, needed, percent) =>
  `The test has ${count(questions, "question")}. ${needed} right answers (${percent}%) pass it.`;
export const readRule = "Reading every page completes it.";

export const module: Words["module"] = (number, title) =>
  `Lesson ${number}${title ? `. ${title}` : ""}`;
export const opening = "Opening";
export const page: Words["page"] = (number, all) => `page ${number}${all ? `/${all}` : ""}`;
export const time: Words["time"] = hours;
export const moduleState: Words["moduleState"] = (seen, all, minutes) =>
  [
    minutes > 0 && hours(minutes),
    seen === 0 ? "Not begun" : seen < all ? `Under way, ${seen} of ${all} pages` : "Done",
  ]
    .filter(Boolean)
    .join(" · ");
export const seen = "seen";
export const previous = "Previous";
export const next = "Next";
export const toExam = "Go to the test";
export const allRead = "Well done, you have read it all!";
export const allReadHint = "Open the contents whenever you want to look again.";
export const stillUnread = "These pages are still to be read:";
export const moduleDone: Words["moduleDone"] = (number) => `Lesson ${number} done`;
export const nowAble = "Now you can:";
export const modulesDone: Words["modulesDone"] = (done, all) => `${done} of ${all} lessons done.`;
export const upNext: Words["upNext"] = (module) => `Next: ${module}`;

export const exam = "Test";
export const examTries: Words["examTries"] = (attempts, left) =>
  `You may take it ${count(attempts, "time")}: ${left} left.`;
export const examTriesFree = "You may take it again as often as you like.";
export const examNoHurry = "There is no time limit. You may pause and come back.";
export const examFeedback: Words["examFeedback"] = (when) =>
  ({
    end: "After handing in you can see the right answers and why.",
    each: "You see after each answer whether it was right.",
    none: "After handing in you see how many answers were right.",
    "after-close":
      "After handing in you see how many answers were right. The right answers are shown once the contest has closed.",
  })[when];
export const examUnread = "You have not finished these lessons. The test is easier once you have:";
export const examUnderWay = "You have begun this test. Your answers are kept.";
export const examBest: Words["examBest"] = (percent) => `Your best result: ${percent}% right.`;
export const examPassed =
  "You have passed this test. If you take it again, your best result stays.";
export const examNoTries =
  "You have used all your tries. The lessons stay open; ask the person in charge of your class for help.";
export const examDropped =
  "The course was updated, so the test you had begun starts afresh. It does not count as a try.";
export const begin = "Start the test";
export const resume = "Continue the test";

export const question: Words["question"] = (number, all) => `Question ${number} of ${all}`;
export const questionShort: Words["questionShort"] = (number) => `Question ${number}`;
export const answered = "Answered";
export const unanswered = "Not answered";
export const chooseOne = "Choose one answer";
export const chooseAll = "Choose every right answer";
export const hint = "Hint";
export const thanks = "Your opinion was noted";
export const chooseOpinion = "Choose what is closest to your view";
export const matchEach = "Choose what belongs to each line";
export const sortEach = "Choose a group for each line";
export const choose = "Choose…";
export const putInOrder = "Press the arrows to put these in order";
export const keepOrder = "This order is right";
export const moveUp = "Move up";
export const moveDown = "Move down";
export const fillIn = "Write in the blanks";
export const writeNumber = "Write a number";
export const movedTo: Words["movedTo"] = (name, place, all) => `${name}: place ${place} of ${all}`;
export const belongsAt: Words["belongsAt"] = (place) => `Belongs in place ${place}`;
export const blank: Words["blank"] = (number, all) =>
  all > 1 ? `Blank ${number} of ${all}` : "Blank";
export const practice = "Practice";
export const practiceHint = "A few questions help you remember. They do not count.";
export const practiceOf: Words["practiceOf"] = (questions) =>
  `Practise with ${count(questions, "question")}`;
export const practiceAgain = "Practise more";
export const practiceDone = "Practice done";
export const endPractice = "End practice";
export const answerFirst = "Answer first, please.";
export const tryAgain = "Try this again";
export const glossary = "Glossary";
export const check = "Check my answer";
export const send = "Send my opinion";
export const nextQuestion = "Next";
export const previousQuestion = "Previous";
export const answeredOf: Words["answeredOf"] = (answered, all) =>
  `${answered} of ${count(all, "question")} answered`;
export const submit = "Hand in";

export const confirmTitle = "Hand in your answers?";
export const stillOpen = "Still open:";
export const confirmHint = "Once handed in, answers cannot be changed.";
export const back = "Go back and edit";

export const right = "Right";
export const wrong = "Not right";
export const partly = "Partly right";
export const yourAnswer = "Your answer";
export const rightAnswer = "Right answer";
export const explanation = "Why";

export const passed = "Passed";
export const passedText = "Congratulations, you have passed the test!";
export const notYet = "Not passed yet";
export const waiting = "To be marked";
export const waitingText: Words["waitingText"] = (answers) =>
  `A teacher has yet to mark ${answers} written ${answers === 1 ? "answer" : "answers"}, which the score so far leaves out. Once that is done, the result stands here.`;
export const notYetText: Words["notYetText"] = (missing, left) =>
  `You are ${count(missing, "right answer")} short. Have another look at the lessons and try again.${
    left < Infinity ? ` You have ${count(left, "try", "tries")} left.` : ""
  }`;
export const score: Words["score"] = (right, asked, percent) =>
  `${right} of ${asked} right${percent ? ` (${percent}%)` : ""}`;
export const needed: Words["needed"] = (needed, asked) => `At least ${needed} of ${asked} needed`;
export const perOutcome = "Your result by topic";
export const readAgain = "Worth reading again";
export const result = "See the result";
export const review = "See the answers";
export const retry = "Try again";
export const reviewGone = "This question is no longer part of the course.";

export const timeLeft: Words["timeLeft"] = (seconds) => `${clock(seconds)} left`;
export const timeWarning: Words["timeWarning"] = (minutes) => `${count(minutes, "minute")} left.`;
export const timeUp = "Time is up: your answers were handed in.";
export const examTime: Words["examTime"] = (minutes) =>
  `You have ${hours(minutes)}. Closing the course does not stop the clock; when time is up your answers are handed in.`;
export const certificate = "Certificate";
export const print = "Print or save as PDF";
export const yourName = "Name on the certificate";
export const turnName = "Turn the name round";
export const certScore: Words["certScore"] = (percent) => `Test result: ${percent}% right`;
export const certDate: Words["certDate"] = (date) =>
  date.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
export const certReference: Words["certReference"] = (number) => `Reference: ${number}`;
export const fullName: Words["fullName"] = (family, given) => `${given} ${family}`;

export const listen = "Listen";
export const stopListening = "Stop";
export const textSize = "Text size";
export const search = "Search the course";
export const found: Words["found"] = (hits) =>
  hits > 0 ? `Found on ${count(hits, "page")}` : "Nothing found";
export const forLater = "Mark for later";
export const marked = "Marked";
export const stillMarked = "Marked for later:";
export const otherWindow = "The course was opened in another window";
export const loading = "Opening…";
export const loadFailed = "This page could not be opened";
export const loadFailedHint =
  "Nothing is lost. The network may be weak: wait a moment and try again.";
export const reload = "Try again";
export const trouble: Words["trouble"] = (kind, keeps, tries) => {
  if (!keeps) return "Not saved, and this browser keeps nothing: closing the window loses it all.";
  if (kind === "expired") {
    return "Not saved: your login has expired. This device keeps your results: log in and open the course again.";
  }
  if (!tries)
    return "This device keeps your results and sends them when you open the course again.";
  const why = kind === "offline" ? ": there is no network" : " by the learning platform";
  return `Not saved${why}. Trying again.`;
};
export const nothingKept =
  "This browser keeps nothing: closing the window loses it all. In a window of its own the course can save.";
export const notSent = "Your results are not sent yet";
export const leaveAnyway = "Close anyway";
export const unsent = "An earlier visit was never sent";
export const unsentHint =
  "This device keeps results that the learning platform never got. Send them, and nothing is lost.";
export const unsentSend = "Send and go on";
export const unsentDrop = "Start anew";
export const merged = "Joined with what this device still had.";
export const offPlatform = "No learning platform is connected. Results stay on this device.";
export const onDevice = "Results stay on this device.";
export const offlineReady = "The course is on this device now and works without a network.";
export const newVersion = "There is a new version of this course.";
export const update = "Use it";
export const notNow = "Later";
export const shared = "Do others use this device too? Delete what is yours before you hand it on.";
export const forget = "Delete my results from this device";
export const forgetSure =
  "Delete all progress and results of this course on this device? They cannot be had back.";
export const notRecorded = "Viewing only: the platform does not record results this time.";
export const reviewOnly =
  "Review only: another try would not count. For one that does, begin anew on the platform’s page of the course (Moodle: “Start a new attempt”).";
export const tryOut = "Try it, without a record";
export const printNow = "Print or save it now: closing the window loses it all.";
export const cannotPrint = "Not printed. Open the course in a window of its own, then print.";
export const timeAllowed = "The time allowed for this course is over";
export const bye = "Saved. You can close this window.";
export const byeUnfinished = "Next time you continue where you stopped.";

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
