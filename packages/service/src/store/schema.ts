import type { ColumnType, Generated, JSONColumnType } from "kysely";

/**
 * The tables. Ids are UUIDs made by the service; times are `timestamptz`, `Date` in code; what is kept as a hash is SHA-256
 * in hex, so that whoever reads the database cannot act as anybody.
 */
export interface Tables {
  readonly platform: PlatformTable;
  readonly deployment: DeploymentTable;
  readonly tool_key: ToolKeyTable;
  readonly login_state: LoginStateTable;
  readonly nonce: NonceTable;
  readonly line_item: LineItemTable;
  readonly learner: LearnerTable;
  readonly resource_link: ResourceLinkTable;
  readonly member: MemberTable;
  readonly session: SessionTable;
  readonly course: CourseTable;
  readonly course_version: CourseVersionTable;
  readonly course_path: CoursePathTable;
  readonly course_file: CourseFileTable;
  readonly source_part: SourcePartTable;
  readonly progress: ProgressTable;
  readonly attempt: AttemptTable;
  readonly answer: AnswerTable;
  readonly contestant: ContestantTable;
  readonly issued_code: IssuedCodeTable;
  readonly contest: ContestTable;
  readonly regrade: RegradeTable;
  readonly written: WrittenTable;
  readonly mark: MarkTable;
  readonly correction: CorrectionTable;
  readonly score: ScoreTable;
  readonly admin_token: AdminTokenTable;
  readonly audit: AuditTable;
  readonly rate_bucket: RateBucketTable;
}

/** A registration: one client id at one issuer. Several of one issuer are the rule on Open edX. */
export interface PlatformTable {
  readonly id: string;
  /** `iss`, as the platform spells it; of LTI 1.1, which has none, the platform's address. */
  readonly issuer: string;
  readonly client_id: string;
  /** Which record of `platforms/` says how it behaves. */
  readonly kind: string;
  readonly title: string;
  /** `pending` until an administrator approves it. */
  readonly status: "pending" | "active" | "off";
  /** Of the OpenID login, where the browser is sent. */
  readonly login_url: string;
  readonly token_url: string;
  readonly keys_url: string;
  /** `aud` of the token request where the platform wants another than the token URL. */
  readonly token_audience: string | null;
  /** Learners are shared between registrations of one issuer only where this is set: keys come from the approved origin. */
  readonly learners_of: string;
  /** Origins that may show a launch in a frame besides the platform's own, as administrators name them. */
  readonly frame_origins: JSONColumnType<readonly string[]>;
  /** LTI 1.1: the secret of the consumer key (`client_id`), encrypted. Nothing on LTI 1.3. */
  readonly consumer_secret: string | null;
  /** The secret that it took the place of, encrypted, and until when that one is good besides. */
  readonly consumer_secret_before: string | null;
  readonly consumer_secret_until: Date | null;
  /** Until then it gets no score: each process keeps the platform's pace by it. */
  readonly paced_until: Date | null;
  readonly created_at: Date;
  readonly approved_at: Date | null;
}

export interface DeploymentTable {
  readonly platform_id: string;
  readonly deployment_id: string;
  readonly created_at: Date;
}

export interface ToolKeyTable {
  readonly kid: string;
  /** JWK, encrypted with the service's secret. */
  readonly private_key: string;
  readonly public_key: JSONColumnType<Record<string, unknown>>;
  readonly created_at: Date;
  /** Signs no more; its public half is still published. */
  readonly retired_at: Date | null;
}

/** An OpenID login under way. The row goes with its use, so that a `state` is good once over all processes. */
export interface LoginStateTable {
  readonly state_hash: string;
  readonly platform_id: string;
  readonly nonce_hash: string;
  readonly target_link_uri: string;
  /** Of the value that binds the login to a browser: a cookie's, or one kept in the platform's storage. */
  readonly browser_hash: string;
  /** The frame of the platform that keeps values for tools (`lti_storage_target`), where it has one. */
  readonly storage_target: string | null;
  readonly created_at: Date;
  readonly expires_at: Date;
}

/** Each `nonce` that was accepted; the primary key refuses it a second time. */
export interface NonceTable {
  readonly platform_id: string;
  readonly nonce_hash: string;
  readonly expires_at: Date;
}

/** A person at a platform: (issuer, sub). */
export interface LearnerTable {
  readonly id: string;
  /** {@link PlatformTable.learners_of}: the issuer, or one registration alone. */
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  readonly created_at: Date;
  readonly seen_at: Date;
}

/** A place in a platform's course from which a part of a course is launched. */
export interface ResourceLinkTable {
  readonly id: string;
  readonly platform_id: string;
  readonly deployment_id: string;
  readonly context_id: string;
  readonly context_title: string | null;
  readonly link_id: string;
  readonly title: string | null;
  readonly course_id: string;
  /** `course`, `module:<id>`, `practice:<module id>` or `exam`. */
  readonly part: string;
  readonly line_item_url: string | null;
  readonly line_items_url: string | null;
  readonly members_url: string | null;
  readonly scopes: JSONColumnType<readonly string[]>;
  /** A teacher wants the platform to hear how much each learner has read. */
  readonly sends_progress: Generated<boolean>;
  readonly created_at: Date;
}

