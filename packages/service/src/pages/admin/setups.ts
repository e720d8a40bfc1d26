import type { Words } from "../../words/words.ts";

export type SetupKind = keyof Words["platforms"];

/** Addresses of ours that a platform wants. */
export type Address = "login" | "launch" | "deepLink" | "redirects" | "keys" | "domain";

/** What a person enters about a platform. */
export type PlatformField =
  | "title"
  | "issuer"
  | "client_id"
  | "deployment_id"
  | "login_url"
  | "token_url"
  | "keys_url"
  | "token_audience";

export interface Setup {
  readonly title: string;
  /** Whether it can register itself. */
  readonly dynamic: boolean;
  /** What the platform calls each of our addresses, in the order it asks. */
  readonly gives: readonly (readonly [string, Address])[];
  /** What it calls each value that is entered here. */
  readonly takes: Readonly<Partial<Record<PlatformField, string>>>;
  /** Values that are the same everywhere, or nearly. */
  readonly known?: Readonly<Partial<Record<PlatformField, string>>>;
}

/** One form has been the same in all releases. */
const OPEN_EDX = {
  dynamic: false,
  gives: [
    ["Tool Launch URL", "launch"],
    ["Registered Redirect URIs", "redirects"],
    ["Tool Initiate Login URL", "login"],
    ["Tool Keyset URL", "keys"],
    ["Deep Linking Launch URL", "deepLink"],
  ],
  takes: {
    client_id: "Client ID",
    deployment_id: "Deployment ID",
    login_url: "OIDC Callback / Login URL",
    token_url: "Access Token URL",
    keys_url: "Keyset URL",
  },
  known: { deployment_id: "1" },
} as const satisfies Omit<Setup, "title">;

/** The platforms that have a page of their own. Their words are theirs, in no language but their own. */
export const SETUPS: Readonly<Record<SetupKind, Setup>> = {
  moodle: {
    title: "Moodle",
    dynamic: true,
    gives: [
      ["Tool URL", "launch"],
      ["Public keyset", "keys"],
      ["Initiate login URL", "login"],
      ["Redirection URI(s)", "redirects"],
      ["Content Selection URL", "deepLink"],
    ],
    takes: {
      issuer: "Platform ID",
      client_id: "Client ID",
      deployment_id: "Deployment ID",
      login_url: "Authentication request URL",
      token_url: "Access token URL",
      keys_url: "Public keyset URL",
    },
  },
  canvas: {
    title: "Canvas",
    dynamic: true,
    gives: [
      ["Redirect URIs", "redirects"],
      ["Target Link URI", "launch"],
      ["OpenID Connect Initiation Url", "login"],
      ["Public JWK URL", "keys"],
      ["Target Link URI (placements)", "deepLink"],
    ],
    takes: { client_id: "Details (Developer Keys)", deployment_id: "Deployment Id" },
    known: {
      issuer: "https://canvas.instructure.com",
      login_url: "https://sso.canvaslms.com/api/lti/authorize_redirect",
      token_url: "https://sso.canvaslms.com/login/oauth2/token",
      keys_url: "https://sso.canvaslms.com/api/lti/security/jwks",
    },
  },
  "open-edx": { title: "Open edX 2022+", ...OPEN_EDX },
  "open-edx-maple": { title: "Open edX Maple (≤ 2021)", ...OPEN_EDX },
  brightspace: {
    title: "Brightspace",
    dynamic: true,
    gives: [
      ["Domain", "domain"],
      ["Redirect URLs", "redirects"],
      ["OpenID Connect Login URL", "login"],
      ["Target Link URI", "launch"],
      ["Keyset URL", "keys"],
    ],
    takes: {
      issuer: "Issuer",
      client_id: "Client Id",
      deployment_id: "Deployment Id",
      login_url: "OpenID Connect Authentication Endpoint",
      token_url: "Brightspace OAuth2 Access Token URL",
      keys_url: "Brightspace Keyset URL",
      token_audience: "Brightspace OAuth2 Audience",
    },
    known: {
      token_url: "https://auth.brightspace.com/core/connect/token",
      token_audience: "https://api.brightspace.com/auth/token",
    },
  },
  blackboard: {
    title: "Blackboard",
    dynamic: false,
    gives: [
      ["Login Initiation URL", "login"],
      ["Tool Redirect URL(s)", "redirects"],
      ["Tool JWKS URL", "keys"],
      ["Target Link URI", "launch"],
      ["Target Link URI (Deep Linking content tool)", "deepLink"],
    ],
    takes: { client_id: "Application ID / Client ID", deployment_id: "Deployment ID" },
    known: {
      issuer: "https://blackboard.com",
      login_url: "https://developer.blackboard.com/api/v1/gateway/oidcauth",
      token_url: "https://developer.blackboard.com/api/v1/gateway/oauth2/jwttoken",
      keys_url:
        "https://developer.blackboard.com/api/v1/management/applications/APPLICATION-ID/jwks.json",
    },
  },
  sakai: {
    title: "Sakai",
    dynamic: true,
    gives: [
      ["Tool Launch URL", "launch"],
      ["Tool Keyset URL", "keys"],
      ["Tool OpenID Connect/Initialization Endpoint", "login"],
      ["Tool Redirect Endpoint(s)", "redirects"],
    ],
    takes: {
      issuer: "Platform Issuer",
      client_id: "Client ID",
      deployment_id: "Deployment ID",
      login_url: "Platform OIDC Authentication URL",
      token_url: "Platform OAuth2 Access Token URL",
      keys_url: "Platform Keyset URL",
    },
    known: { deployment_id: "1" },
  },
  ilias: {
    title: "ILIAS",
    dynamic: false,
    gives: [
      ["Tool URL", "launch"],
      ["Initiate Login URL", "login"],
      ["Redirection URI(s)", "redirects"],
      ["URL (JSON Web Token)", "keys"],
      ["Content URL", "deepLink"],
    ],
    takes: {
      issuer: "Platform ID",
      client_id: "Client ID",
      deployment_id: "Deployment ID",
      login_url: "Authentication request URL",
      token_url: "Access token URL",
      keys_url: "Public keyset URL",
    },
  },
  generic: {
    title: "LTI 1.3",
    dynamic: true,
    gives: [
      ["Target link URI", "launch"],
      ["OIDC login initiation URL", "login"],
      ["Redirect URIs", "redirects"],
      ["JWKS URL", "keys"],
      ["Deep linking URL", "deepLink"],
    ],
    takes: {
      issuer: "Issuer (iss)",
      client_id: "Client ID",
      deployment_id: "Deployment ID",
      login_url: "OIDC authentication URL",
      token_url: "OAuth 2 token URL",
      keys_url: "JWKS URL",
      token_audience: "Token audience (aud)",
    },
  },
};

export function isSetupKind(kind: string): kind is SetupKind {
  return Object.hasOwn(SETUPS, kind);
}

/** What a platform of that kind is called. */
export function titleOf(kind: string): string {
  return isSetupKind(kind) ? SETUPS[kind].title : kind;
}
