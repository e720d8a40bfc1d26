import type { ContestWords } from "./contest-words.ts";

const TIES = {
  time: "whoever took less time, by the server's clock from start to submission",
  guess: "whoever guessed nearer",
  earlier: "whoever handed in earlier",
} as const;

export const en: ContestWords = {
  when: "When",
  fromTo: (opens, closes) => `Opens at ${opens}. Closes at ${closes}.`,
  onDay: " on ",
  unannounced: "The organiser has not said yet when it opens and closes.",
  phases: {
    before: "The contest has not opened yet.",
    open: "The contest is open.",
    counting: "The contest has closed. The last papers are being marked.",
    closed: "The contest is over.",
  },
  rules: "Rules",
  ruleQuestions: (questions) => `Each paper has ${questions} questions, drawn at random.`,
  ruleMinutes: (minutes) =>
    `You have ${minutes} minutes from the moment you begin. The clock runs on while the page is closed. What is under way ends when the contest closes.`,
  ruleNoMinutes: "Take as long as you like, as long as you hand in before the contest closes.",
  ruleAttempts: (attempts) =>
    attempts === 1
      ? "Everybody has one attempt."
      : `Everybody has up to ${attempts} attempts; the best one counts.`,
  ruleTies: (ties) =>
    `Right answers decide. Where they are equal: ${ties.map((tie) => TIES[tie]).join("; if still equal, ")}.`,
  rulePerson: "Everybody enters once.",
  personBy: (facts) => `Whoever gives the same ${facts.join(", ")} is taken for the same person.`,
  ruleKeys: "Right answers and explanations are shown once the contest has closed.",
  prizes: "Prizes",
  prize: (title, count) => `${title}: ${count}`,
  notice: "Personal data",
  noticeText: (controller, purpose, retention) =>
    `Controller: ${controller}. Purpose: ${purpose}. Kept: ${retention}.`,
  noticeContact: (contact) => `For questions, and to have data corrected or deleted: ${contact}.`,
  enter: "Enter",
  enterClosed: "The contest has closed and takes nobody in any more.",
  byPlatform: "This contest is entered from a course on a learning platform, not here.",
  name: "Full name",
  optional: "optional",
  choose: "Choose one",
  guess: "Your guess",
  guessHint: "A whole number. It parts contestants with as many right answers.",
  dateHint: "Day/month/year, such as 05/09/2008.",
  age: (years) => `Are you ${years} or older?`,
  old: (years) => `I am ${years} or older`,
  young: (years) => `I am younger than ${years}`,
  guardian: "Name of a parent or guardian",
  guardianHint: "Only for contestants who are younger.",
  guardianConsent: "A parent or guardian agrees that the contestant takes part.",
  consent: "I have read the notice on personal data, and agree.",
  send: "Enter",
  correct: "Not entered yet. Please correct what is marked below.",
  faults: {
    missing: "This is missing.",
    unticked: "This is not ticked.",
    unchosen: "Nothing is chosen.",
    name: "Please write a name in letters.",
    phone: "This is no telephone number; write it like 0912 345 678.",
    email: "This is no mail address; write it like name@hoc.example.",
    date: "This is no day; write it like 05/09/2008.",
    number: "Please write a whole number that fits.",
    choice: "Please choose one from the list.",
    long: "This is too long.",
  },
  taken:
    "Somebody has entered with these facts. If it was you, use your code below. If it is lost, ask the organiser.",
  back: "You have a code",
  backText:
    "Whoever has entered, or was given a code by the organiser, types it here, on whatever device.",
  code: "Code",
  goBack: "Go in",
  codeWrong: "There is no such code. Please look at each letter again.",
  codeFirst:
    "The organiser gave you this code. Please look through the form, fill in the rest and enter.",
  yourCode: "Your code",
  yourCodeText:
    "Write it down or take a picture of the screen. It is shown once. It brings you back, on another device too.",
  hello: (name) => `Contestant: ${name}`,
  next: "What next",
  nextBefore: (opens) =>
    `You are entered. The contest opens at ${opens}; come back to this page then.`,
  nextBegin: (minutes, closes) =>
    minutes === undefined
      ? `You may begin. Hand in before ${closes}.`
      : `You may begin. From then on you have ${minutes} minutes, and no longer than until ${closes}.`,
  nextUnderWay: "You have begun, and the clock is running. Go on.",
  nextDone: (right, asked, closes) =>
    `You have handed in: ${right} of ${asked} right. Ranking and answers are shown here after ${closes}.`,
  nextAgain: (left) =>
    left === 1 ? "You have one more attempt." : `You have ${left} more attempts.`,
  nextMissed: "You entered, but handed nothing in.",
  nextCounting: "The contest has just closed. The ranking comes in some minutes.",
  nextRanking: (place, of) => `Your place: ${place} of ${of}.`,
  nextOut:
    "The organiser has taken this entry out of the ranking. Ask them for the reason, or to object.",
  elsewhere: "You entered from another course. Please sit the contest there.",
  begin: "Begin",
  goOn: "Go on",
  again: "Try again",
  review: "See your answers",
  read: "Read the lessons",
  ranking: "Ranking",
  rankingAfter: "The ranking is shown here once the contest has closed.",
  place: "Place",
  contestant: "Contestant",
  unit: "Unit",
  right: "Right",
  time: "Time",
  contestants: "Contestants",
  average: "Average right",
  bestPlace: "Best place",
  byUnit: "Ranking by unit",
  unitsLeast: (least) => `Units with fewer than ${least} contestants take no place.`,
  nobody: "Nobody.",
  page: (page, of) => `Page ${page} of ${of}`,
  previous: "Previous",
  duration: (seconds) => `${Math.floor(seconds / 60)} min ${seconds % 60} s`,
  poster: "Poster",
  posterText: "Point a phone's camera at the code to open the contest.",
  print: "Print this page and put it up where people pass.",
};
