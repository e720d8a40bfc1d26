import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LtiPlatform } from "../interface.ts";
import type { Course, User } from "../people.ts";
import { startLtiPlatform } from "../platform.ts";
import type { LtiProfileName } from "../profiles/index.ts";
import type { LegacyLink } from "./link.ts";
import { authorization, baseString, bodyHash, signature } from "./oauth.ts";

const SECRET = "bí mật & more";
let platform: LtiPlatform;
let learner: User;
let course: Course;
let link: LegacyLink;

async function open(profile: LtiProfileName = "strict") {
  platform = await startLtiPlatform({ profile });
  learner = platform.addUser();
  course = platform.addCourse({ members: [[learner, "learner"]] });
  const url = "http://127.0.0.1:9/lti/launch?course=a";
  const custom = { exam: "cuoi-khoa" };
  link = platform.addLegacyLink(course, { key: "k", secret: SECRET, url, custom, maximum: 20 });
}
beforeEach(() => open());
afterEach(() => platform.close());

test("the base string is the one of RFC 5849, 3.4.1.1", () => {
  const parameters = [
    ...[
      ["c2", ""],
      ["a3", "2 q"],
      ["oauth_consumer_key", "9djdj82h48djs9d2"],
    ],
    ...[
      ["oauth_token", "kkk9d7dh3k39sjv7"],
      ["oauth_signature_method", "HMAC-SHA1"],
    ],
    ...[
      ["oauth_timestamp", "137131201"],
      ["oauth_nonce", "7d8f3e4a"],
    ],
  ] as [string, string][];
  const address = "http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b";
  expect(baseString("post", address, parameters)).toBe(
    "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7",
  );
});

test("a launch is signed over all that it says, and over its address", () => {
  const { action, fields } = platform.legacyLaunch(learner, link);
  expect(fields).toMatchObject({
    lti_message_type: "basic-lti-launch-request",
    lti_version: "LTI-1p0",
    user_id: learner.sub,
    roles: "Student",
    custom_exam: "cuoi-khoa",
  });
  const signed = signature("POST", action, Object.entries(fields), SECRET);
  expect(fields.oauth_signature).toBe(signed);
  const other = Object.entries({ ...fields, roles: "Instructor" });
  expect(signature("POST", action, other, SECRET)).not.toBe(signed);
});

const NAMESPACE = "http://www.imsglobal.org/services/ltiv1p1/xsd/imsoms_v1p0";

function outcome(operation: string, score?: string, sourcedId?: string): string {
  const { lis_result_sourcedid: own } = platform.legacyLaunch(learner, link).fields;
  const result =
    score === undefined
      ? ""
      : `<result><resultScore><language>en</language><textString>${score}</textString></resultScore></result>`;
  return `<?xml version="1.0" encoding="UTF-8"?><imsx_POXEnvelopeRequest xmlns="${NAMESPACE}"><imsx_POXHeader><imsx_POXRequestHeaderInfo>
<imsx_version>V1.0</imsx_version><imsx_messageIdentifier>m1</imsx_messageIdentifier></imsx_POXRequestHeaderInfo></imsx_POXHeader>
<imsx_POXBody><${operation}Request><resultRecord><sourcedGUID><sourcedId>${sourcedId ?? own}</sourcedId></sourcedGUID>${result}</resultRecord></${operation}Request></imsx_POXBody></imsx_POXEnvelopeRequest>`;
}

/** Sends `body` as a client does that does it right, but for `wrong`. */
async function send(
  body: string,
  wrong: {
    readonly parameters?: object;
    readonly headers?: object;
    readonly secret?: string;
    readonly sent?: string;
  } = {},
): Promise<string> {
  const address = platform.legacyLaunch(learner, link).fields.lis_outcome_service_url ?? "";
  const parameters = {
    oauth_version: "1.0",
    oauth_nonce: randomUUID(),
    oauth_timestamp: String(Math.floor(Date.now() / 1000)),
    oauth_consumer_key: "k",
    oauth_body_hash: bodyHash(body),
    oauth_signature_method: "HMAC-SHA1",
    ...wrong.parameters,
  };
  const pairs = Object.entries(parameters).filter(([, value]) => value !== undefined);
  const signed = signature("POST", address, pairs, wrong.secret ?? SECRET);
  const answer = await fetch(address, {
    method: "POST",
    headers: {
      "content-type": "application/xml",
      authorization: authorization([...pairs, ["oauth_signature", signed]]),
      ...wrong.headers,
    },
    body: wrong.sent ?? body,
  });
  expect(answer.status).toBe(200);
  return answer.text();
}

