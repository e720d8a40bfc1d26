import { afterAll, beforeAll, expect, test } from "vitest";
import { openSampleClass, type SampleClass } from "../../../test/sample-class.ts";
import { CLAIM, MEDIA_TYPE, ROLE, SCOPE } from "../vocabulary.ts";

let sample: SampleClass;
let members: string;
const accept = { accept: MEDIA_TYPE.members };
beforeAll(async () => {
  sample = await openSampleClass({ pageSize: 2 });
  ({ members } = await sample.addresses());
  sample.platform.enrol(sample.course, sample.platform.addUser(), "learner");
});
afterAll(() => sample.close());

const list = async (address: string) => (await sample.call("GET", address, accept)).json();

test("members come by the page, each with name and role", async () => {
  const answer = await sample.call("GET", members, accept);
  expect(answer.headers.get("content-type")).toBe(MEDIA_TYPE.members);
  const page = await answer.json();
  expect(page.context).toMatchObject({ id: sample.course.id, title: "Bình dân học vụ số" });
  expect(page.members[0]).toMatchObject({
    status: "Active",
    user_id: sample.learner.sub,
    name: "Nguyễn An",
    given_name: "An",
    roles: [ROLE.learner],
  });
  const next = /<([^>]+)>; rel="next"/.exec(answer.headers.get("link") ?? "")?.[1] ?? "";
  expect(new URL(next).origin).toBe(sample.platform.origin);
  expect((await list(next)).members).toHaveLength(1);
});

test("they can be asked for by role, in short and in full, and by number", async () => {
  const ids = async (query: string) =>
    (await list(`${members}?${query}`)).members.map((one: { user_id: string }) => one.user_id);
  expect(await ids("role=Instructor")).toEqual([sample.teacher.sub]);
  expect(await ids(`role=${encodeURIComponent(ROLE.instructor)}`)).toEqual([sample.teacher.sub]);
  expect(await ids("role=Learner")).toHaveLength(2);
  expect(await ids("limit=1")).toHaveLength(1);
});

test("with a link's id each member comes with what a launch of it would say", async () => {
  const page = await list(`${members}?rlid=${sample.link.id}`);
  expect(page.members[0].message[0][CLAIM.custom]).toEqual({ exam: "cuoi-khoa" });
  const unknown = await sample.call("GET", `${members}?rlid=nothing`, accept);
  expect(unknown.status).toBe(404);
});

test("another media type, scope or limit is refused", async () => {
  const json = { accept: "application/json" };
  expect((await sample.call("GET", members, json)).status).toBe(406);
  expect((await sample.call("GET", `${members}?limit=0`, accept)).status).toBe(400);
  const token = await sample.tool.token(sample.registration, [SCOPE.score]);
  const headers = { ...accept, authorization: `Bearer ${token}` };
  expect((await fetch(members, { headers })).status).toBe(403);
});
