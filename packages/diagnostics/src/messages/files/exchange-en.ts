import type {
  AnswerMark,
  CartridgeDifference,
  CartridgeLeftover,
  ForeignForm,
  ForeignLoss,
  Guess,
  Loss,
  QuestionFault,
  ReadDifferently,
  UnreadableDocument,
  WordLeftover,
} from "../../exchange-codes.ts";
import { type Catalogue, listed } from "../catalogue.ts";
import { damage } from "./damage-en.ts";

const forms: Readonly<Record<ForeignForm, string>> = {
  matching: "a matching question",
  choice: "a choice",
  cloze: "a text with blanks",
  text: "a question answered in words",
  parts: "several questions, one for each part",
  essay: "an essay, which a person grades",
};

const losses: Readonly<Record<Loss, string>> = {
  feedback: "feedback on its choices",
  explanation: "its explanation",
  scoring: "how it is scored",
  pictures: "pictures",
  formatting: "bold text, lists, tables",
  formulas: "formulas (their TeX is left)",
  hint: "its hint",
  tones: "that tone marks don't count",
  exact: "that capitals count",
  tags: "outcomes and difficulty",
  points: "its points",
  pins: "choices that keep their place",
  fine: "fine markup (folded parts, ruby, titles, numbers that lists begin with)",
  shuffle: "that its choices keep their order",
  marking: "the sample answer and its rubric",
};

const asRead: Readonly<Record<ReadDifferently, string>> = {
  ...losses,
  ...forms,
  none: "left out",
};

const cartridge: Readonly<Record<CartridgeDifference, string>> = {
  draw: "the exam is one draw that asks everybody the same",
  practice: "practice asks the whole bank",
  attempts: "attempts are unlimited",
  feedback: "nothing says when what was right is shown",
  passing: "there is no passing score",
  certificate: "there is no certificate",
  checks: "questions in lessons stand behind them",
  reveals: "what opens on demand is open",
  terms: "words are explained on a page of their own",
  recordings: "sound and films are links",
  links: "links to other pages of the course are text",
};

const leftovers: Readonly<Record<CartridgeLeftover, string>> = {
  discussion: "it is a discussion",
  tool: "it is an LTI tool",
  assignment: "it is work to hand in",
  links: "links to other pages are text",
  other: "it is of a kind that is not known",
};

/** The first ids are enough to find them; the others are counted. */
function named(ids: readonly string[]): string {
  const shown = ids.slice(0, 3).map((id) => `\`${id}\``);
  return ids.length > 3 ? `${shown.join(", ")} and ${ids.length - 3} more` : shown.join(", ");
}

const faults: Readonly<Record<QuestionFault, string>> = {
  unclosed: "nothing closes its answers with `}`",
  answers: "it has too few answers",
  right: "no answer is said to be right",
  number: "its answer is no number",
  sample: "it has no sample of a good answer, which whoever writes one compares it with",
};

const foreign: Readonly<Record<ForeignLoss, string>> = {
  feedback: "feedback on its answers",
  weights: "shares that differ among right answers",
  answers: "the answers behind the first",
  hints: "the hints behind the first",
  distractors: "things that match nothing",
  cloze: "menus in its blanks (words are written there now)",
};

const guesses: Readonly<Record<Guess, string>> = {
  columns: "the columns have no names; they were taken for question, choices, answer",
  key: "the right answer was guessed from how it looks",
  format: "the kind of file was guessed from what it holds",
  headings: "short lines in bold were taken for headings",
};

const marks: Readonly<Record<AnswerMark, string>> = {
  highlight: "highlighting",
  color: "the colour of text",
  underline: "underlining",
  bold: "bold text",
  italic: "italics",
  strike: "text struck through",
};

const documents: Readonly<Record<UnreadableDocument, string>> = {
  doc: "an old Word file (.doc)",
  xls: "an old Excel file (.xls)",
  ppt: "a presentation",
  protected: "locked with a password",
  rtf: "an RTF file",
  odt: "a LibreOffice file (.odt)",
  pdf: "a PDF, which has only text that was laid out",
};

const remnants: Readonly<Record<WordLeftover, string>> = {
  ole: "an embedded formula or object of an old kind (such as MathType)",
  chart: "a chart",
  smartart: "SmartArt",
  drawing: "a drawing",
  "remote-picture": "a picture that lies on the web",
  "old-picture": "a WMF or EMF picture, which browsers cannot show",
  macros: "macros",
  comments: "comments in the margin",
};

const PICTURE = "put it in as a PNG picture";
const insteadOf: Readonly<Record<WordLeftover, string>> = {
  ole: "type the formula with Word's Insert → Equation, or write `$…$` in the lesson",
  chart: PICTURE,
  smartart: PICTURE,
  drawing: PICTURE,
  "old-picture": PICTURE,
  "remote-picture": "download the picture and put it into the file",
  macros: "nothing to do: macros don't run in a course",
  comments: "copy what is worth keeping into the text",
};

