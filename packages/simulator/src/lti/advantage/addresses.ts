import { type LineItem, resourceLinkId } from "../people.ts";
import type { Registration } from "../registration.ts";
import type { Message, Site } from "../site.ts";
import { SCOPE } from "../vocabulary.ts";

/** The address of all line items of a tool in a course. */
export function itemsAddress(site: Site, registration: Registration, courseId: string): string {
  const path = `/lti/${registration.clientId}/courses/${courseId}/lineitems`;
  return `${site.origin}${path}${parameterOf(site, registration)}`;
}

/** A line item's id, which is its address; what comes after it goes before the parameter, if there is one. */
export function itemAddress(site: Site, item: LineItem, after = ""): string {
  const registration = site.registrations.get(item.clientId) as Registration;
  const path = `/lti/${item.clientId}/courses/${item.courseId}/lineitems/${item.id}/lineitem${after}`;
  return `${site.origin}${path}${parameterOf(site, registration)}`;
}

function parameterOf({ profile }: Site, registration: Registration): string {
  const name = profile.grades.addressParameter;
  return name === undefined ? "" : `?${name}=${registration.deploymentId}`;
}

/** AGS 3.1: what the tool may do here, and where. The link's line item is named where it has exactly one. */
export function endpointClaim(
  site: Site,
  { registration, course, link, review }: Message,
): Readonly<Record<string, unknown>> | undefined {
  const scopes = registration.scopes.filter((scope) => scope !== SCOPE.members);
  if (scopes.length === 0) return undefined;
  const items = [...site.gradebook.items.values()].filter(
    (item) =>
      link !== undefined && item.linkId === resourceLinkId(link) && item.clientId === link.clientId,
  );
  const named = review?.lineItem ?? (items.length === 1 ? items[0] : undefined);
  return {
    scope: scopes,
    lineitems: itemsAddress(site, registration, course.id),
    ...(named ? { lineitem: itemAddress(site, named) } : {}),
  };
}
