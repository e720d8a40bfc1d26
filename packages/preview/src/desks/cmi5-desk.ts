import { createLms, type Lms, readCourseStructure, register } from "@hocvu/simulator/cmi5";
import { createLrs } from "@hocvu/simulator/lrs";
import type { Desk, DeskOptions } from "./desk.ts";

const MODES = { normal: "Normal", review: "Review", browse: "Browse" } as const;

/** An LMS by cmi5, which refuses what cmi5 has it refuse. */
export function openCmi5Desk({ files, base, path, learner }: DeskOptions): Desk {
  let lms: Lms | undefined;
  const lrs = createLrs({
    path: `${path}/xapi/`,
    authorize: (header) => lms?.authorize(header),
  });
  const running = createLms({
    course: readCourseStructure(new TextDecoder().decode(files.get("cmi5.xml"))),
    registration: register({
      objectType: "Agent",
      account: { homePage: "https://lms.example", name: `learner-${learner}` },
    }),
    lrs,
    endpoint: `${base}/xapi/`,
    origin: base,
    resent: "taken",
    contextTemplate: {},
    returnUrl: true,
    now: () => new Date(),
  });
  lms = running;
  return {
    lrs,
    launch(mode) {
      const { launchUrl } = running.launch({ mode: MODES[mode] });
      const { pathname, search } = new URL(launchUrl);
      return pathname.replace(`${path}/package/`, "/play/cmi5/") + search;
    },
    fetchToken: running.fetchToken,
  };
}
