import type { OpenPart } from "../lti/launched.ts";
import { launchPage } from "./launch-page.ts";

/** Answers a launch with the course that it asked for. */
export const openCourse: OpenPart = async (session, link, service) => {
  const page = await launchPage(service, {
    course: link.course_id,
    token: session.token,
    learnerId: session.learner_id,
    linkId: session.link_id,
    part: link.part,
  });
  if (page === undefined) return new Response(null, { status: 404 });
  return new Response(page, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      // What the page may do is said in itself, by the build.
      "content-security-policy": `frame-ancestors ${["'self'", ...session.framedBy].join(" ")}`,
      "cache-control": "no-store",
    },
  });
};
