import { randomBytes, randomUUID } from "node:crypto";
import { type Agent, createLrs, readTinCanPackage } from "@hocvu/simulator/lrs";
import type { Desk, DeskOptions } from "./desk.ts";

const HOME_PAGE = "https://lms.example";

/** A platform that launches "Tin Can" packages. */
export function openXapiDesk({ files, base, path, learner }: DeskOptions): Desk {
  const { activityId, launch } = readTinCanPackage(files);
  const agent = (name: string): Agent => ({
    objectType: "Agent",
    account: { homePage: HOME_PAGE, name },
  });
  const auth = `Basic ${Buffer.from(`course:${randomBytes(9).toString("hex")}`).toString("base64")}`;
  const authority = agent("course");
  const registration = randomUUID();
  return {
    lrs: createLrs({
      path: `${path}/xapi/`,
      authorize: (header) => (header === auth ? { authority } : undefined),
    }),
    launch() {
      const query = new URLSearchParams({
        endpoint: `${base}/xapi/`,
        auth,
        actor: JSON.stringify(agent(`learner-${learner}`)),
        activity_id: activityId,
        registration,
      });
      return `/play/xapi/${launch}?${query}`;
    },
  };
}
