import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { writeZip } from "@hocvu/archive";
import { describe, expect, onTestFinished, test } from "vitest";
import { openXapiPlatform } from "./tin-can-launcher.ts";

const TINCAN = `<?xml version="1.0" encoding="UTF-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd">
  <activities>
    <activity id="https://course.example/ky-nang" type="http://adlnet.gov/expapi/activities/course">
      <name lang="vi">Kỹ năng số</name>
      <description lang="vi">Khóa học mẫu</description>
      <launch lang="vi">index.html?mau=1</launch>
    </activity>
    <activity id="https://course.example/bai-1" type="http://adlnet.gov/expapi/activities/module">
      <name>Bài 1</name>
    </activity>
  </activities>
</tincan>`;

async function packageOf(tincan: string): Promise<Uint8Array> {
  const output = new PassThrough();
  const files = [
    { path: "tincan.xml", content: tincan },
    { path: "index.html", content: "<!doctype html><title>Khóa học</title>" },
  ];
  const [zip] = await Promise.all([buffer(output), writeZip(files, output)]);
  return zip;
}

async function open(tincan = TINCAN) {
  const platform = await openXapiPlatform(await packageOf(tincan));
  onTestFinished(() => platform.close());
  return platform;
}

test("a package is launched with all that it needs to speak to the LRS", async () => {
  const platform = await open();
  expect(platform.activities).toEqual([
    "https://course.example/ky-nang",
    "https://course.example/bai-1",
  ]);
  const address = new URL(platform.launchAddress());
  expect((await fetch(address)).status).toBe(200);
  const parameters = Object.fromEntries(address.searchParams);
  expect(Object.keys(parameters)).toEqual([
    "mau",
    "endpoint",
    "auth",
    "actor",
    "activity_id",
    "registration",
  ]);
  expect(parameters.activity_id).toBe("https://course.example/ky-nang");
  const answer = await fetch(`${parameters.endpoint}statements`, {
    method: "POST",
    headers: {
      authorization: parameters.auth ?? "",
      "content-type": "application/json",
      "x-experience-api-version": "1.0.3",
    },
    body: JSON.stringify({
      actor: JSON.parse(parameters.actor ?? ""),
      verb: { id: "http://adlnet.gov/expapi/verbs/initialized" },
      object: { id: parameters.activity_id },
      context: { registration: parameters.registration },
    }),
  });
  expect(answer.status).toBe(200);
  expect(platform.statements).toMatchObject([
    { actor: platform.learner, context: { registration: platform.registration } },
  ]);
  expect(new URL(platform.launchAddress()).searchParams.get("registration")).toBe(
    platform.registration,
  );
});

test("no other credentials are good", async () => {
  const platform = await open();
  const headers = { authorization: "Basic eDp5", "x-experience-api-version": "1.0.3" };
  expect((await fetch(`${platform.endpoint}statements`, { headers })).status).toBe(401);
});

describe("a package is refused with", () => {
  test.each([
    ["another namespace", "projecttincan.com/tincan.xsd", "tincan.example/", /launch/],
    ["an id that is no IRI", "https://course.example/ky-nang", "ky-nang", /no IRI: ky-nang/],
    ["one id twice", "https://course.example/bai-1", "https://course.example/ky-nang", /unique/],
    ["nothing to launch", /<launch.*launch>/, "", /launch/],
    ["a launch that is not there", "index.html", "gone.html", /gone\.html/],
    ["an activity without name", "<name>Bài 1</name>", "", /no name/],
    ["XML that is not well-formed", "</tincan>", "", /./],
  ])("%s", async (_, right, wrong, message) => {
    const tincan = TINCAN.replace(right, wrong);
    expect(tincan).not.toBe(TINCAN);
    await expect(open(tincan)).rejects.toThrow(message);
  });
});
