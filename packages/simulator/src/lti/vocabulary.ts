/** Claims of LTI 1.3 and LTI Advantage, by short names. */
export const CLAIM = {
  messageType: "https://purl.imsglobal.org/spec/lti/claim/message_type",
  version: "https://purl.imsglobal.org/spec/lti/claim/version",
  deploymentId: "https://purl.imsglobal.org/spec/lti/claim/deployment_id",
  targetLinkUri: "https://purl.imsglobal.org/spec/lti/claim/target_link_uri",
  resourceLink: "https://purl.imsglobal.org/spec/lti/claim/resource_link",
  roles: "https://purl.imsglobal.org/spec/lti/claim/roles",
  context: "https://purl.imsglobal.org/spec/lti/claim/context",
  toolPlatform: "https://purl.imsglobal.org/spec/lti/claim/tool_platform",
  launchPresentation: "https://purl.imsglobal.org/spec/lti/claim/launch_presentation",
  custom: "https://purl.imsglobal.org/spec/lti/claim/custom",
  forUser: "https://purl.imsglobal.org/spec/lti/claim/for_user",
  endpoint: "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
  namesAndRoles: "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
  deepLinkingSettings: "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings",
  contentItems: "https://purl.imsglobal.org/spec/lti-dl/claim/content_items",
  data: "https://purl.imsglobal.org/spec/lti-dl/claim/data",
} as const;

export const PLATFORM_CONFIGURATION = "https://purl.imsglobal.org/spec/lti-platform-configuration";
export const TOOL_CONFIGURATION = "https://purl.imsglobal.org/spec/lti-tool-configuration";

export const SCOPE = {
  lineItem: "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
  lineItemRead: "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly",
  result: "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly",
  score: "https://purl.imsglobal.org/spec/lti-ags/scope/score",
  members: "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly",
} as const;

export const ALL_SCOPES: readonly string[] = Object.values(SCOPE);

export const MEDIA_TYPE = {
  lineItem: "application/vnd.ims.lis.v2.lineitem+json",
  lineItems: "application/vnd.ims.lis.v2.lineitemcontainer+json",
  score: "application/vnd.ims.lis.v1.score+json",
  results: "application/vnd.ims.lis.v2.resultcontainer+json",
  members: "application/vnd.ims.lti-nrps.v2.membershipcontainer+json",
} as const;

export type MessageType =
  | "LtiResourceLinkRequest"
  | "LtiDeepLinkingRequest"
  | "LtiSubmissionReviewRequest";

const MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership";

/** Roles in a context, in the words of the LIS vocabulary. */
export const ROLE = {
  learner: `${MEMBERSHIP}#Learner`,
  instructor: `${MEMBERSHIP}#Instructor`,
  contentDeveloper: `${MEMBERSHIP}#ContentDeveloper`,
  administrator: `${MEMBERSHIP}#Administrator`,
  mentor: `${MEMBERSHIP}#Mentor`,
  teachingAssistant: `${MEMBERSHIP}/Instructor#TeachingAssistant`,
  institutionStudent: "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Student",
  institutionInstructor: "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor",
  institutionAdministrator:
    "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator",
  systemAdministrator: "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator",
  systemUser: "http://purl.imsglobal.org/vocab/lis/v2/system/person#User",
} as const;
