import { randomBytes, randomUUID } from "node:crypto";
import { createLms, type Lms, readCourseStructure, register } from "@hocvu/simulator/cmi5";
import { type Agent, createLrs, type Lrs } from "@hocvu/simulator/lrs";
import type { Launch } from "@hocvu/validator";

/** A platform with an LRS, for one learner and one package. */
export interface Desk {
  readonly lrs: Lrs;
  /** The address of the unit, with all that a launch passes on. */
  launch(unit: Launch): string;
  /** What the fetch URL of cmi5 answers. */
  fetchToken?(key: string): object;
}

const HOME_PAGE = "https://lms.example";

/** An LMS by cmi5, which refuses what cmi5 has it refuse. Throws for a course structure that it cannot take. */
export function cmi5Desk(manifest: string, origin: string): Desk {
  let lms: Lms | undefined;
  const lrs = createLrs({ path: "/xapi/", authorize: (header) => lms?.authorize(header) });
  const running = createLms({
    course: readCourseStructure(manifest),
    registration: register({
      objectType: "Agent",
      account: { homePage: HOME_PAGE, name: "learner-1" },
    }),
    lrs,
    endpoint: `${origin}/xapi/`,
    origin,
    resent: "taken",
    contextTemplate: {},
    returnUrl: true,
    now: () => new Date(),
  });
  lms = running;
  return {
    lrs,
    launch: ({ id }) => running.launch({ unit: id }).launchUrl,
    fetchToken: running.fetchToken,
  };
}

/** A platform that launches "Tin Can" packages. */
export function xapiDesk(origin: string): Desk {
  const agent = (name: string): Agent => ({
    objectType: "Agent",
    account: { homePage: HOME_PAGE, name },
  });
  const auth = `Basic ${Buffer.from(`course:${randomBytes(9).toString("hex")}`).toString("base64")}`;
  const authority = agent("course");
  const registration = randomUUID();
  return {
    lrs: createLrs({
      path: "/xapi/",
      authorize: (header) => (header === auth ? { authority } : undefined),
    }),
    launch({ id = "", path, query }) {
      const url = new URL(
        `${origin}/package/${path.split("/").map(encodeURIComponent).join("/")}${query}`,
      );
      const parameters = {
        endpoint: `${origin}/xapi/`,
        auth,
        actor: JSON.stringify(agent("learner-1")),
        activity_id: id,
        registration,
      };
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
      return url.href;
    },
  };
}
