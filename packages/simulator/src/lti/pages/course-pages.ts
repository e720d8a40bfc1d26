import { html, type Received, Refused, type Reply } from "../http/exchange.ts";
import { escaped, formPage } from "../http/forms.ts";
import { legacyLaunch } from "../legacy/launch.ts";
import { deepLinkMessage, linkMessage, loginRequest, reviewMessage } from "../login.ts";
import type { Link, User } from "../people.ts";
import { registrationToken } from "../register.ts";
import { type Message, type OpenCourse, roleOf, type Site } from "../site.ts";
import { page } from "./layout.ts";
import { sessionCookie, sessionOf } from "./session.ts";
import { storageScript } from "./storage-script.ts";

type Segments = Readonly<Record<string, string>>;
type Reading = (site: Site, request: Received, segments: Segments) => Reply;

/** The user a page is for: who is logged in, or whom the address logs in (`?as=`). */
function visitor(site: Site, request: Received): User {
  const user = site.users.get(request.query.get("as") ?? sessionOf(request) ?? "");
  if (!user) throw new Refused(403, "login_required", "nobody is logged in");
  return user;
}

/** Keeps who was logged in by the address. */
function logIn(site: Site, request: Received, reply: Reply): Reply {
  const id = request.query.get("as");
  if (id === null) return reply;
  return { ...reply, headers: { ...reply.headers, "set-cookie": sessionCookie(id, site.origin) } };
}

function courseOf(site: Site, { course }: Segments, user: User): OpenCourse {
  const found = site.courses.get(course ?? "");
  if (!found) throw new Refused(404, "not_found", "there is no such course");
  if (!roleOf(found, user)) throw new Refused(403, "access_denied", "not a member of the course");
  return found;
}

function begin(site: Site, request: Received, message: Message): Reply {
  if (!message.registration.active) {
    throw new Refused(403, "unauthorized_client", "the tool is not active yet");
  }
  const form = loginRequest(site, message);
  if (form.method === "POST") return logIn(site, request, html(formPage(form)));
  const location = new URL(form.action);
  for (const [name, value] of Object.entries(form.fields)) location.searchParams.set(name, value);
  const headers = { location: String(location), "cache-control": "no-store" };
  return logIn(site, request, { status: 302, headers });
}

/** Opens a link: the login begins at the tool. */
export const launch: Reading = (site, request, { link: id }) => {
  const user = visitor(site, request);
  const link = site.links.get(id ?? "");
  if (!link) throw new Refused(404, "not_found", "there is no such link");
  courseOf(site, { course: link.courseId }, user);
  return begin(site, request, linkMessage(site, user, link));
};

/** Opens a link of LTI 1.1. */
export const legacy: Reading = (site, request, { link: id }) => {
  const user = visitor(site, request);
  const link = site.legacyLinks.get(id ?? "");
  if (!link) throw new Refused(404, "not_found", "there is no such link");
  courseOf(site, { course: link.courseId }, user);
  return logIn(site, request, html(formPage(legacyLaunch(site, user, link))));
};

export const choose: Reading = (site, request, segments) => {
  const user = visitor(site, request);
  const course = courseOf(site, segments, user);
  const registration = site.registrations.get(segments.client ?? "");
  if (!registration) throw new Refused(404, "not_found", "there is no such tool");
  if (roleOf(course, user) === "learner") {
    throw new Refused(403, "access_denied", "learners choose nothing");
  }
  return begin(site, request, deepLinkMessage(site, user, course, registration));
};

export const review: Reading = (site, request, { item, learner }) => {
  const user = visitor(site, request);
  const lineItem = site.gradebook.items.get(item ?? "");
  const of = site.users.get(learner ?? "");
  if (!lineItem || !of) throw new Refused(404, "not_found", "there is no such submission");
  if (!site.profile.messages.includes("LtiSubmissionReviewRequest")) {
    throw new Refused(404, "not_found", "this platform reviews no submissions");
  }
  courseOf(site, { course: lineItem.courseId }, user);
  return begin(site, request, reviewMessage(site, user, lineItem, of));
};

