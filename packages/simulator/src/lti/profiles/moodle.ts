import { ROLE } from "../vocabulary.ts";
import type { LtiProfile } from "./profile.ts";
import { strict } from "./strict.ts";

/** Moodle 5.1 (`mod/lti`, `ltiservice_gradebookservices`), as PLATFORMS.md section 3 has read its source. */
export const moodle: LtiProfile = {
  ...strict,
  title: "Moodle",
  family: "moodle",
  // The course's id of history stays as it is written; ids belong into a deep link's custom parameters.
  variables: strict.variables.filter((name) => !name.endsWith(".history")),
  // A reload of the authentication step fails.
  messageHint: { lives: 3600, once: true },
  // Nothing answers `lti.put_data`.
  storage: undefined,
  personal: "asked",
  roles: {
    ...strict.roles,
    learner: [ROLE.learner, ROLE.institutionStudent],
    administrator: [ROLE.administrator, ROLE.institutionAdministrator, ROLE.systemAdministrator],
  },
  registration: {
    token: true,
    opensIn: "frame",
    pending: true,
    refusal: { status: 400, body: "error" },
    cutsCustom: true,
  },
  token: { lives: 3600, excess: "cut" },
  grades: {
    ...strict.grades,
    later: { by: 1000, refusal: 409 },
    fractions: false,
    taken: 200,
    stranger: 400,
    gradable: "learners",
    unfinished: "erases",
    addressParameter: "type_id",
    checksAccept: false,
  },
};
