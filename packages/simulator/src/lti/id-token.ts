import { randomUUID } from "node:crypto";
import type { JWTPayload } from "jose";
import { endpointClaim } from "./advantage/addresses.ts";
import { customOf } from "./custom.ts";
import { resourceLinkId, type User } from "./people.ts";
import { PERSONAL_CLAIMS, type Registration } from "./registration.ts";
import { type Choice, type Message, roleOf, type Site } from "./site.ts";
import { CLAIM } from "./vocabulary.ts";

/** What the platform says of a launch. */
export function idTokenClaims(site: Site, message: Message, nonce: string): JWTPayload {
  const { profile } = site;
  const { registration, user, course, type } = message;
  const isBare = type === "LtiDeepLinkingRequest" && profile.deepLinking.bare;
  const now = Math.floor(site.now() / 1000);
  const role = roleOf(course, user);
  return {
    iss: site.issuer,
    aud: registration.clientId,
    ...(profile.azp ? { azp: registration.clientId } : {}),
    sub: user.sub,
    iat: now,
    exp: now + profile.tokenLives,
    nonce,
    ...personalClaims(site, registration, user),
    [CLAIM.messageType]: type,
    [CLAIM.version]: "1.3.0",
    [CLAIM.deploymentId]: registration.deploymentId,
    [CLAIM.targetLinkUri]: message.targetUrl,
    [CLAIM.roles]: role === undefined ? [] : profile.roles[role],
    ...linkClaims(site, message),
    ...(isBare ? {} : { ...surroundings(site, message), ...serviceClaims(site, message) }),
    ...reviewClaims(site, message),
    ...(type === "LtiDeepLinkingRequest" ? deepLinkClaims(site, message) : {}),
    ...historyClaim(site, message),
  };
}

function surroundings(site: Site, message: Message): JWTPayload {
  const { course, user, opensIn } = message;
  const { title, family } = site.profile;
  return {
    [CLAIM.context]: {
      id: course.id,
      label: course.label,
      title: course.title,
      type: ["http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering"],
    },
    [CLAIM.toolPlatform]: {
      guid: new URL(site.origin).host,
      name: title,
      product_family_code: family,
      version: "1",
    },
    [CLAIM.launchPresentation]: {
      document_target: opensIn === "frame" ? "iframe" : "window",
      return_url: `${site.origin}/courses/${course.id}`,
      locale: user.locale,
    },
    [CLAIM.custom]: customOf(site, message),
  };
}

export function personalClaims(
  { profile }: Site,
  registration: Registration,
  user: User,
): Readonly<Record<string, string>> {
  const given: Readonly<Record<string, string>> = {
    name: profile.givenNameFirst ? `${user.givenName} ${user.familyName}` : user.name,
    given_name: user.givenName,
    family_name: user.familyName,
    email: user.email,
    preferred_username: user.username,
    locale: user.locale,
  };
  if (profile.personal === "none") return {};
  const asked = profile.personal === "asked" ? registration.claims : undefined;
  const names = Object.entries(given).filter(
    ([name]) => asked === undefined || !PERSONAL_CLAIMS.includes(name) || asked.includes(name),
  );
  return Object.fromEntries(names);
}

function linkClaims({ profile }: Site, { link, type }: Message): JWTPayload {
  // Open edX names the block in which content is chosen, too.
  const isTold = type !== "LtiDeepLinkingRequest" || profile.deepLinking.places === "at a link";
  if (!link || !isTold) return {};
  const { title, text } = link;
  return {
    [CLAIM.resourceLink]: {
      id: resourceLinkId(link),
      ...(profile.linkTitles ? { title } : {}),
      ...(profile.linkTitles && text !== undefined ? { description: text } : {}),
    },
  };
}

function serviceClaims(site: Site, message: Message): JWTPayload {
  const { course, registration } = message;
  const endpoint = endpointClaim(site, message);
  return {
    ...(endpoint ? { [CLAIM.endpoint]: endpoint } : {}),
    ...(site.profile.namesAndRoles
      ? {
          [CLAIM.namesAndRoles]: {
            context_memberships_url: `${site.origin}/lti/${registration.clientId}/courses/${course.id}/members`,
            service_versions: ["2.0"],
          },
        }
      : {}),
  };
}

function reviewClaims(site: Site, { review, course, registration }: Message): JWTPayload {
  if (!review) return {};
  const { learner } = review;
  const role = roleOf(course, learner);
  return {
    [CLAIM.forUser]: {
      user_id: learner.sub,
      ...personalClaims(site, registration, learner),
      roles: role === undefined ? [] : site.profile.roles[role],
    },
  };
}

function deepLinkClaims(site: Site, { registration, course, user, link }: Message): JWTPayload {
  const { multiple, lineItems, data } = site.profile.deepLinking;
  const choice: Choice = {
    ...{ id: randomUUID(), registration, course, user, answered: false },
    ...(link ? { link } : {}),
  };
  site.choices.set(choice.id, choice);
  return {
    [CLAIM.deepLinkingSettings]: {
      deep_link_return_url: `${site.origin}/lti/deep-links/${choice.id}`,
      accept_types: ["ltiResourceLink"],
      accept_presentation_document_targets: ["iframe", "window"],
      accept_multiple: multiple,
      ...(lineItems ? { accept_lineitem: true } : {}),
      auto_create: true,
      ...(data ? { data: choice.id } : {}),
    },
  };
}

function historyClaim({ profile }: Site, { link }: Message): JWTPayload {
  if (profile.historyClaim === undefined || !link || link.history.length === 0) return {};
  return { [profile.historyClaim]: link.history.join(",") };
}
