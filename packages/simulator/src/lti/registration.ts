import type { JSONWebKeySet } from "jose";

/** A tool as an administrator enters it by hand. */
export interface Tool {
  readonly title?: string;
  /** Where third-party initiated logins begin. */
  readonly loginUrl: string;
  readonly launchUrl: string;
  /** The launch URL, and the deep-link URL if there is one, if left out. */
  readonly redirectUris?: readonly string[];
  /** Where content is chosen; the launch URL if left out. */
  readonly deepLinkUrl?: string;
  /** The tool's public keys, or where they are. */
  readonly jwks: string | JSONWebKeySet;
  /** What the administrator grants; everything if left out. */
  readonly scopes?: readonly string[];
  readonly custom?: Readonly<Record<string, string>>;
  /** The personal claims it asked for, where a platform gives only what was asked for; all if left out. */
  readonly claims?: readonly string[];
  /** Open edX's `lti_1p3_passport_id`: links of one passport share the client id. */
  readonly passport?: string;
}

/** A tool that the platform knows, with what the tool has to know of the platform. */
export interface Registration extends Required<Omit<Tool, "passport" | "claims">> {
  readonly clientId: string;
  readonly deploymentId: string;
  readonly claims: readonly string[] | undefined;
  readonly passport: string | undefined;
  /** Whether it may be launched yet; {@link LtiPlatform.activate}. */
  readonly active: boolean;
  readonly platform: PlatformAddresses;
}

/** What one copies from a platform's page into a tool's. */
export interface PlatformAddresses {
  readonly issuer: string;
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly jwksUrl: string;
  /** What client assertions must be meant for. */
  readonly audience: string;
}

/** The personal claims that a tool can ask for. */
export const PERSONAL_CLAIMS = ["name", "given_name", "family_name", "email", "preferred_username"];

export function redirectUrisOf({ redirectUris, launchUrl, deepLinkUrl }: Tool): readonly string[] {
  return redirectUris ?? [...new Set([launchUrl, deepLinkUrl ?? launchUrl])];
}

/** The origins from which a tool's pages may come. */
export function originsOf({ loginUrl, launchUrl, redirectUris }: Registration): readonly string[] {
  return [...new Set([loginUrl, launchUrl, ...redirectUris].map((url) => new URL(url).origin))];
}
