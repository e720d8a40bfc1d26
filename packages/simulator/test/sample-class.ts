import type { LtiPlatform, LtiPlatformOptions } from "../src/lti/interface.ts";
import { createKey } from "../src/lti/keys.ts";
import type { Course, LineItem, Link, User } from "../src/lti/people.ts";
import { startLtiPlatform } from "../src/lti/platform.ts";
import type { Registration } from "../src/lti/registration.ts";
import { CLAIM, SCOPE } from "../src/lti/vocabulary.ts";
import { launchWithoutBrowser } from "../src/lti/without-browser.ts";
import { type SmallTool, startSmallTool } from "./small-tool.ts";

/** Made once: keys take their time. */
const KEY = createKey();

/** A course with a learner and a teacher, and one link into the small tool that is graded. */
export interface SampleClass {
  readonly platform: LtiPlatform;
  readonly tool: SmallTool;
  readonly registration: Registration;
  readonly learner: User;
  readonly teacher: User;
  readonly course: Course;
  readonly link: Link;
  readonly item: LineItem;
  /** Calls a service with a token that is good for everything. */
  call(
    method: string,
    address: string,
    headers: Readonly<Record<string, string>>,
    body?: unknown,
  ): Promise<Response>;
  /** The addresses that a launch tells. */
  addresses(): Promise<{ readonly items: string; readonly item: string; readonly members: string }>;
  close(): Promise<void>;
}

export async function openSampleClass(options: LtiPlatformOptions = {}): Promise<SampleClass> {
  const platform = await startLtiPlatform(options);
  const tool = await startSmallTool(KEY);
  const registration = platform.registerTool(tool.tool);
  tool.know(registration);
  const learner = platform.addUser({ givenName: "An", familyName: "Nguyễn" });
  const teacher = platform.addUser({ givenName: "Bình", familyName: "Trần" });
  const members = [
    [learner, "learner"],
    [teacher, "instructor"],
  ] as const;
  const course = platform.addCourse({ title: "Bình dân học vụ số", members });
  const link = platform.addLink(course, registration, {
    title: "Exam",
    custom: { exam: "cuoi-khoa" },
    lineItem: { scoreMaximum: 20, tag: "exam" },
  });
  let token: string | undefined;
  return {
    ...{ platform, tool, registration, learner, teacher, course, link },
    item: platform.lineItems(course)[0] as LineItem,
    async call(method, address, headers, body) {
      token ??= await tool.token(registration, Object.values(SCOPE));
      return fetch(address, {
        method,
        headers: { authorization: `Bearer ${token}`, ...headers },
        ...(body === undefined
          ? {}
          : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
    },
    async addresses() {
      const claims = await (
        await launchWithoutBrowser(platform.loginRequest(learner, link))
      ).json();
      const { lineitems, lineitem } = claims[CLAIM.endpoint];
      const members = claims[CLAIM.namesAndRoles]?.context_memberships_url ?? "";
      return { items: lineitems, item: lineitem, members };
    },
    async close() {
      await platform.close();
      await tool.close();
    },
  };
}
