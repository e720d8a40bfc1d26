import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { LTI_PROFILES, type LtiProfileName } from "@hocvu/simulator/lti";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Classroom, openClassroom } from "../../../test/classroom.ts";
import { addCourse } from "../../../test/registered.ts";
import { type TestService, testService } from "../../../test/service.ts";
import type { Registration } from "../registration.ts";
import { safeFetch } from "../safe-fetch.ts";
import { listMembers } from "./members.ts";
import { PlatformServices } from "./platform-services.ts";
import { Rosters } from "./rosters.ts";

let service: TestService;
let room: Classroom;
const servers: Server[] = [];
beforeAll(async () => {
  service = await testService();
  await addCourse(service, "mot");
});
afterAll(() => service.store.close());
afterEach(async () => {
  await room.platform.close();
  await service.store.db.deleteFrom("platform").execute();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const registration = (): Promise<Registration> =>
  service.store.db.selectFrom("platform").selectAll().executeTakeFirstOrThrow();

/** Somewhere to ask for members in a platform's stead. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const MEMBERS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

const WITH_ROSTER = (Object.keys(LTI_PROFILES) as LtiProfileName[]).filter(
  (name) => LTI_PROFILES[name].namesAndRoles,
);

describe.each(WITH_ROSTER)("the roster of %s", (profile) => {
  test("is everybody in the course, from however many pages, each with a role", async () => {
    room = await openClassroom(service, profile);
    const { session, user } = await room.enter();
    const others = Array.from({ length: 420 }, () => {
      const other = room.platform.addUser();
      room.platform.enrol(room.course, other, "learner");
      return other;
    });
    const teacher = room.platform.addUser();
    room.platform.enrol(room.course, teacher, "instructor");
    const { members_url } = await service.store.db
      .selectFrom("resource_link")
      .select("members_url")
      .where("id", "=", session.link_id)
      .executeTakeFirstOrThrow();
    const { members, isWhole } = await listMembers(
      new PlatformServices(service),
      await registration(),
      members_url ?? expect.fail("no address for members"),
    );
    expect(isWhole).toBe(true);
    const learners = members.filter(({ role }) => role === "learner").map(({ subject }) => subject);
    expect(learners.sort()).toEqual([user, ...others].map(({ sub }) => sub).sort());
    expect(members.filter(({ role }) => role === "teacher")).toMatchObject([
      { subject: teacher.sub },
    ]);
    const asked = room.platform.exchanges.filter(({ kind }) => kind === "members");
    expect(asked.length).toBeGreaterThan(2);
    expect(room.platform.refusals).toEqual([]);
  });
});

describe("whoever answers", () => {
  const list = async (origin: string, path = "/members") => {
    service.answerWith(
      safeFetch({ allow: [new URL(origin).host, new URL(room.platform.origin).host] }),
    );
    return listMembers(new PlatformServices(service), await registration(), origin + path);
  };
  const answer = (members: unknown, link = "") =>
    [
      200,
      { "content-type": MEMBERS, ...(link ? { link } : {}) },
      JSON.stringify({ members }),
    ] as const;

  test("gets no token at another origin, whatever the next page is said to be", async () => {
    room = await openClassroom(service, "strict");
    const stolen: (string | undefined)[] = [];
    const thief = await serve((request, response) => {
      stolen.push(request.headers.authorization);
      response.end("{}");
    });
    const origin = await serve((_, response) => {
      const [status, headers, body] = answer([{ user_id: "a" }], `<${thief}/more>; rel="next"`);
      response.writeHead(status, headers).end(body);
    });
    const { members } = await list(origin);
    expect(members.map(({ subject }) => subject)).toEqual(["a"]);
    expect(stolen).toEqual([]);
  });

  test("with one page after the other for ever is left", async () => {
    room = await openClassroom(service, "strict");
    let asked = 0;
    const origin = await serve((_, response) => {
      asked += 1;
      const some = Array.from({ length: 200 }, (_, at) => ({ user_id: `${asked}-${at}` }));
      const [status, headers, body] = answer(some, `</members?page=${asked}>; rel="next"`);
      response.writeHead(status, headers).end(body);
    });
    const { members, isWhole } = await list(origin);
    expect([members.length, isWhole]).toEqual([50_000, false]);
    expect(asked).toBe(250);
  });

  test("in a circle is asked each page once", async () => {
    room = await openClassroom(service, "strict");
    let asked = 0;
    const origin = await serve((request, response) => {
      asked += 1;
      const next = request.url?.includes("page=b") ? "a" : "b";
      const [status, headers, body] = answer(
        [{ user_id: "x" }, { user_id: next }],
        `</members?page=${next}>; rel="next"`,
      );
      response.writeHead(status, headers).end(body);
    });
    const { members, isWhole } = await list(origin);
    expect([members.map(({ subject }) => subject).sort(), isWhole, asked]).toEqual([
      ["a", "b", "x"],
      false,
      3,
    ]);
  });

  test("with a page of megabytes, no JSON or a refusal is no roster", async () => {
    room = await openClassroom(service, "strict");
    const bodies = ["x".repeat(2_000_000), "<html>", ""];
    for (const body of bodies) {
      const origin = await serve((_, response) => response.end(body));
      await expect(list(origin)).rejects.toThrow();
    }
    const refusing = await serve((_, response) => response.writeHead(403).end("no"));
    await expect(list(refusing)).rejects.toThrow("service: status 403");
  });

  test("with people that are none, tells of none", async () => {
    room = await openClassroom(service, "strict");
    const odd: readonly unknown[] = [
      ...[null, 1, "x", [], {}, { user_id: "" }, { user_id: 7 }, { user_id: "x".repeat(300) }],
      ...[{ user_id: "gone", status: "Inactive" }, { user_id: "a\0b" }],
      { user_id: "a", name: "x".repeat(500), roles: "Instructor" },
      { user_id: "b", name: { toString: 1 }, roles: [{}, null, "Instructor"] },
    ];
    const origin = await serve((_, response) => {
      const [status, headers, body] = answer(odd);
      response.writeHead(status, headers).end(body);
    });
    expect((await list(origin)).members).toEqual([
      { subject: "a", role: "learner" },
      { subject: "b", role: "teacher" },
    ]);
    for (const members of [undefined, null, "x", { 0: { user_id: "a" } }]) {
      const other = await serve((_, response) => {
        const [status, headers, body] = answer(members);
        response.writeHead(status, headers).end(body);
      });
      expect((await list(other)).members).toEqual([]);
    }
  });
});

describe("a roster that pages ask for", () => {
  test("is asked for once in five minutes, and kept nowhere", async () => {
    room = await openClassroom(service, "moodle");
    const { session } = await room.enter();
    const secret = room.platform.addUser({ name: "Người Chưa Đến" });
    room.platform.enrol(room.course, secret, "learner");
    const rosters = new Rosters(service);
    const asked = () => room.platform.exchanges.filter(({ kind }) => kind === "members").length;
    const [first, second] = await Promise.all([
      rosters.of(session.link_id),
      rosters.of(session.link_id),
    ]);
    expect(first).toEqual(second);
    expect(first.type).toBe("listed");
    const before = asked();
    service.pass(4 * 60_000);
    await rosters.of(session.link_id);
    expect(asked()).toBe(before);
    service.pass(2 * 60_000);
    await rosters.of(session.link_id);
    expect(asked()).toBeGreaterThan(before);
    const { db } = service.store;
    const kept = [
      await db.selectFrom("learner").selectAll().execute(),
      await db.selectFrom("member").selectAll().execute(),
    ];
    expect(JSON.stringify([kept, service.logged])).not.toContain("Chưa Đến");
  });

  test("of a platform that refuses or is silent holds no page up, and is asked for again soon", async () => {
    room = await openClassroom(service, "moodle");
    const { session } = await room.enter();
    const rosters = new Rosters(service, 50);
    room.platform.failNext("members", { type: "status", status: 403 });
    expect(await new Rosters(service).of(session.link_id)).toEqual({ type: "failed" });
    room.platform.failNext("members", { type: "timeout" });
    expect(await rosters.of(session.link_id)).toEqual({ type: "asked" });
    service.pass(6 * 60_000);
    const patient = new Rosters(service);
    expect((await patient.of(session.link_id)).type).toBe("listed");
  });

  test("is none where the platform offers none, is switched off, or speaks LTI 1.1", async () => {
    room = await openClassroom(service, "open-edx");
    const { session } = await room.enter();
    expect(await new Rosters(service).of(session.link_id)).toEqual({ type: "none" });
    const { db } = service.store;
    await db.updateTable("resource_link").set({ members_url: "https://lms.example/x" }).execute();
    await db.updateTable("platform").set({ consumer_secret: "sealed" }).execute();
    expect(await new Rosters(service).of(session.link_id)).toEqual({ type: "none" });
    await db.updateTable("platform").set({ consumer_secret: null, status: "off" }).execute();
    expect(await new Rosters(service).of(session.link_id)).toEqual({ type: "none" });
  });
});
