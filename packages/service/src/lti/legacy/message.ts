import type { Message } from "../claims.ts";
import { text, webAddress } from "../json.ts";
import { LaunchRefused } from "../refused.ts";
import type { Method } from "./oauth.ts";

/** Parameters of a launch, each once. */
export type Parameters = ReadonlyMap<string, string>;

/** Reads the parameters of LTI 1.1 (3 and 4.2) into the words of a launch of 1.3; throws {@link LaunchRefused}. */
export function readParameters(parameters: Parameters, address: string, method: Method): Message {
  const get = (name: string, longest?: number) => text(parameters.get(name)?.trim(), longest);
  const needed = (name: string, longest: number): string => {
    const found = get(name, longest);
    if (found === undefined) throw new LaunchRefused("message", `no ${name}`);
    return found;
  };
  for (const [name, value] of Object.entries(FIXED)) {
    if (parameters.get(name) !== value) throw new LaunchRefused("message", name);
  }
  const [contextTitle, linkTitle] = [get("context_title"), get("resource_link_title")];
  const parts = [get("lis_person_name_family", 200), get("lis_person_name_given", 200)];
  const name = get("lis_person_name_full", 400) ?? parts.filter(Boolean).join(" ");
  const locale = get("launch_presentation_locale", 40);
  const returnUrl = webAddress(get("launch_presentation_return_url"));
  const outcomeUrl = webAddress(get("lis_outcome_service_url"));
  const resultId = get("lis_result_sourcedid", 4000);
  return {
    type: "LtiResourceLinkRequest",
    subject: needed("user_id", 255),
    deploymentId: "",
    targetLinkUri: address,
    roles: rolesIn(parameters.get("roles") ?? ""),
    custom: customIn(parameters),
    context: { id: get("context_id", 1000) ?? "", ...(contextTitle && { title: contextTitle }) },
    resourceLink: {
      id: needed("resource_link_id", 1000),
      ...(linkTitle && { title: linkTitle }),
    },
    scopes: [],
    deepLinking: {},
    ...(name && { name }),
    ...(locale && { locale }),
    ...(returnUrl && { returnUrl }),
    ...(outcomeUrl && resultId ? { outcome: { url: outcomeUrl, resultId, method } } : {}),
  };
}

const FIXED = { lti_message_type: "basic-lti-launch-request", lti_version: "LTI-1p0" } as const;

const VOCABULARY = "http://purl.imsglobal.org/vocab/lis/v2/";
const ROLE = /^urn:lti:(role|instrole|sysrole):ims\/lis\/([A-Za-z]+)(?:\/[A-Za-z]+)?$/;
const PLACES = { role: "membership", instrole: "institution/person", sysrole: "system/person" };

/** LTI 1.1's roles (A.2) by their names in 1.3: a teaching assistant, who has a name of their own here, is an instructor there. */
function rolesIn(list: string): readonly string[] {
  return list.split(",").flatMap((written) => {
    const role = written.trim();
    const [, place = "role", name = role] = ROLE.exec(role) ?? [];
    if (!/^[A-Za-z]+$/.test(name)) return [];
    const called = ALIASES[name.toLowerCase()] ?? name;
    return [`${VOCABULARY}${PLACES[place as keyof typeof PLACES]}#${called}`];
  });
}

/** Some platforms write roles small. */
const ALIASES: Readonly<Record<string, string>> = {
  instructor: "Instructor",
  teachingassistant: "Instructor",
  contentdeveloper: "ContentDeveloper",
  administrator: "Administrator",
  student: "Learner",
  learner: "Learner",
  mentor: "Mentor",
};

function customIn(parameters: Parameters): Readonly<Record<string, string>> {
  const custom: Record<string, string> = Object.create(null);
  for (const [name, value] of parameters) {
    if (name.startsWith("custom_")) custom[name.slice("custom_".length)] = value;
  }
  return custom;
}