/** A column of the platform's gradebook that was found or made for a link. */
export interface LineItemTable {
  readonly link_id: string;
  readonly about: ScoreTable["about"];
  readonly url: string;
  readonly created_at: Date;
}

/** Who was seen at a link, and as what. */
export interface MemberTable {
  readonly learner_id: string;
  readonly link_id: string;
  readonly role: "learner" | "teacher";
  /** LTI 1.1: the address of Basic Outcomes, how the launch that told it was signed, and `lis_result_sourcedid`. */
  readonly outcome_url: string | null;
  readonly outcome_method: string | null;
  readonly result_id: string | null;
  /** Exam attempts that a teacher allowed this person beyond the course's own number. */
  readonly extra_attempts: Generated<number>;
  /** Minutes that this person gets on top in each attempt that begins from now on. */
  readonly extra_minutes: Generated<number>;
  readonly seen_at: Date;
}

/** A launch that was let in; its token is carried in a header, never in an address. */
export interface SessionTable {
  readonly token_hash: string;
  readonly learner_id: string;
  readonly link_id: string;
  readonly role: "learner" | "teacher";
  readonly language: string;
  readonly return_url: string | null;
  readonly created_at: Date;
  readonly expires_at: Date;
}

/** From a folder that the service was started with, or with a key for publishing. */
export type CameBy = "folder" | "key";

export interface CourseTable {
  readonly id: string;
  readonly version: string;
  readonly published_at: Date;
  readonly came_by: Generated<CameBy>;
  /** The digest of the folder's files when it was last taken over; nothing where the course only ever came by keys. */
  readonly folder_sources: Generated<string | null>;
}

/** A piece of a file that is being published, by its SHA-256; see `publish/`. */
export interface SourcePartTable {
  readonly digest: string;
  readonly content: Uint8Array;
  readonly used_at: Date;
}

/** A course as it was published; `version` is the digest of all of it. */
export interface CourseVersionTable {
  readonly course_id: string;
  readonly version: string;
  /** The whole model, keys included. Never served. */
  readonly model: JSONColumnType<Record<string, unknown>>;
  readonly published_at: Date;
}

export interface CoursePathTable {
  readonly course_id: string;
  readonly version: string;
  readonly path: string;
  readonly digest: string;
}

/** Content by its SHA-256, once for all versions, compressed ahead where that makes it smaller. */
export interface CourseFileTable {
  readonly digest: string;
  readonly content: Uint8Array;
  readonly brotli: Uint8Array | null;
  readonly gzip: Uint8Array | null;
}

/** Where somebody is in a course: the player's state, opaque here. */
export interface ProgressTable {
  readonly learner_id: string;
  readonly link_id: string;
  readonly state: string;
  /** Counts up with each write. */
  readonly revision: number;
  readonly pages_seen: number;
  readonly pages: number;
  /** The visit that wrote last, by a name of its own choice, where it said one; and which of its writes that was. */
  readonly writer: string | null;
  readonly turn: Generated<number>;
  readonly updated_at: Date;
}

/** An exam that somebody sits. */
export interface AttemptTable {
  readonly id: string;
  readonly learner_id: string;
  readonly link_id: string;
  /** From 1. */
  readonly number: number;
  readonly course_id: string;
  readonly version: string;
  /** From the system's random source; never leaves the server. */
  readonly seed: number;
  /** Questions in the order they are asked, each with the digest of what it was. */
  readonly paper: JSONColumnType<readonly { readonly id: string; readonly digest: string }[]>;
  readonly started_at: Date;
  /** Nothing where there is no limit; extra time is in it. */
  readonly due_at: Date | null;
  readonly submitted_at: Date | null;
  readonly closed_by: "learner" | "sweep" | "teacher" | null;
  readonly right_answers: number | null;
  readonly asked: number | null;
  /** Nothing as long as it hangs on what a teacher has yet to mark. */
  readonly passed: boolean | null;
  /** Written answers that wait for a teacher; `right_answers` is without them. */
  readonly to_mark: Generated<number>;
  /** Whether it is sat in a contest: then only the server's clock says what came in time. */
  readonly contest: Generated<boolean>;
  /** Right answers after keys were corrected; `right_answers` stays as it was. Nothing where no correction concerns it. */
  readonly regraded: ColumnType<number | null, never, number | null>;
}

/** Somebody who takes part in the contest of a course. */
export interface ContestantTable {
  readonly id: string;
  readonly course_id: string;
  readonly learner_id: string;
  /** Where they came in; they sit at no other place. */
  readonly link_id: string;
  readonly name: string;
  /** What was given, by the ids of the contest's facts. */
  readonly facts: JSONColumnType<Readonly<Record<string, string>>>;
  /** Name and facts as they are searched for: as they are written, and without case and marks. */
  readonly found_by: string;
  readonly unit: string | null;
  readonly guess: ColumnType<string | null, number | null, never>;
  /** The guardian's name, of whoever needs their consent. */
  readonly guardian: string | null;
  /** What tells one person from another, as a keyed hash. */
  readonly person: string;
  /** Of the code to come back with. */
  readonly code_hash: string;
  readonly entered_at: Date;
  readonly disqualified_at: Date | null;
  readonly disqualified_why: string | null;
}

