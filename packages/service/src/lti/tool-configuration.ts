import type { Platform } from "../platforms/platform.ts";
import { SCOPES } from "./vocabulary.ts";

const TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

/** What a platform is told of this tool when it registers itself (dynamic registration 1.0, 3.5). */
export function toolConfiguration(publicUrl: string, { dynamic, kind }: Platform): object {
  const launch = `${publicUrl}/lti/launch`;
  const deepLink = `${publicUrl}/lti/deep-link`;
  return {
    application_type: "web",
    response_types: ["id_token"],
    grant_types: ["implicit", "client_credentials"],
    initiate_login_uri: `${publicUrl}/lti/login`,
    redirect_uris: [launch, deepLink],
    client_name: "Hocvu",
    jwks_uri: `${publicUrl}/lti/jwks`,
    token_endpoint_auth_method: "private_key_jwt",
    scope: Object.values(SCOPES).join(" "),
    [TOOL]: {
      domain: new URL(publicUrl).host,
      description: "Courses written in Markdown",
      target_link_uri: launch,
      claims: dynamic.claims,
      messages: [
        {
          type: "LtiDeepLinkingRequest",
          target_link_uri: deepLink,
          label: "Hocvu",
          // Canvas shows a tool nowhere that names no place.
          ...(dynamic.placements ? { placements: ["assignment_selection", "link_selection"] } : {}),
        },
        { type: "LtiResourceLinkRequest", target_link_uri: launch, label: "Hocvu" },
      ],
      ...(kind === "canvas"
        ? { "https://canvas.instructure.com/lti/privacy_level": "name_only" }
        : {}),
    },
  };
}

/** Of the answer: which deployment a registration was given, where the platform says so. */
export const TOOL_CONFIGURATION = TOOL;
export const PLATFORM_CONFIGURATION = "https://purl.imsglobal.org/spec/lti-platform-configuration";
