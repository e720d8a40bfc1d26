import type { NewCourse, NewLineItem, NewLink, NewUser } from "./content.ts";
import type { LtiFault, LtiFaults } from "./http/faults.ts";
import type { Form } from "./http/forms.ts";
import type { EndpointKind } from "./http/routes.ts";
import type { LegacyChange } from "./legacy/launch.ts";
import type { LegacyLink, NewLegacyLink } from "./legacy/link.ts";
import type { Course, Grade, LineItem, Link, Role, Score, User } from "./people.ts";
import type { LtiProfileName } from "./profiles/index.ts";
import type { LtiProfile } from "./profiles/profile.ts";
import type { Registration, Tool } from "./registration.ts";
import type { LtiExchange } from "./serve.ts";
import type { Alteration } from "./sign.ts";

export interface LtiPlatformOptions {
  /** Which platform is simulated; the strict one if left out. */
  readonly profile?: LtiProfileName | LtiProfile;
  /** What its origin calls this machine; `127.0.0.1` if left out. Two names make two sites. */
  readonly host?: "127.0.0.1" | "localhost";
  /** Any that is free if left out. */
  readonly port?: number;
  /** Makes it https: certificate and key as PEM. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** A certificate authority (PEM) that is trusted when a tool's keys are fetched. */
  readonly ca?: string;
  readonly now?: () => Date;
  /** How many line items, results or members come at once; 50 if left out. */
  readonly pageSize?: number;
  /**
   * Whether an authentication request must come with the platform's own session cookie, as on a real one. If left out, none
   * is needed, so that a client without cookies can launch; another user's is refused in any case.
   */
  readonly requireSession?: boolean;
}

/** A learning platform that speaks LTI, with people, courses and a gradebook, in memory. */
export interface LtiPlatform {
  readonly origin: string;
  readonly issuer: string;
  readonly profile: LtiProfile;

  /** All tools, those that wait for an administrator among them. */
  readonly registrations: readonly Registration[];
  /** Registers a tool by hand; what comes back holds all that the tool must be told. */
  registerTool(tool: Tool): Registration;
  /** Lets a tool that registered itself be launched. */
  activate(clientId: string): Registration;
  /** The tool's registration address with what a platform adds to it: opening it is how a dynamic registration begins. */
  registrationUrl(toolAddress: string): string;
  /** The platform's page that opens that address in a frame, or offers it as a link, and says when the tool closes it. */
  registrationPageUrl(toolAddress: string): string;

  addUser(about?: NewUser): User;
  addCourse(about?: NewCourse): Course;
  enrol(course: Course, user: User, role: Role): void;
  unenrol(course: Course, user: User): void;
  /** Throws for a second link of a client where each link is a client (Open edX), unless there is a passport. */
  addLink(course: Course, registration: Pick<Registration, "clientId">, about?: NewLink): Link;
  addLineItem(link: Link, about?: NewLineItem): LineItem;
  /** A link of LTI 1.1; throws where the platform has none. */
  addLegacyLink(course: Course, about: NewLegacyLink): LegacyLink;
  /** A new secret is entered at the platform, in place of the one before. */
  renewSecret(link: LegacyLink, secret: string): LegacyLink;
  links(course: Course): readonly Link[];
  lineItems(course: Course): readonly LineItem[];
  /** New context, new links with the same custom parameters and with line items of their own; teachers come along. */
  copyCourse(course: Course, title?: string): Course;

  /** The login request of a launch, for a client that is no browser: send it to the tool. */
  loginRequest(user: User, link: Link): Form;
  deepLinkRequest(user: User, course: Course, registration: Registration): Form;
  /** The signed form that opens a link of LTI 1.1; `change` is made before it is signed. */
  legacyLaunch(user: User, link: LegacyLink, change?: LegacyChange): Form;
  /** `learner`'s work is to be reviewed by `user`. */
  reviewRequest(user: User, item: LineItem, learner: User): Form;

  /** Addresses for a browser; each logs `user` in at the platform. The launch itself, without a page around it: */
  launchUrl(user: User, link: Link): string;
  /** The page with the tool in a frame. */
  linkUrl(user: User, link: Link): string;
  courseUrl(user: User, course: Course): string;
  gradesUrl(user: User, course: Course): string;
  /** The page in which content is chosen, in a frame. */
  deepLinkUrl(user: User, course: Course, registration: Pick<Registration, "clientId">): string;
  legacyUrl(user: User, link: LegacyLink): string;
  reviewUrl(user: User, item: LineItem, learner: User): string;

  /** What the gradebook shows. */
  grades(course: Course): readonly Grade[];
  /** Every score that was taken, in order for each learner. */
  scores(item: LineItem): readonly Score[];

  /** Spoils the next id_token; called again, the one after it. */
  nextToken(alteration: Alteration): void;
  /** The next `times` requests of a kind go wrong, once if left out. */
  failNext(kind: EndpointKind | "anything", fault: LtiFault, times?: number): void;
  readonly faults: Pick<LtiFaults, "left" | "clear">;
  /** The platform's clock goes wrong by so many seconds from now on. */
  skew(seconds: number): void;
  /** All access tokens have expired. */
  expireTokens(): void;
  /** Signs with a new key; the old one stays published unless `withdraw`. `clientId` where each client has its own. */
  rotateKeys(options?: { readonly clientId?: string; readonly withdraw?: boolean }): void;

  /** All requests, oldest first. */
  readonly exchanges: readonly LtiExchange[];
  /** Why requests were refused, oldest first. */
  readonly refusals: readonly string[];
  /** Resolves once `holds` is true; it is asked again at each request. Rejects after ten seconds. */
  until(what: string, holds: () => boolean): Promise<void>;
  close(): Promise<void>;
}
