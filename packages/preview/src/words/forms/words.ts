import type { Language } from "@hocvu/diagnostics";
import type { Difficulty, QuestionType } from "@hocvu/model";
import type { ModuleWords } from "../../forms/modules/plan-modules.ts";
import type { QuestionWords } from "../../forms/question/new-question.ts";
import type { CaptionWords } from "./captions.ts";
import type { ContestWords } from "./contest.ts";
import { en } from "./en.ts";
import type { SpotWords } from "./spots.ts";
import { vi } from "./vi.ts";

/** What the forms say, in one language. `{…}` stands for what is put in. */
export interface FormWords {
  /** What a new question says until somebody has written one, in the course's language; likewise those below. */
  readonly newQuestion: QuestionWords;
  readonly newModule: ModuleWords;
  /** Stands where a picture could not be taken along. */
  readonly lackingPicture: string;
  /** What a picture's file is called where nothing is known of it. */
  readonly picture: string;
  /** What a recording of a page is called on it. */
  readonly recording: string;

  readonly saved: string;
  readonly saving: string;
  readonly notSaved: string;
  /** Above what was typed before a window was closed. */
  readonly notRescued: string;
  readonly refused: Readonly<
    Record<
      "unwritable" | "conflict" | "absent" | "exists" | "changed" | "nothing" | "shared" | "other",
      string
    >
  >;
  readonly undo: string;
  readonly undone: string;
  readonly reload: string;
  readonly keepMine: string;
  readonly optional: string;
  readonly moveUp: string;
  readonly moveDown: string;
  /** Moves a page or a question into the module before or after its own. */
  readonly carry: string;
  readonly remove: string;
  readonly rename: string;
  readonly renameButton: string;
  readonly edit: string;
  /** Leads from a problem to the form that mends it. */
  readonly fillIn: string;
  readonly add: string;
  readonly cancel: string;
  readonly insert: string;

  /** The list of modules. */
  readonly course: {
    readonly settings: string;
    readonly welcome: string;
    readonly modules: string;
    readonly noModules: string;
    readonly newModule: string;
    readonly moduleTitle: string;
    readonly addModule: string;
    readonly details: string;
    readonly pages: string;
    readonly opening: string;
    readonly newPage: string;
    readonly addPage: string;
    readonly questions: string;
    readonly noQuestions: string;
    readonly questionType: string;
    readonly addQuestion: string;
    readonly removed: string;
    readonly removedPart: string;
    readonly unreadable: string;
  };
  /** Keys of front matter by their names: what they are called, and what they are for. */
  readonly front: Readonly<Record<string, readonly [label: string, help: string]>>;
  /** What says that there is an exam, a certificate, a quiz. */
  readonly frontSwitches: Readonly<Record<string, string>>;
  readonly frontOptions: Readonly<Record<string, string>>;
  readonly frontId: string;
  /** What a share of the exam may be of. */
  readonly frontPart: string;
  readonly frontValue: string;
  readonly frontNumber: string;
  readonly addLine: string;
  readonly choosePicture: string;
  /** What is wrong with what was typed, below its field. */
  readonly wrong: Readonly<
    Record<
      "empty" | "count" | "counts" | "share" | "duration" | "moment" | "color" | "id" | "other",
      string
    >
  >;
  readonly yes: string;
  readonly no: string;

  readonly form: {
    readonly what: string;
    readonly nothing: string;
    readonly page: string;
    readonly question: string;
    readonly title: string;
    readonly text: string;
    readonly textHelp: string;
    readonly picture: string;
    readonly stem: string;
    readonly body: string;
    readonly type: string;
    readonly answers: string;
    readonly oneRight: string;
    readonly manyRight: string;
    readonly pointed: string;
    readonly rightOrder: string;
    readonly rightPairs: string;
    readonly right: string;
    readonly choice: string;
    readonly feedback: string;
    readonly pin: string;
    readonly addChoice: string;
    readonly addScale: string;
    readonly item: string;
    readonly addItem: string;
    readonly leftHeader: string;
    readonly rightHeader: string;
    readonly left: string;
    readonly right2: string;
    readonly addPair: string;
    readonly group: string;
    readonly addGroup: string;
    readonly thing: string;
    readonly addThing: string;
    readonly blanksText: string;
    readonly blanksHelp: string;
    readonly numberHelp: string;
    readonly addBlank: string;
    readonly sample: string;
    readonly sampleHelp: string;
    readonly criteria: string;
    readonly criteriaHelp: string;
    readonly criterion: string;
    readonly criterionPoints: string;
    readonly addCriterion: string;
    readonly markdown: string;
    readonly markdownHelp: string;
    readonly explanation: string;
    readonly hint: string;
    /** When a film stops for the question. */
    readonly at: string;
    readonly atHelp: string;
    readonly more: string;
    readonly id: string;
    readonly outcome: string;
    readonly points: string;
    readonly difficulty: string;
    readonly difficulties: Readonly<Record<Difficulty, string>>;
    readonly exam: string;
    /** Of what a teacher marks. */
    readonly examMarked: string;
    readonly examMarkedHelp: string;
    readonly enough: string;
    readonly enoughHelp: string;
    readonly shuffle: string;
    readonly partial: string;
    readonly tones: string;
    readonly exact: string;
    readonly none: string;
  };
  readonly types: Readonly<Record<QuestionType, string>>;

  /** A page's own recording. */
  readonly voice: {
    readonly title: string;
    readonly help: string;
    readonly sound: string;
    readonly chooseSound: string;
    readonly cues: string;
    readonly cuesHelp: string;
    readonly chooseCues: string;
    /** In place of “none”, where a file is found by the sound's name. */
    readonly sameName: string;
    /** Of a recording that is found by the page's id. */
    readonly named: string;
    readonly taking: string;
    readonly taken: string;
    readonly refused: Readonly<Record<"sound-kind" | "sound-large" | "cues-kind", string>>;
  };

  /** Of an online contest. */
  readonly contest: ContestWords;
  /** Of films. */
  readonly captions: CaptionWords;
  /** Places that are drawn on a picture. */
  readonly spots: SpotWords;

  readonly media: {
    readonly title: string;
    readonly alt: string;
    readonly altHelp: string;
    readonly altLacks: string;
    readonly taking: string;
    readonly refused: Readonly<Record<"heic" | "kind" | "damaged" | "large", string>>;
    readonly pasted: string;
    readonly left: string;
  };
}

const CATALOGUES: Readonly<Record<Language, FormWords>> = { vi, en };

export function formWordsIn(language: Language): FormWords {
  return CATALOGUES[language];
}
