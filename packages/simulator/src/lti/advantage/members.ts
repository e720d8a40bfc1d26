import { customOf } from "../custom.ts";
import { needAccept } from "../http/accept.ts";
import { json, type Received, Refused, type Reply } from "../http/exchange.ts";
import { personalClaims } from "../id-token.ts";
import type { Link, User } from "../people.ts";
import type { Registration } from "../registration.ts";
import type { OpenCourse, Site } from "../site.ts";
import { CLAIM, MEDIA_TYPE, SCOPE } from "../vocabulary.ts";
import { placeOf } from "./bearer.ts";
import { pageOf } from "./paging.ts";

/** NRPS 2: who is in a course, with what role. */
export function listMembers(
  site: Site,
  request: Received,
  segments: Readonly<Record<string, string>>,
): Reply {
  const { namesAndRoles } = site.profile;
  if (!namesAndRoles) throw new Refused(404, "not_found", "names and roles are off");
  const { registration, course } = placeOf(site, request, segments, [SCOPE.members]);
  needAccept(request, MEDIA_TYPE.members, namesAndRoles.accept);
  const link = linkOf(site, request, registration, course);
  const role = request.query.get("role");
  const members = [...course.members].flatMap(([id, own]) => {
    const user = site.users.get(id);
    const roles = site.profile.roles[own];
    return user && (role === null || roles.some((one) => isRole(one, role)))
      ? [{ user, roles }]
      : [];
  });
  const address = `${site.origin}${request.path}`;
  const { page, headers } = pageOf(members, request, address, {
    ...namesAndRoles.paging,
    size: site.pageSize,
  });
  const body = {
    id: address,
    context: { id: course.id, label: course.label, title: course.title },
    members: page.map(({ user, roles }) => ({
      status: "Active",
      ...personalClaims(site, registration, user),
      user_id: user.sub,
      roles: namesAndRoles.shortRoles ? roles.map(short) : roles,
      ...(link ? { message: [linkMessage(site, registration, course, user, link)] } : {}),
    })),
  };
  const reply = json(body, MEDIA_TYPE.members);
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

/** NRPS 2.4.2: a role in the course may be said, and asked for, by its short name. */
function short(role: string): string {
  return role.replace("http://purl.imsglobal.org/vocab/lis/v2/membership#", "");
}

function isRole(own: string, asked: string): boolean {
  return own === asked || short(own) === asked;
}

/** The link that `rlid` asks for (NRPS 3.1). */
function linkOf(
  site: Site,
  { query }: Received,
  registration: Registration,
  course: OpenCourse,
): Link | undefined {
  const id = query.get("rlid");
  if (id === null) return undefined;
  const link = site.links.get(id);
  if (!link || link.clientId !== registration.clientId || link.courseId !== course.id) {
    throw new Refused(404, "not_found", `rlid is ${id}, which is no link here`);
  }
  return link;
}

function linkMessage(
  site: Site,
  registration: Registration,
  course: OpenCourse,
  user: User,
  link: Link,
) {
  return {
    [CLAIM.messageType]: "LtiResourceLinkRequest",
    [CLAIM.custom]: customOf(site, { registration, user, course, link }),
  };
}
