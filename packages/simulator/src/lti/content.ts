import { randomUUID } from "node:crypto";
import { addRegistration } from "./add-registration.ts";
import { addLegacyLink } from "./legacy/launch.ts";
import type { Course, LineItem, Link, Role, User } from "./people.ts";
import type { Registration } from "./registration.ts";
import { newId, type OpenCourse, type Site } from "./site.ts";

/** What is known of a new user; the rest is made up. */
export type NewUser = Partial<Omit<User, "id" | "sub">>;

export interface NewCourse {
  readonly title?: string;
  readonly label?: string;
  readonly members?: readonly (readonly [User, Role])[];
}

export interface NewLink {
  readonly title?: string;
  /** `target_link_uri`; the tool's launch URL if left out. */
  readonly url?: string;
  readonly custom?: Readonly<Record<string, string>>;
  readonly opensIn?: "frame" | "window";
  /** Gives it a place in the gradebook. */
  readonly lineItem?: NewLineItem;
}

export type NewLineItem = Partial<Omit<LineItem, "id" | "courseId" | "clientId" | "linkId">>;

export function addUser(site: Site, about: NewUser = {}): User {
  const number = site.users.size + 1;
  const { givenName = `An ${number}`, familyName = "Nguyễn", username = `an${number}` } = about;
  const user: User = {
    ...{ id: `user-${number}`, username, givenName, familyName },
    sub: site.profile.ids === "numbers" ? newId(site, "user") : randomUUID(),
    name: about.name ?? `${familyName} ${givenName}`,
    email: about.email ?? `${username}@example.org`,
    locale: about.locale ?? "vi-VN",
  };
  site.users.set(user.id, user);
  site.subjects.set(user.sub, user.id);
  return user;
}

export function addCourse(site: Site, about: NewCourse = {}): OpenCourse {
  const { title = "Course", label = "C", members = [] } = about;
  const course: OpenCourse = {
    ...{ id: newId(site, "course"), title, label, history: [] },
    members: new Map(members.map(([user, role]) => [user.id, role])),
  };
  site.courses.set(course.id, course);
  return course;
}

export function addLink(site: Site, course: Course, clientId: string, about: NewLink = {}): Link {
  const { profile } = site;
  const registration = site.registrations.get(clientId);
  if (!registration) throw new Error(`no tool ${clientId}`);
  const isTaken = [...site.links.values()].some((link) => link.clientId === clientId);
  if (profile.clients === "a link" && registration.passport === undefined && isTaken) {
    throw new Error(`${profile.title} registers each link as a tool of its own`);
  }
  const { title = "Link", url = registration.launchUrl, custom = {}, lineItem } = about;
  const link: Link = {
    ...{ id: newId(site, "link"), courseId: course.id, clientId, title, custom, history: [] },
    url,
    opensIn: about.opensIn ?? "frame",
  };
  site.links.set(link.id, link);
  if (lineItem) addLineItem(site, link, lineItem);
  return link;
}

export function addLineItem(site: Site, link: Link, about: NewLineItem = {}): LineItem {
  const { label = link.title, scoreMaximum = 100 } = about;
  const { id: linkId, courseId, clientId } = link;
  const own = { id: newId(site, "item"), courseId, clientId, linkId };
  const item: LineItem = { ...about, label, scoreMaximum, ...own };
  site.gradebook.items.set(item.id, item);
  return item;
}

export function openCourseOf(site: Site, { id }: Course): OpenCourse {
  const course = site.courses.get(id);
  if (!course) throw new Error(`no course ${id}`);
  return course;
}

/**
 * A copy of `course`: another context with other links, which keep their custom parameters and line items, and with its
 * teachers, but without its learners and grades. Where each link has its own client, so has each copy.
 */
export function copyCourse(site: Site, course: OpenCourse, title?: string): OpenCourse {
  const teachers = [...course.members].filter(([, role]) => role !== "learner");
  const copy: OpenCourse = {
    id: newId(site, "course"),
    title: title ?? `${course.title} (copy)`,
    label: course.label,
    members: new Map(teachers),
    history: [course.id, ...course.history],
  };
  site.courses.set(copy.id, copy);
  const newIds = new Map<string, { readonly linkId: string; readonly clientId: string }>();
  for (const link of [...site.links.values()].filter(({ courseId }) => courseId === course.id)) {
    // What was chosen at a link stays behind: it belongs to the link's configuration, not to the course.
    if (link.within !== undefined) continue;
    const clientId = clientOfCopy(site, link.clientId);
    const id = newId(site, "link");
    newIds.set(link.id, { linkId: id, clientId });
    site.links.set(id, {
      ...link,
      ...{ id, clientId, courseId: copy.id, history: [link.id, ...link.history] },
    });
  }
  for (const item of [...site.gradebook.items.values()]) {
    if (item.courseId !== course.id || item.linkId === undefined) continue;
    const own = newIds.get(item.linkId);
    if (!own) continue;
    const id = newId(site, "item");
    site.gradebook.items.set(id, { ...item, ...own, id, courseId: copy.id });
  }
  for (const link of [...site.legacyLinks.values()]) {
    if (link.courseId !== course.id) continue;
    const { key, secret, url, title: name, custom, itemId } = link;
    const maximum = site.gradebook.items.get(itemId ?? "")?.scoreMaximum ?? "none";
    addLegacyLink(site, copy, { key, secret, url, title: name, custom, maximum });
  }
  return copy;
}

function clientOfCopy(site: Site, clientId: string): string {
  const registration = site.registrations.get(clientId) as Registration;
  if (site.profile.clients === "a tool" || registration.passport !== undefined) return clientId;
  const { claims, passport: _, ...tool } = registration;
  return addRegistration(site, { ...tool, ...(claims ? { claims } : {}) }).clientId;
}