/** A code that the organiser gave somebody, as long as nobody has entered by it. */
export interface IssuedCodeTable {
  readonly code_hash: string;
  readonly course_id: string;
  readonly name: string;
  /** Empty where the list says none, as the telephone number. */
  readonly unit: string;
  readonly phone: string;
  readonly issued_at: Date;
}

/** What the organiser said of a contest. */
export interface ContestTable {
  readonly course_id: string;
  /** What was to be guessed, as it turned out. */
  readonly truth: ColumnType<string | null, number | null, number | null>;
  readonly changed_at: Date;
}

/** A question whose answers are marked anew: by the key of a later version, or as right for all who were asked. */
export interface RegradeTable {
  readonly id: string;
  readonly course_id: string;
  readonly question_id: string;
  /** Of the question as it was asked. */
  readonly digest: string;
  readonly remedy: "key" | "annul";
  /** Whose key counts. */
  readonly version: string | null;
  readonly reason: string;
  readonly actor: string;
  readonly created_at: Date;
  readonly withdrawn_at: Date | null;
}

export interface AnswerTable {
  readonly attempt_id: string;
  readonly question_id: string;
  /** The browser's count; a lower one than is kept changes nothing. */
  readonly sequence: number;
  readonly response: ColumnType<unknown, string, string>;
  readonly answered_at: Date;
  readonly received_at: Date;
  /** Since when its learner has seen it marked: it stays (`feedback: each`). */
  readonly checked_at: ColumnType<Date | null, never, Date>;
}

/** A written answer that was handed in, for a teacher to mark. */
export interface WrittenTable {
  readonly attempt_id: string;
  readonly question_id: string;
  readonly link_id: string;
  readonly handed_in_at: Date;
  /** How often it was marked; the last mark counts, those before it stay to be seen. */
  readonly marks: Generated<number>;
}

export interface MarkTable {
  readonly attempt_id: string;
  readonly question_id: string;
  /** From 1. */
  readonly number: number;
  /** The ids of the criteria that the answer meets, one after the other; `-` for none. */
  readonly met: string;
  readonly points: number;
  readonly maximum: number;
  readonly is_right: boolean;
  /** For its writer to read; empty for none. */
  readonly note: string;
  /** Why it was marked anew; nothing of the first mark. */
  readonly reason: string | null;
  readonly actor: string;
  readonly created_at: Date;
}

/** What a teacher lets count in the place of somebody's best attempt. One stands at a time; those before it stay to be seen. */
export interface CorrectionTable {
  readonly id: string;
  readonly learner_id: string;
  readonly link_id: string;
  readonly given: number;
  readonly maximum: number;
  /** Nothing where the course's version is gone that says what passes. */
  readonly passed: boolean | null;
  readonly reason: string;
  readonly created_at: Date;
  readonly withdrawn_at: Date | null;
}

/** The outbox: scores on their way to a platform, written with what they tell of. */
export interface ScoreTable {
  readonly id: string;
  readonly platform_id: string;
  readonly learner_id: string;
  readonly link_id: string;
  readonly attempt_id: string | null;
  /** What a score is about: `exam` or `progress`; each has its own line item. */
  readonly about: "exam" | "progress";
  readonly reason: "result" | "correction";
  readonly given: number | null;
  readonly maximum: number;
  readonly activity: string;
  readonly grading: string;
  readonly comment: string | null;
  /** Fixed with the row, at least a second after the one before. */
  readonly stamped_at: Date;
  readonly status: "waiting" | "sent" | "superseded" | "dead";
  readonly tries: number;
  readonly next_at: Date;
  /** A process is sending it; should that one die, another may try again from then on. */
  readonly claimed_until: Date | null;
  readonly last_status: number | null;
  /** Why it was not taken: a `Reason` of the outbox. */
  readonly last_error: string | null;
  /** The beginning of what the platform said to it. */
  readonly last_answer: string | null;
  readonly created_at: Date;
  readonly sent_at: Date | null;
}

export interface AdminTokenTable {
  readonly token_hash: string;
  readonly kind: "link" | "session" | "publish";
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly used_at: Date | null;
}

/** Who changed what that counts: approvals, extra time, corrections, deletions. */
export interface AuditTable {
  readonly id: Generated<number>;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly about: JSONColumnType<Record<string, unknown>>;
}

/** How many requests are left to somebody; see `http/shared-rate.ts`. */
export interface RateBucketTable {
  /** What is limited and who asks, as a keyed hash. */
  readonly key: string;
  /** At `filled_at`; since then it has risen. */
  readonly level: number;
  readonly filled_at: Date;
}