export const coursePage: Reading = (site, request, segments) => {
  const user = visitor(site, request);
  const course = courseOf(site, segments, user);
  const links = [...site.links.values()].filter(({ courseId }) => courseId === course.id);
  const items = links.map((link) => {
    const attributes =
      link.opensIn === "frame"
        ? `href="/courses/${course.id}/links/${link.id}"`
        : `href="/launch/${link.id}" target="_blank"`;
    return `<li><a id="${link.id}" ${attributes}>${escaped(link.title)}</a></li>`;
  });
  const legacies = [...site.legacyLinks.values()]
    .filter(({ courseId }) => courseId === course.id)
    .map(
      ({ id, title }) =>
        `<li><a id="${id}" href="/legacy/${id}" target="_blank">${escaped(title)}</a></li>`,
    );
  const tools = [...site.registrations.values()].filter(({ active }) => active);
  const choosing = tools.map(
    ({ clientId, title }) =>
      `<li><a href="/courses/${course.id}/choose/${clientId}">Choose from ${escaped(title)}</a></li>`,
  );
  const mayChoose = roleOf(course, user) !== "learner";
  const body = `<p>${escaped(user.name)}</p><ul id="links">${[...items, ...legacies].join("")}</ul>
${mayChoose ? `<ul id="tools">${choosing.join("")}</ul>` : ""}<p><a href="/courses/${course.id}/grades">Grades</a></p>`;
  return logIn(site, request, html(page(course.title, body)));
};

function framePage(site: Site, title: string, source: string): Reply {
  const frame = `<iframe title="Tool" name="tool" src="${escaped(source)}" allow="fullscreen"></iframe>`;
  return html(page(title, frame, storageScript(site)));
}

export const linkPage: Reading = (site, request, segments) => {
  const user = visitor(site, request);
  courseOf(site, segments, user);
  const { id, title } = site.links.get(segments.link ?? "") ?? ({} as Partial<Link>);
  if (!id || !title) throw new Refused(404, "not_found", "there is no such link");
  return logIn(site, request, framePage(site, title, `/launch/${id}`));
};

export const choosePage: Reading = (site, request, segments) => {
  const course = courseOf(site, segments, visitor(site, request));
  const source = `/courses/${course.id}/choosing/${segments.client}`;
  return logIn(site, request, framePage(site, `Content for ${course.title}`, source));
};

export const gradesPage: Reading = (site, request, segments) => {
  const user = visitor(site, request);
  const course = courseOf(site, segments, user);
  const seesAll = roleOf(course, user) !== "learner";
  const rows = site.gradebook
    .grades((item) => item.courseId === course.id)
    .filter((grade) => seesAll || grade.user.id === user.id)
    .map(
      ({ user: { id, name }, lineItem, result, comment }) =>
        `<tr data-user="${id}" data-item="${lineItem.id}"><td>${escaped(name)}</td><td>${escaped(lineItem.label)}</td>
<td class="result">${result ?? "–"}</td><td>${lineItem.scoreMaximum}</td><td>${escaped(comment ?? "")}</td></tr>`,
    );
  const head =
    "<tr><th>Learner</th><th>Item</th><th>Result</th><th>Maximum</th><th>Comment</th></tr>";
  return logIn(
    site,
    request,
    html(page(`Grades of ${course.title}`, `<table>${head}${rows.join("")}</table>`)),
  );
};

/** Where an administrator opens a tool's registration page, and sees it close. */
export const registrationPage: Reading = (site, request) => {
  const address = request.query.get("tool") ?? "";
  const { registration } = site.profile;
  if (!registration) throw new Refused(404, "not_found", "tools are registered by hand here");
  if (!URL.canParse(address)) throw new Refused(400, "invalid_request", "tool is no address");
  const source = String(registrationAddress(site, address));
  const frame = `<iframe title="Tool" name="tool" src="${escaped(source)}"></iframe>`;
  const link = `<a id="open" href="${escaped(source)}" target="_blank" rel="opener">Register</a>`;
  const closing = `addEventListener("message", ({ data }) => {
  if (data?.subject !== "org.imsglobal.lti.close") return;
  document.querySelector("iframe")?.remove();
  document.getElementById("state").textContent = "closed";
})`;
  const body = `<p id="state">open</p>${registration.opensIn === "frame" ? frame : link}`;
  return html(page("A new tool", body, closing));
};

/** A tool's registration address with what the platform adds to it (Dynamic Registration 1.0, 3.3). */
export function registrationAddress(site: Site, toolAddress: string): URL {
  const address = new URL(toolAddress);
  const configuration = `${site.origin}/.well-known/openid-configuration`;
  address.searchParams.set("openid_configuration", configuration);
  const token = registrationToken(site);
  if (token !== undefined) address.searchParams.set("registration_token", token);
  return address;
}

export const logInPage: Reading = (site, request) => {
  const user = visitor(site, request);
  const courses = [...site.courses.values()].filter((course) => roleOf(course, user));
  const items = courses.map(
    ({ id, title }) => `<li><a href="/courses/${id}">${escaped(title)}</a></li>`,
  );
  return logIn(site, request, html(page(user.name, `<ul id="courses">${items.join("")}</ul>`)));
};
