import { ROLE } from "../vocabulary.ts";
import type { LtiProfile } from "./profile.ts";
import { strict } from "./strict.ts";

/** Open edX from 2022 (xblock-lti-consumer 4.0.1 and later); PLATFORMS.md section 2. */
export const openEdx: LtiProfile = {
  ...strict,
  title: "Open edX",
  family: "open-edx",
  loginMethod: "GET",
  messages: ["LtiResourceLinkRequest", "LtiDeepLinkingRequest"],
  clients: "a link",
  passports: true,
  deploymentId: "1",
  messageHint: { form: "opaque", lives: 600, once: false },
  authorizationError: "page",
  // Teachers are called students of the institution, too (lti_1p3/constants.py).
  roles: {
    learner: [ROLE.institutionStudent, ROLE.learner],
    instructor: [ROLE.institutionInstructor, ROLE.institutionStudent],
    assistant: [ROLE.institutionInstructor, ROLE.institutionStudent],
    administrator: [ROLE.systemAdministrator, ROLE.institutionInstructor, ROLE.institutionStudent],
    observer: [ROLE.institutionStudent],
  },
  personal: "asked",
  // views.py: set_resource_link_claim(id) alone.
  linkTitles: false,
  // key_handlers.py: as PyJWT writes them.
  keysSayUse: false,
  azp: true,
  variables: [],
  storage: undefined,
  registration: undefined,
  token: { ...strict.token, excess: "cut", type: "bearer" },
  grades: {
    ...strict.grades,
    later: {
      by: 1,
      refusal: 400,
      says: "Score timestamp can only be updated to a later point in time",
    },
    fractions: false,
    // views.py: 201, for whomever it is.
    taken: 201,
    stranger: "taken",
    unfinished: "ignored",
    zero: "stored only",
    cutsAtMaximum: true,
    lineItemMaximum: "integer",
    publishes: "linked",
    // serializers.py: a CharField that is required.
    needsResourceId: true,
    paging: { pages: "never", link: "RFC 8288" },
    accept: { lists: "lenient", others: "lenient" },
  },
  namesAndRoles: undefined,
  // deep_linking.py sends no data, consumer.py no claims beside; what is chosen is shown in the place of the block.
  deepLinking: { multiple: true, lineItems: false, data: false, bare: true, places: "at a link" },
  // outcomes.py: all else is unsupported.
  legacy: { operations: ["replaceResult"] },
};

/** Open edX up to Maple (December 2021; xblock-lti-consumer 3): PLATFORMS.md section 2. */
export const openEdxMaple: LtiProfile = {
  ...openEdx,
  title: "Open edX up to Maple",
  passports: false,
  checksRedirectUri: false,
  // Until 5.0.1.
  postsTo: "launch URL",
  // Of the institution and the system alone: nobody has a role in the course.
  roles: { ...openEdx.roles, learner: [ROLE.institutionStudent] },
  // No name, mail or user name before 7.2.0.
  personal: "none",
};
