/** How a learning platform behaves where the standards leave room, or where it leaves them. Facts, as data. */
export interface Platform {
  readonly kind: PlatformKind;
  readonly title: string;
  /** Whether it is one of these. Asked in the order of the table; `generic` takes the rest. */
  recognises(signs: Signs): boolean;
  /** How a tool becomes known to it. */
  readonly registration: "dynamic" | "by hand" | "by vendor";
  /** What it is asked for in a dynamic registration. */
  readonly dynamic: {
    /** Claims without which it sends no name. */
    readonly claims: readonly string[];
    /** Whether it shows a tool only in places that the tool names. */
    readonly placements: boolean;
  };
  /** `aud` of the token request where neither the registration nor the token URL names it. */
  readonly tokenAudience?: string;
  /**
   * Deployments of a registration. `one`: the first that launches, or that the registration told. `many`: each that launches.
   * `of anybody`: a client id serves every school there is, so an administrator names those that are ours.
   */
  readonly deployments: "one" | "many" | "of anybody";
  /** An issuer that all customers of its hosted form have in common. */
  readonly hostedIssuer?: RegExp;
  /** Where that issuer's keys and configuration lie besides its own origin. */
  readonly keyOrigins: readonly string[];
  /** Whether it keeps values for tools by `postMessage` (`lti.put_data`), should the cookie be blocked. */
  readonly storage: boolean;
  /** Which roles make a teacher: those in the course, or the institution's too where no role in the course is told. */
  readonly teachers: "course" | "institution";
  /** Who frames the tool: its own origin, or any host below its own as well. */
  readonly frames: "origin" | "subdomains";
  /** Further origins of the hosted platform that frame it, as sources of a policy. */
  readonly frameOrigins: readonly string[];
  /** Whether launches tell names; where not, a certificate's name is asked or comes from a list. */
  readonly names: "if asked" | "sometimes" | "never";
  /** Whether line items of a deep link may say that work can be looked at (submission review 1.0). */
  readonly reviews: boolean;
  readonly scores: ScoreRules;
}

export interface ScoreRules {
  /** Two scores of one learner must be stamped at least so far apart, in milliseconds. */
  readonly step: number;
  /** Whether a timestamp may have fractions of a second. */
  readonly fractions: boolean;
  /** The answer to a score that is there already, as after a crash between sending and noting. */
  readonly repeated: readonly Sign[];
  /** The answer where a later score is there. */
  readonly later: readonly Sign[];
  /** What happens to 0 points. */
  readonly zero: "counts" | "stored, not shown";
  /** A score counts only as `FullyGraded`; what isn't final is not worth sending, or does harm. */
  readonly onlyFinal: boolean;
  /** Whether it makes something of `PendingManual` without a score: that a teacher has yet to mark. */
  readonly pending: "told" | "kept back";
  /** Answers that no repetition changes, and why. Looked through in order, before the common ones. */
  readonly refusals: readonly (Sign & { readonly reason: Reason })[];
  /** Answers that mean "later", besides 408, 425, 429 and 5xx. */
  readonly busy: readonly Sign[];
  /** Whether the line item that a launch names is its link's. `check`: it may be another link's, where the tool may make its own. */
  readonly namedColumn: "trust" | "check";
  /**
   * How many columns a link may have. `one`: each score for the link becomes its grade, whatever column it is sent to. `apart`: only
   * the first is shown, so that others must belong to no link.
   */
  readonly columns: "one" | "many" | "apart";
  /** How many a second are sent to one registration. */
  readonly perSecond: number;
}

/** An answer, told by its status and, where that says too little, by its text or headers. */
export interface Sign {
  readonly status: number;
  readonly body?: RegExp;
  readonly header?: readonly [name: string, value: string];
}

/** Why a score was not taken, for `words/reasons.ts`. */
export type Reason =
  | "not-a-learner-there"
  | "no-column"
  | "not-allowed"
  | "registration-refused"
  | "attempts-used-up"
  | "later-score-there"
  | "refused"
  | "no-address"
  | "address-refused"
  | "signature-refused"
  | "gave-up";

export type PlatformKind =
  | "moodle"
  | "canvas"
  | "open-edx"
  | "open-edx-maple"
  | "brightspace"
  | "blackboard"
  | "sakai"
  | "ilias"
  | "generic";

/** What tells which platform it is. */
export interface Signs {
  readonly issuer: string;
  /** `product_family_code` of its openid configuration or of the `tool_platform` claim. */
  readonly family?: string;
  readonly version?: string;
  readonly loginUrl?: string;
  readonly keysUrl?: string;
}
