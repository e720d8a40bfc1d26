import type { SignatureMethod } from "../legacy/oauth.ts";
import type { OutcomeOperation } from "../legacy/outcome-xml.ts";
import type { Role } from "../people.ts";
import type { MessageType } from "../vocabulary.ts";

/**
 * How one platform departs from LTI 1.3 Advantage or fills what it leaves open, as far as a tool can notice. Data, so that
 * another platform is another entry. Where a platform's source or pages say nothing, it is as the strict one is.
 */
export interface LtiProfile {
  readonly title: string;
  /** `product_family_code` in the claim `tool_platform`. */
  readonly family: string;
  /** By which method its login request reaches the tool; both must be taken (Security Framework 5.1.1.1). */
  readonly loginMethod: "GET" | "POST";
  /** What it sends, and what of that it says in its configuration. */
  readonly messages: readonly MessageType[];
  readonly announces: readonly MessageType[];
  /** What ids look like: `numbers` are the same on every such platform. */
  readonly ids: "random" | "numbers";
  /** `a tool`: one client id for all links. `a link`: each link has a client id, key set and token endpoint of its own. */
  readonly clients: "a tool" | "a link";
  /** Whether links of one passport share the client id, where each link has its own. */
  readonly passports: boolean;
  /** The deployment id of all tools; each has its own if left out. */
  readonly deploymentId?: string;
  /** Whether redirect URIs are held against the registered ones. */
  readonly checksRedirectUri: boolean;
  /** Where the answer is posted: where the tool asks it to be, or at the registered launch URL in any case. */
  readonly postsTo: "redirect URI" | "launch URL";
  readonly messageHint: {
    /** `json` has braces and quotes in it, which have to come back as they are; `jwt` is long. */
    readonly form: "opaque" | "json" | "jwt";
    /** Seconds. */
    readonly lives: number;
    /** Whether it is used up by the first authentication request, so that a reload fails, and where that is told. */
    readonly once: false | "in a page" | "to the tool";
  };
  /** How a wrong authentication request is answered if the redirect URI is right: sent back to the tool, or told in a page. */
  readonly authorizationError: "form_post" | "page";
  readonly roles: Readonly<Record<Role, readonly string[]>>;
  /** Which of the personal claims come: all, those that the registration asked for, or none. */
  readonly personal: "all" | "asked" | "none";
  /** Whether full names begin with the given name. */
  readonly givenNameFirst: boolean;
  /** How long an id_token lives, in seconds. */
  readonly tokenLives: number;
  /** Whether a link's title comes with its id. */
  readonly linkTitles: boolean;
  /** Under which names custom parameters come: as they were written, or in small letters besides. */
  readonly customNames: "as written" | "small besides";
  /** Whether published keys say their algorithm and use. */
  readonly keysSayUse: boolean;
  /** Whether `azp` comes with the one audience. */
  readonly azp: boolean;
  /** Substitution variables it knows, without `$`. What it does not know stays as it is written (Core 1.3 6.1). */
  readonly variables: readonly string[];
  /** The claim in which a copied link says the ids of those it was copied from; none if left out. */
  readonly historyClaim?: string;
  /** The window that keeps data for tools (`lti_storage_target`), and which spellings of subjects it hears; none if left out. */
  readonly storage:
    | { readonly target: "_parent"; readonly subjects: readonly StorageSpelling[] }
    | undefined;
  /** Undefined where tools are registered by hand only. */
  readonly registration: RegistrationProfile | undefined;
  readonly token: TokenProfile;
  readonly grades: GradesProfile;
  /** Undefined where names and roles are off for a tool that was not told otherwise. */
  readonly namesAndRoles: NamesAndRolesProfile | undefined;
  readonly deepLinking: DeepLinkingProfile;
  /** How it refuses who asks too often. */
  readonly rateLimit: {
    readonly status: 403 | 429;
    readonly headers: Readonly<Record<string, string>>;
  };
  /** LTI 1.1 with Basic Outcomes; undefined where there is none. */
  readonly legacy: LegacyProfile | undefined;
}

export interface LegacyProfile {
  /** Which operations of Basic Outcomes are known. */
  readonly operations: readonly OutcomeOperation[];
  /** How launches and results are signed; HMAC-SHA1 if left out. */
  readonly method?: SignatureMethod;
  /** Whether the form says once more what stands in the address, and only that is signed. */
  readonly query?: "repeated";
}

