import { afterEach, describe, expect, test } from "vitest";
import { type SmallTool, startSmallTool } from "../../test/small-tool.ts";
import type { LtiPlatform } from "./interface.ts";
import { startLtiPlatform } from "./platform.ts";
import { LTI_PROFILES, type LtiProfileName } from "./profiles/index.ts";
import { CLAIM, MEDIA_TYPE, SCOPE } from "./vocabulary.ts";
import { launchWithoutBrowser } from "./without-browser.ts";

let platform: LtiPlatform;
let tool: SmallTool;
afterEach(async () => {
  await platform.close();
  await tool.close();
});

async function open(profile: LtiProfileName) {
  platform = await startLtiPlatform({ profile, pageSize: 2 });
  tool = await startSmallTool();
  const registration = platform.registerTool(tool.tool);
  tool.know(registration);
  const learner = platform.addUser({ givenName: "An", familyName: "Nguyễn" });
  const teacher = platform.addUser();
  const course = platform.addCourse({
    members: [
      [learner, "learner"],
      [teacher, "instructor"],
    ],
  });
  const link = platform.addLink(course, registration, {
    custom: { exam: "cuoi-khoa" },
    lineItem: { scoreMaximum: 20 },
  });
  return { registration, learner, teacher, course, link };
}

describe.each(Object.keys(LTI_PROFILES) as LtiProfileName[])("on %s", (profile) => {
  test("a tool that conforms launches, sends a score, and sees who is there", async () => {
    const { registration, learner, teacher, course, link } = await open(profile);
    const answer = await launchWithoutBrowser(platform.loginRequest(learner, link));
    expect(answer.status).toBe(200);
    const claims = await answer.json();
    expect(claims[CLAIM.messageType]).toBe("LtiResourceLinkRequest");
    expect(claims[CLAIM.custom]).toEqual({ exam: "cuoi-khoa" });
    expect(claims[CLAIM.resourceLink].id).toBe(link.id);
    const { lineitem, lineitems } = claims[CLAIM.endpoint];

    const token = await tool.token(registration, Object.values(SCOPE));
    const call = (address: string, type: string, body?: object) =>
      fetch(address, {
        method: body ? "POST" : "GET",
        headers: {
          authorization: `Bearer ${token}`,
          accept: type,
          ...(body ? { "content-type": type } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    const scores = new URL(lineitem);
    scores.pathname += "/scores";
    const sent = await call(String(scores), MEDIA_TYPE.score, {
      userId: claims.sub,
      timestamp: new Date().toISOString(),
      activityProgress: "Completed",
      gradingProgress: "FullyGraded",
      scoreGiven: 5,
      scoreMaximum: 10,
    });
    expect(sent.status).toBe(LTI_PROFILES[profile].grades.taken);
    expect(platform.grades(course)).toMatchObject([{ user: learner, result: 10 }]);

    const items = await (await call(lineitems, MEDIA_TYPE.lineItems)).json();
    expect(items).toMatchObject([{ id: lineitem, resourceLinkId: link.id, scoreMaximum: 20 }]);
    if (LTI_PROFILES[profile].namesAndRoles) {
      const { context_memberships_url: members } = claims[CLAIM.namesAndRoles];
      const list = await (await call(members, MEDIA_TYPE.members)).json();
      expect(list.members.map((one: { user_id: string }) => one.user_id)).toEqual([
        learner.sub,
        teacher.sub,
      ]);
    }
    expect(platform.refusals).toEqual([]);
  });
});