const code = (answer: string) => /<imsx_codeMajor>(\w+)</.exec(answer)?.[1];
const result = () => platform.grades(course)[0]?.result;

test("a result is put, read and taken away", async () => {
  expect(code(await send(outcome("replaceResult", "0.5")))).toBe("success");
  expect(result()).toBe(10);
  expect(await send(outcome("readResult"))).toContain("<textString>0.5</textString>");
  expect(code(await send(outcome("replaceResult", "0")))).toBe("success");
  expect(result()).toBe(0);
  expect(code(await send(outcome("deleteResult")))).toBe("success");
  expect(result()).toBeUndefined();
  expect(await send(outcome("readResult"))).toContain("<textString></textString>");
  expect(code(await send(outcome("copyResult")))).toBe("unsupported");
});

describe("a result is refused", () => {
  test.each<[string, Parameters<typeof send>[1] & {}]>([
    ["with another key", { parameters: { oauth_consumer_key: "else" } }],
    ["signed with another secret", { secret: "else" }],
    ["signed by another method", { parameters: { oauth_signature_method: "PLAINTEXT" } }],
    ["without a body hash", { parameters: { oauth_body_hash: undefined } }],
    ["with a body that was changed", { sent: "<other/>" }],
    ["signed long ago", { parameters: { oauth_timestamp: "1" } }],
    ["without a nonce", { parameters: { oauth_nonce: undefined } }],
    ["without a signature", { headers: { authorization: "Bearer x" } }],
    ["as another media type", { headers: { "content-type": "text/xml" } }],
  ])("%s", async (_, wrong) => {
    expect(code(await send(outcome("replaceResult", "1"), wrong))).toBe("failure");
  });

  test.each(["1.1", "-0.1", "50 %", "", "10"])("of %j", async (score) => {
    expect(code(await send(outcome("replaceResult", score)))).toBe("failure");
  });

  test("that is nobody's, or no request at all", async () => {
    expect(code(await send(outcome("replaceResult", "1", "a:b:c")))).toBe("failure");
    expect(code(await send("<a>"))).toBe("failure");
    expect(code(await send("<a/>"))).toBe("failure");
  });

  test("whose nonce was used before", async () => {
    const same = {
      parameters: { oauth_nonce: "n", oauth_timestamp: String(Math.floor(Date.now() / 1000)) },
    };
    expect(code(await send(outcome("replaceResult", "1"), same))).toBe("success");
    expect(code(await send(outcome("replaceResult", "1"), same))).toBe("failure");
  });
});

test("Open edX takes results, and knows nothing else", async () => {
  await platform.close();
  await open("open-edx-maple");
  expect(code(await send(outcome("replaceResult", "0.7")))).toBe("success");
  expect(result()).toBe(14);
  expect(code(await send(outcome("readResult")))).toBe("unsupported");
});

test("a copied course has links of its own, with the same key", async () => {
  const copy = platform.copyCourse(course);
  platform.enrol(copy, learner, "learner");
  expect(platform.lineItems(copy)).toMatchObject([{ clientId: "k", scoreMaximum: 20 }]);
  expect(platform.lineItems(copy)[0]?.linkId).not.toBe(link.id);
});

test("who has no LTI 1.1 has no such link", async () => {
  const none = await startLtiPlatform({ profile: { ...platform.profile, legacy: undefined } });
  const about = { key: "k", secret: SECRET, url: link.url };
  expect(() => none.addLegacyLink(none.addCourse(), about)).toThrow("has no LTI 1.1");
  await none.close();
});