/** `lti.put_data`, or `org.imsglobal.lti.put_data` as it was called before. */
export type StorageSpelling = "lti" | "org.imsglobal.lti";

/** Dynamic registration. */
export interface RegistrationProfile {
  /** Whether a registration token is given, and asked for. */
  readonly token: boolean;
  readonly opensIn: "frame" | "window";
  /** Whether a new tool waits for an administrator. */
  readonly pending: boolean;
  readonly refusal: { readonly status: 400 | 422; readonly body: "error" | "errors" };
  /** Whether values of custom parameters come back cut at their first `=`. */
  readonly cutsCustom: boolean;
}

export interface TokenProfile {
  /** What a client assertion must be meant for; the token endpoint's address if left out. */
  readonly audience?: string;
  /** Seconds. */
  readonly lives: number;
  /** What becomes of a request for a scope that was not granted. */
  readonly excess: "refused" | "cut";
  /** How `token_type` is written; its case means nothing (RFC 6749 5.1). */
  readonly type: "Bearer" | "bearer";
  /** The answer to a client that is not proved, and to a token that is not good for what is asked. */
  readonly unproved: 400 | 401;
  readonly tooNarrow: 401 | 403;
}

/**
 * What `Accept` must say: `named` the media type among others, `exact` nothing else, or nothing at all; `lenient` anything
 * that a client of JSON takes.
 */
export type AcceptRule = "named" | "exact" | "lenient" | "unchecked";

/** How long lists come: in pages, `always`, only `if asked` by a limit, or `never`, and how the header that leads on is written. */
export interface PagingProfile {
  readonly pages: "always" | "if asked" | "never";
  /** `curly`: with typographic quotes and `&amp;`, as no parser expects. */
  readonly link: "RFC 8288" | "curly";
}

export interface NamesAndRolesProfile {
  readonly accept: AcceptRule;
  readonly paging: PagingProfile;
  /** Whether roles in the course come by their short names (`Learner`). */
  readonly shortRoles: boolean;
}

export interface GradesProfile {
  /**
   * How much later than the last a score must be, in milliseconds (0: not earlier), what a score that is not is answered with,
   * and in which words.
   */
  readonly later: { readonly by: number; readonly refusal: 400 | 409; readonly says: string };
  /** Whether a timestamp needs fractions of a second. */
  readonly fractions: boolean;
  /** The answer to a score that was taken. */
  readonly taken: 200 | 201 | 204;
  /** The answer to a score that breaks the rules, and to one for somebody who is not graded here; nobody sees what is taken then. */
  readonly invalid: 400 | 422;
  readonly stranger: 400 | 404 | 422 | "taken";
  /** Who may be graded: members, or members with a role that is graded. */
  readonly gradable: "members" | "learners";
  /** What becomes of a score whose `gradingProgress` is not FullyGraded. */
  readonly unfinished: "shown" | "ignored" | "erases" | "erases, but for PendingManual";
  /** Whether a score of 0 reaches the gradebook. */
  readonly zero: "published" | "stored only";
  /** Whether a score above the maximum counts as the maximum. */
  readonly cutsAtMaximum: boolean;
  readonly lineItemMaximum: "number" | "integer";
  /** Which line items reach the gradebook: all, or those that name their link. */
  readonly publishes: "all" | "linked";
  /** A parameter in the address of line items, so that `/scores` goes before the `?`. */
  readonly addressParameter?: string;
  /** Whether a line item needs a `resourceId`. */
  readonly needsResourceId: boolean;
  readonly accept: { readonly lists: AcceptRule; readonly others: AcceptRule };
  /** The answers to a wrong `Accept` and `Content-Type`. */
  readonly media: { readonly accept: 400 | 406; readonly content: 400 | 415 };
  readonly paging: PagingProfile;
}

export interface DeepLinkingProfile {
  readonly multiple: boolean;
  readonly lineItems: boolean;
  /** Whether the request has `data`, which must come back. */
  readonly data: boolean;
  /** Whether the request says nothing of the course, of custom parameters and of services. */
  readonly bare: boolean;
  /**
   * Where what is chosen comes to be: as `links` of the course, or `at a link` that was there before, whose id, line item and
   * client all of it shares. There a new answer takes the place of the last.
   */
  readonly places: "links" | "at a link";
}
