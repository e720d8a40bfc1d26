/**
 * How one platform departs from SCORM 1.2 or fills what the standard leaves open, as far as a course can notice. Data, so
 * that another platform is another entry.
 */
export interface Profile {
  readonly title: string;
  /** Whether it refuses values that break the standard's data types (error 405). */
  readonly strict: boolean;
  /** Elements it tells; of all others it tells `""`, without an error. */
  readonly tells: "all" | readonly string[];
  /** Whether it has what the standard leaves to platforms: objectives, interactions, student data, mode, least and greatest score. */
  readonly optional: boolean;
  /** The most characters of suspend data; what is longer is refused, or dropped without a word. */
  readonly suspendData: { readonly most: number; readonly longer: "refused" | "dropped" };
  /** `cmi.core.entry`: as the standard has it, or the same each time. */
  readonly entry: "standard" | "ab-initio";
  readonly studentName: string;
  /** What reaches the server: at a commit everything, or what changed since it was last *tried*; or each value as it is set. */
  readonly sends: "everything" | "changes" | "each value";
  /** What a commit answers while the network is gone. */
  readonly offline: "true" | "false";
  /**
   * Whether a commit is a request that the browser sees, and one that fails is told as a success all the same: Moodle hands it
   * to a beacon then, and says yes (mod/scorm/request.js).
   */
  readonly beacon: boolean;
  /** Whether a login empties the localStorage of the platform's origin, as Moodle's does (core/storage_validation). */
  readonly wipesStorage: boolean;
  /** Whether a commit that the server refused says so. Where it does not, nobody can tell and no course can save it. */
  readonly tellsRefusal: boolean;
  /** Status after LMSFinish where the course set none. */
  readonly unset: "completed" | "incomplete" | "not attempted";
  /** Whether LMSFinish makes passed or failed of score and mastery score, whatever the course said. */
  readonly mastery: boolean;
  /** The lesson mode of visits after a pass. */
  readonly afterPass: "normal" | "review";
}

/** As the standard has it, no more and no less. */
const STANDARD: Profile = {
  title: "strict SCORM 1.2",
  strict: true,
  tells: "all",
  optional: true,
  suspendData: { most: 4096, longer: "refused" },
  entry: "standard",
  studentName: "Nguyen, An",
  sends: "everything",
  offline: "false",
  beacon: false,
  wipesStorage: false,
  tellsRefusal: true,
  unset: "not attempted",
  mastery: true,
  afterPass: "normal",
};

/** Moodle 5.1 with its default settings. */
const MOODLE: Profile = {
  ...STANDARD,
  title: "Moodle",
  strict: false,
  suspendData: { most: 64_000, longer: "refused" },
  studentName: "An Nguyen",
  sends: "changes",
  offline: "true",
  unset: "completed",
  afterPass: "review",
};

export const PROFILES = {
  strict: STANDARD,
  moodle: MOODLE,
  /** Moodle as a weak network shows it: the device says that it is online. */
  "moodle-beacon": {
    ...MOODLE,
    title: "Moodle on a weak network",
    beacon: true,
    wipesStorage: true,
  },
  /** Moodle's setting "SCORM 1.2 standards conformance". */
  "moodle-strict": {
    ...MOODLE,
    title: "Moodle, strict",
    strict: true,
    suspendData: { most: 4096, longer: "dropped" },
    studentName: "Nguyen, An",
  },
  /** The SCORM XBlock of Open edX: what is read is empty, and commit and finish do nothing. */
  xblock: {
    ...STANDARD,
    title: "Open edX XBlock",
    strict: false,
    tells: ["cmi.suspend_data", "cmi.core.lesson_location"],
    suspendData: { most: 64_000, longer: "refused" },
    sends: "each value",
    offline: "true",
    tellsRefusal: false,
    mastery: false,
  },
  chamilo: {
    ...STANDARD,
    title: "Chamilo",
    strict: false,
    entry: "ab-initio",
    unset: "incomplete",
    mastery: false,
  },
  bare: { ...STANDARD, title: "no optional elements", optional: false, mastery: false },
} as const satisfies Readonly<Record<string, Profile>>;

export type ProfileName = keyof typeof PROFILES;
