import type { JWTPayload } from "jose";
import { object, text, texts, webAddress } from "./json.ts";
import type { Method } from "./legacy/oauth.ts";
import { LaunchRefused } from "./refused.ts";

const LTI = "https://purl.imsglobal.org/spec/lti/claim/";
const AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
const NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
const DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

export type MessageType =
  | "LtiResourceLinkRequest"
  | "LtiDeepLinkingRequest"
  | "LtiSubmissionReviewRequest";

const MESSAGE_TYPES: readonly string[] = [
  "LtiResourceLinkRequest",
  "LtiDeepLinkingRequest",
  "LtiSubmissionReviewRequest",
] satisfies readonly MessageType[];

/** What a verified id_token says, in our words. */
export interface Message {
  readonly type: MessageType;
  readonly subject: string;
  readonly name?: string;
  readonly deploymentId: string;
  readonly targetLinkUri: string;
  readonly roles: readonly string[];
  readonly custom: Readonly<Record<string, unknown>>;
  readonly context: { readonly id: string; readonly title?: string };
  /** Of a deep linking request: none. */
  readonly resourceLink?: { readonly id: string; readonly title?: string };
  readonly lineItemUrl?: string;
  readonly lineItemsUrl?: string;
  readonly membersUrl?: string;
  readonly scopes: readonly string[];
  readonly locale?: string;
  readonly returnUrl?: string;
  readonly deepLinking: Readonly<Record<string, unknown>>;
  /** Whose work is to be seen (submission review). */
  readonly forUser?: string;
  /** LTI 1.1: where this person's result is put (Basic Outcomes). */
  readonly outcome?: Outcome;
}

export interface Outcome {
  readonly url: string;
  /** `lis_result_sourcedid`. */
  readonly resultId: string;
  /** How the launch that told of it was signed. */
  readonly method: Method;
}

/** Reads the claims of LTI 1.3 (core, 5.3 and 5.4); throws {@link LaunchRefused} where a required one is missing. */
export function readMessage(payload: JWTPayload): Message {
  const type = payload[`${LTI}message_type`];
  if (typeof type !== "string" || !MESSAGE_TYPES.includes(type)) {
    throw new LaunchRefused("message", `message_type ${JSON.stringify(type)?.slice(0, 80)}`);
  }
  if (payload[`${LTI}version`] !== "1.3.0") throw new LaunchRefused("message", "version");
  if (!Array.isArray(payload[`${LTI}roles`])) throw new LaunchRefused("message", "roles");
  const link = object(payload[`${LTI}resource_link`]);
  const linkId = text(link.id, 1000);
  if (type !== "LtiDeepLinkingRequest" && !linkId) throw required("resource_link");
  const context = object(payload[`${LTI}context`]);
  const endpoint = object(payload[AGS]);
  const presentation = object(payload[`${LTI}launch_presentation`]);
  return {
    type: type as MessageType,
    subject: text(payload.sub, 255) ?? raise(required("sub")),
    deploymentId: text(payload[`${LTI}deployment_id`], 255) ?? raise(required("deployment_id")),
    targetLinkUri:
      webAddress(payload[`${LTI}target_link_uri`]) ?? raise(required("target_link_uri")),
    roles: texts(payload[`${LTI}roles`]),
    custom: object(payload[`${LTI}custom`]),
    context: { id: text(context.id, 1000) ?? "", ...some("title", text(context.title)) },
    ...(linkId ? { resourceLink: { id: linkId, ...some("title", text(link.title)) } } : {}),
    ...some("name", nameOf(payload)),
    ...some("lineItemUrl", webAddress(endpoint.lineitem)),
    ...some("lineItemsUrl", webAddress(endpoint.lineitems)),
    ...some("membersUrl", webAddress(object(payload[NRPS]).context_memberships_url)),
    scopes: texts(endpoint.scope),
    ...some("locale", text(presentation.locale, 40)),
    ...some("returnUrl", webAddress(presentation.return_url)),
    deepLinking: object(payload[DEEP_LINKING]),
    ...some("forUser", text(object(payload[`${LTI}for_user`]).user_id, 255)),
  };
}

function nameOf(payload: JWTPayload): string | undefined {
  const parts = [payload.family_name, payload.given_name].map((part) => text(part, 200));
  return text(payload.name, 400) ?? text(parts.filter(Boolean).join(" "), 400);
}

function required(claim: string): LaunchRefused {
  return new LaunchRefused("message", `no ${claim}`);
}

function raise(error: Error): never {
  throw error;
}

function some<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: string });
}
