import type { Link, User } from "./people.ts";
import type { Message, OpenCourse, Site } from "./site.ts";

/** The custom parameters of a message: those of the tool, over them those of the link, with the variables put in. */
export function customOf(
  site: Site,
  message: Pick<Message, "registration" | "user" | "course" | "link" | "review">,
): Readonly<Record<string, string>> {
  const { registration, link, review } = message;
  const review_ = review?.lineItem.submissionReview?.custom;
  const all = { ...registration.custom, ...link?.custom, ...review_ };
  const filled = Object.entries(all).map(
    ([name, value]) => [name, filledIn(site, message, value)] as const,
  );
  if (site.profile.customNames === "as written") return Object.fromEntries(filled);
  const small = filled.map(([name, value]) => [smallName(name), value] as const);
  return Object.fromEntries([...small, ...filled]);
}

/** LTI 1.1, B.7: small letters and digits, and `_` for all else. */
export function smallName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "_");
}

/** Core 1.3, 6.1: a value that begins with `$` stands for something, unless the platform does not know it. */
export function filledIn(
  { profile }: Site,
  {
    user,
    course,
    link,
  }: { readonly user: User; readonly course: OpenCourse; readonly link?: Link },
  value: string,
): string {
  const name = value.startsWith("$") ? value.slice(1) : "";
  if (!profile.variables.includes(name)) return value;
  const values: Readonly<Record<string, string | undefined>> = {
    "User.id": user.sub,
    "User.username": user.username,
    "Person.name.full": user.name,
    "Person.name.given": user.givenName,
    "Person.name.family": user.familyName,
    "Person.email.primary": user.email,
    "Context.id": course.id,
    "Context.title": course.title,
    "Context.label": course.label,
    "Context.id.history": course.history.join(","),
    "ResourceLink.id": link?.id,
    "ResourceLink.title": link?.title,
    "ResourceLink.id.history": link?.history.join(","),
  };
  return values[name] ?? value;
}

/** `name=value` lines, as administrators write them. */
export function customText(custom: Readonly<Record<string, string>>): string {
  return Object.entries(custom)
    .map(([name, value]) => `${name}=${value}`)
    .join("\n");
}
