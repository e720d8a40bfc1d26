import { ROLE } from "../vocabulary.ts";
import type { LtiProfile } from "./profile.ts";
import { strict } from "./strict.ts";

/** Moodle 5.1, as the source of `mod/lti` has it; PLATFORMS.md section 3. */
export const moodle: LtiProfile = {
  ...strict,
  title: "Moodle",
  family: "moodle",
  // openid-configuration.php says nothing of reviews.
  announces: ["LtiResourceLinkRequest", "LtiDeepLinkingRequest"],
  ids: "numbers",
  // `$ResourceLink.id.history` stays as it is written: ids belong into a deep link's custom parameters.
  variables: strict.variables.filter((name) => name !== "ResourceLink.id.history"),
  // auth.php takes it out of the session, so a reload of this step fails.
  messageHint: { form: "json", lives: 3600, once: "in a page" },
  // Nothing answers `lti.put_data`.
  storage: undefined,
  // lti_get_ims_role: whoever may not manage activities is a learner, a teacher without editing rights too.
  roles: {
    learner: [ROLE.learner],
    instructor: [ROLE.instructor],
    assistant: [ROLE.learner],
    administrator: [ROLE.institutionAdministrator, ROLE.instructor, ROLE.systemAdministrator],
    observer: [ROLE.learner],
  },
  personal: "asked",
  givenNameFirst: true,
  // lti_sign_jwt
  tokenLives: 60,
  // lti_split_custom_parameters
  customNames: "small besides",
  registration: {
    token: true,
    opensIn: "frame",
    pending: true,
    refusal: { status: 400, body: "error" },
    cutsCustom: true,
  },
  // token.php; service_base.php
  token: { lives: 3600, excess: "cut", type: "Bearer", unproved: 400, tooNarrow: 401 },
  grades: {
    ...strict.grades,
    later: { by: 1000, refusal: 409, says: "Refusing score with an earlier timestamp" },
    fractions: false,
    taken: 200,
    stranger: 400,
    gradable: "learners",
    unfinished: "erases",
    addressParameter: "type_id",
    // lineitems.php compares the whole header, so that `*/*` is refused.
    accept: { lists: "exact", others: "unchecked" },
    media: { accept: 400, content: 400 },
    paging: { pages: "if asked", link: "curly" },
  },
  namesAndRoles: {
    accept: "unchecked",
    paging: { pages: "if asked", link: "RFC 8288" },
    shortRoles: true,
  },
};