/** Of question files that go out and come in. */
export const exchange = {
  HV3101: {
    message: ({ id, format }) => `the question \`${id}\` has no form in ${format} and is left out`,
    hint: () => "it stays in the course; where it is needed elsewhere, ask by choices",
  },
  HV3102: {
    message: ({ id, format, as }) => `in ${format} the question \`${id}\` becomes ${forms[as]}`,
  },
  HV3103: {
    message: ({ id, format, lost }) =>
      `in ${format} the question \`${id}\` loses ${lost.map((one) => losses[one]).join(", ")}`,
  },
  HV3110: {
    message: ({ format, otherwise }) =>
      `in ${format} the course is otherwise: ${otherwise.map((one) => cartridge[one]).join("; ")}`,
  },
  HV3111: {
    message: ({ platform, format, read }) =>
      `read by ${platform}, ${format} is otherwise: ${read
        .map(({ what, ids }) => `${asRead[what]} (${named(ids)})`)
        .join("; ")}`,
  },
  HV3112: {
    message: ({ places }) => `${places} LTI links in the cartridge open the course on the service`,
    hint: () =>
      "make the service known to the platform as an LTI tool before the cartridge is imported",
  },
  HV4501: {
    message: ({ kind, name }) =>
      `\`${name}\` is left out: courses have no question of kind \`${kind}\``,
    hint: () => "copy its text into a lesson, or ask in another way",
  },
  HV4502: {
    message: ({ name, lack }) => `\`${name}\` is left out: ${faults[lack]}`,
    hint: () => "mend it where it comes from and import again; what was imported is not doubled",
  },
  HV4503: {
    message: ({ name, lost }) =>
      `\`${name}\` was taken without ${lost.map((one) => foreign[one]).join(", ")}`,
  },
  HV4504: {
    message: ({ guess, certainty }) => `${guesses[guess]} (about ${certainty}% certain)`,
    hint: () => "look through what was imported before it is used",
  },
  HV4505: damage,
  HV4506: {
    message: ({ path }) => `\`${path}\` is no question file that is known`,
    hint: ({ formats }) => `what can be read: ${listed(formats)}`,
  },
  HV4507: {
    message: ({ elements }) => `what courses cannot show is left out: ${listed(elements)}`,
  },
  HV4508: {
    message: ({ id }) => `the question \`${id}\` was there before and is brought up to date`,
  },
  HV4509: {
    message: ({ path, limit }) => `\`${path}\` is beyond the limit: ${limit}`,
    hint: () => "part it into smaller files",
  },
  HV4530: {
    message: ({ path, document }) => `\`${path}\` cannot be read: it is ${documents[document]}`,
    hint: ({ document }) =>
      document === "protected"
        ? "open it in Word, take the password off and save it"
        : document === "pdf"
          ? "look for the file it was made of, or open it in Word, save it as .docx and look through it"
          : document === "xls"
            ? "open it in Excel or LibreOffice and save it as .xlsx"
            : document === "ppt"
              ? "save its text as .docx and import that"
              : "open it in Word or LibreOffice and save it as .docx",
  },
  HV4531: {
    message: ({ name, look, count, certainty }) =>
      name === ""
        ? `the right answers of ${count} questions were taken from ${marks[look]} (about ${certainty}% certain)`
        : `the right answer of \`${name}\` was taken from ${marks[look]} (about ${certainty}% certain)`,
    hint: () =>
      "look through the answers; a line `Answer:` or a table of keys leaves nothing to guess",
  },
  HV4532: {
    message: ({ name, said, marked }) =>
      `the key of \`${name}\` is ${said}, but what stands out is ${marked}`,
    hint: ({ said }) =>
      `the choice of the key (${said}) was taken; if that is wrong, mend the file and import it again`,
  },
  HV4533: {
    message: ({ text }) => `this belongs to no question and is left out: \`${text}\``,
    hint: () => "if a question needs it, put it right behind the question's number",
  },
  HV4534: {
    message: ({ remnant }) => `left out: ${remnants[remnant]}`,
    hint: ({ remnant }) => insteadOf[remnant],
  },
  HV4535: {
    message: ({ count }) => `the file has ${count} tracked changes, which were taken as accepted`,
    hint: () => "if that is not meant, review them in Word and import the file again",
  },
  HV4536: {
    message: ({ number, value }) =>
      number === 0
        ? `the key \`${value}\` names no choice`
        : `the key \`${value}\` of question ${number} fits no question or choice`,
    hint: () => "look at the question's number and the letters of its choices in the file",
  },
  HV4538: {
    message: ({ path }) => `\`${path}\` is a whole course, which cannot go together with others`,
    hint: () => "import it alone, into a folder that is not there yet: `--into new-course`",
  },
  HV4539: {
    message: ({ title }) =>
      `the page \`${title}\` has no text to read: a program in the package draws it`,
    hint: () => "look for the file that the package was made of, or copy the text from the screen",
  },
  HV4520: {
    message: ({ title, leftover }) =>
      leftover === "links"
        ? `in \`${title}\` ${leftovers[leftover]}`
        : `\`${title}\` is left out: ${leftovers[leftover]}`,
  },
  HV4521: {
    message: ({ title }) => `the module \`${title}\` was there before and stays as it was`,
    hint: () => "delete the old one and import again to take the new one",
  },
  HV4522: {
    message: ({ path }) => `the cartridge names \`${path}\` and does not hold it`,
    hint: () => "export it again where it was made, or put the file into the course",
  },
} satisfies Partial<Catalogue["messages"]>;
