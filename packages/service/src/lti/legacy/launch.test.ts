import { type Form, LTI_PROFILES, signature } from "@hocvu/simulator/lti";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { databases } from "../../../test/databases.ts";
import { type LegacyClassroom, openLegacyClassroom } from "../../../test/legacy-classroom.ts";
import { addCourse } from "../../../test/registered.ts";
import { type TestService, testService } from "../../../test/service.ts";
import { renewSecret } from "./consumer.ts";

describe.each(databases)("a launch of LTI 1.1 on $title", ({ open }) => {
  let service: TestService;
  let room: LegacyClassroom;
  beforeAll(async () => {
    service = await testService(open);
    await addCourse(service, "mot");
    await addCourse(service, "hai");
  });
  afterAll(() => service.store.close());
  beforeEach(async () => {
    room = await openLegacyClassroom(service);
  });
  afterEach(async () => {
    await room.platform.close();
    await service.store.db.deleteFrom("platform").execute();
  });

  const form = (change?: Readonly<Record<string, string | undefined>>, user = room.learner) =>
    room.platform.legacyLaunch(user, room.link, change);
  const refusal = async (sent: Form) =>
    /<code>([\w-]+)<\/code>/.exec(await (await room.send(sent)).text())?.[1];

  test("opens what its address names, for who it says comes, with a token that only the page gets", async () => {
    expect(await (await room.send(form())).text()).toBe("opened exam");
    const [{ session } = expect.fail()] = room.opened;
    expect(session).toMatchObject({ role: "learner", language: "vi", reviewOf: null });
    expect(session.framedBy).toEqual([room.platform.origin]);
    const { db } = service.store;
    const kept = JSON.stringify([
      await db.selectFrom("session").selectAll().execute(),
      await db.selectFrom("platform").selectAll().execute(),
    ]);
    expect(kept).not.toContain(session.token);
    expect(kept).not.toContain(room.consumer.secret);
    const learner = await db
      .selectFrom("learner")
      .selectAll()
      .where("id", "=", session.learner_id)
      .executeTakeFirst();
    expect(learner).toMatchObject({
      issuer: `registration:${room.consumer.id}`,
      subject: room.learner.sub,
      name: "Nguyễn An",
    });
    const member = await db
      .selectFrom("member")
      .selectAll()
      .where("learner_id", "=", session.learner_id)
      .executeTakeFirst();
    const { lis_outcome_service_url, lis_result_sourcedid } = form().fields;
    expect(member).toMatchObject({
      outcome_url: lis_outcome_service_url,
      outcome_method: "HMAC-SHA1",
      result_id: lis_result_sourcedid,
    });
    expect(JSON.stringify(service.logged)).not.toMatch(/Nguy|An\b/);
  });

  test("opens what its custom parameters name, before what its address names", async () => {
    const custom = { custom_course: "hai", custom_part: "module:m1" };
    expect(await (await room.send(form(custom))).text()).toBe("opened module:m1");
  });

  test.each([
    ["?course=hai&part=exam", { profile: "canvas" as const }],
    ["", { profile: "open-edx-maple" as const, custom: { course: "hai", part: "exam" } }],
    [
      "?course=hai&part=exam&note=a%20b%2Bc",
      {
        profile: {
          ...LTI_PROFILES.strict,
          legacy: { operations: ["replaceResult" as const], method: "HMAC-SHA256" as const },
        },
      },
    ],
  ])(
    "with the address's %j said once more, in the form alone, or signed by SHA-256",
    async (query, about) => {
      await room.platform.close();
      room = await openLegacyClassroom(service, { query, ...about });
      expect(await (await room.send(form())).text()).toBe("opened exam");
    },
  );

  test("twice is one learner at one link; a teacher is a teacher; another key is another's", async () => {
    await room.send(form());
    await room.send(form());
    await room.send(form({}, room.teacher));
    const other = await openLegacyClassroom(service);
    await other.send(
      other.platform.legacyLaunch(other.learner, other.link, { user_id: room.learner.sub }),
    );
    await other.platform.close();
    const [first, second, third] = room.opened.map(({ session }) => session);
    const [fourth] = other.opened.map(({ session }) => session);
    expect(second?.learner_id).toBe(first?.learner_id);
    expect(second?.link_id).toBe(first?.link_id);
    expect(third?.role).toBe("teacher");
    expect(fourth?.learner_id).not.toBe(first?.learner_id);
  });

  test("of another link, or of one with that name in a copied course, is another attempt's", async () => {
    await room.send(form());
    await room.send(form({ resource_link_id: "another" }));
    await room.send(form({ context_id: "copy" }));
    const links = new Set(room.opened.map(({ session }) => session.link_id));
    expect(links.size).toBe(3);
    expect(new Set(room.opened.map(({ session }) => session.learner_id)).size).toBe(1);
  });

  test("of a teacher that tells no address for grades leaves those of learners as they are", async () => {
    await room.send(form());
    const none = { lis_outcome_service_url: undefined, lis_result_sourcedid: undefined };
    await room.send(form(none, room.teacher));
    const rows = await service.store.db
      .selectFrom("member")
      .select(["role", "outcome_url"])
      .execute();
    expect(rows.map(({ role, outcome_url }) => [role, outcome_url !== null]).sort()).toEqual([
      ["learner", true],
      ["teacher", false],
    ]);
  });

  test.each([
    ["Instructor", "teacher"],
    ["instructor", "teacher"],
    ["urn:lti:role:ims/lis/Instructor", "teacher"],
    ["urn:lti:role:ims/lis/TeachingAssistant/Grader", "teacher"],
    ["Administrator", "teacher"],
    ["Learner,urn:lti:instrole:ims/lis/Administrator", "learner"],
    ["urn:lti:instrole:ims/lis/Instructor", "learner"],
    ["urn:lti:sysrole:ims/lis/SysAdmin", "learner"],
    ["Instructors", "learner"],
    ["constructor,__proto__", "learner"],
    ["", "learner"],
    [undefined, "learner"],
  ])("with the roles %j is of a %s", async (roles, role) => {
    await room.send(form({ roles }));
    expect(room.opened.map(({ session }) => session.role)).toEqual([role]);
  });

  test("is good once, however many come with it at the same time", async () => {
    const once = form();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => room.send(once)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403, 403]);
    expect(room.opened).toHaveLength(1);
  });

  test.each([
    [-290, 200],
    [290, 200],
    [-310, 403],
    [310, 403],
  ])("signed %d seconds from now is answered with %d", async (seconds, status) => {
    const timestamp = Math.floor(service.now().getTime() / 1000) + seconds;
    const answer = await room.send(form({ oauth_timestamp: String(timestamp) }));
    expect(answer.status).toBe(status);
  });

  test("is refused with another's secret, a key that nobody has, and a key that is switched off", async () => {
    const wrong = room.platform.legacyLaunch(room.learner, { ...room.link, secret: "guessed" });
    expect(await refusal(wrong)).toBe("token");
    expect(await refusal(form({ oauth_consumer_key: "hocvu-0" }))).toBe("unknown-platform");
    const set = (status: "off" | "pending") =>
      service.store.db.updateTable("platform").set({ status }).execute();
    await set("off");
    expect(await refusal(form())).toBe("inactive-platform");
    await set("pending");
    expect(await refusal(form())).toBe("inactive-platform");
    expect(room.opened).toEqual([]);
  });

  test("is refused with the client id of a registration of LTI 1.3, which has no secret", async () => {
    const { db } = service.store;
    await db.updateTable("platform").set({ consumer_secret: null }).execute();
    expect(await refusal(form())).toBe("unknown-platform");
    const empty = room.platform.legacyLaunch(room.learner, { ...room.link, secret: "" });
    expect(await refusal(empty)).toBe("unknown-platform");
  });

  test("is refused where the secret was sealed by another service", async () => {
    const other = { ...service, secret: new Uint8Array(32) };
    await renewSecret(other, service.store.db, room.consumer.id, true);
    expect(await refusal(form())).toBe("inactive-platform");
  });

  test("is refused at any other door", async () => {
    const { action, fields } = form();
    const body = new URLSearchParams(fields).toString();
    const type = { "content-type": "application/x-www-form-urlencoded" };
    for (const path of ["/lti/deep-link", "/lti/login", "/lti/deep-link/choose"]) {
      const answer = await room.app.request(path, { method: "POST", body, headers: type });
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
    const asked = await room.app.request(`${action}&${body}`);
    expect(asked.status).toBe(404);
    const json = { "content-type": "application/json" };
    const other = await room.app.request(action, { method: "POST", body, headers: json });
    expect(other.status).toBe(400);
    expect(room.opened).toEqual([]);
  });

  test("is refused with another query than was signed, and with a signature in it", async () => {
    const { fields } = form();
    const base = `${service.publicUrl}/lti/launch`;
    for (const query of [
      "",
      "?course=hai&part=exam",
      "?course=mot&part=exam&x=1",
      "?course=mot&course=mot&part=exam",
    ]) {
      expect(await refusal({ action: base + query, method: "POST", fields })).toBe("token");
    }
    const { oauth_signature = "", ...rest } = fields;
    const query = new URLSearchParams({ course: "mot", part: "exam", oauth_signature });
    expect(await refusal({ action: `${base}?${query}`, method: "POST", fields: rest })).toBe(
      "malformed",
    );
    expect(room.opened).toEqual([]);
  });

  test("whose form alone is signed opens what the form says, whatever its address lost", async () => {
    await room.platform.close();
    room = await openLegacyClassroom(service, {
      profile: "canvas",
      query: "?course=hai&part=exam",
    });
    const base = `${service.publicUrl}/lti/launch`;
    for (const query of ["", "?course=hai", "?part=exam"]) {
      const { fields } = form();
      const answer = await room.send({ action: base + query, method: "POST", fields });
      expect(await answer.text()).toBe("opened exam");
    }
    const { fields } = form();
    const other = await refusal({ action: `${base}?course=mot`, method: "POST", fields });
    expect(other).toBe("token");
    const links = await service.store.db.selectFrom("resource_link").select("course_id").execute();
    expect(links.at(-1)).toEqual({ course_id: "hai" });
  });

  test("is refused with more parameters than a platform has, before they are looked at", async () => {
    const more = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`custom_${at}`, "x"]));
    expect(await refusal(form(more))).toBe("malformed");
  });

  test("is refused with a parameter twice, which could be read as two things", async () => {
    const { action, fields } = form();
    for (const name of Object.keys(fields)) {
      const body = `${new URLSearchParams(fields)}&${new URLSearchParams({ [name]: fields[name] ?? "" })}`;
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const answer = await room.app.request(action, { method: "POST", body, headers });
      expect([name, answer.status]).toEqual([name, 400]);
    }
    expect(room.opened).toEqual([]);
  });

  describe("with one parameter missing or altered", () => {
    const WRONG = ["", "x", "0", "-1", " ", "é", "a,b", "x".repeat(5000), "\0", "1e3"];

    test("after it was signed never gets in, whichever it is", async () => {
      for (const name of Object.keys(form().fields)) {
        for (const value of [undefined, ...WRONG]) {
          const { action, method, fields } = form();
          const { [name]: was, ...rest } = fields;
          if (value === was) continue;
          const altered = { ...rest, ...(value === undefined ? {} : { [name]: value }) };
          const { status } = await room.send({ action, method, fields: altered });
          expect([name, value, status >= 400 && status < 500]).toEqual([name, value, true]);
        }
        const { action, method, fields } = form();
        const added = await room.send({
          action,
          method,
          fields: { ...fields, [`${name}_2`]: "x" },
        });
        expect(added.status).toBe(403);
      }
      expect(room.opened).toEqual([]);
    });

    const REQUIRED = [
      ...["lti_message_type", "lti_version", "resource_link_id", "user_id"],
      ...["oauth_consumer_key", "oauth_signature_method", "oauth_timestamp", "oauth_nonce"],
    ];
    /** Texts that are any: altered, they are others' and as good. */
    const isFine = (name: string, value: string) =>
      ["resource_link_id", "user_id", "oauth_nonce"].includes(name) &&
      !["", " ", "\0"].includes(value) &&
      value.length < 1000;

    test.each(REQUIRED)("and signed so never gets in either: %s", async (name) => {
      for (const value of [undefined, ...WRONG]) {
        if (
          value !== undefined &&
          (isFine(name, value) || (name === "oauth_nonce" && value === " "))
        )
          continue;
        const { status } = await room.send(form({ [name]: value }));
        expect([value, status >= 400 && status < 500]).toEqual([value, true]);
      }
      expect(room.opened).toEqual([]);
    });

    test.each([
      { oauth_version: "2.0" },
      { oauth_signature_method: "PLAINTEXT", oauth_signature: "x" },
      { oauth_signature_method: "constructor" },
      { lti_version: "LTI-2p0" },
      { lti_message_type: "ContentItemSelectionRequest" },
    ])("and signed so: %j", async (change) => {
      expect((await room.send(form(change))).status).toBeGreaterThanOrEqual(400);
      expect(room.opened).toEqual([]);
    });
  });

  test("whose address for grades is none of the web tells none", async () => {
    await room.send(form({ lis_outcome_service_url: "file:///etc/passwd" }));
    const rows = await service.store.db.selectFrom("member").select(["outcome_url"]).execute();
    expect(rows).toEqual([{ outcome_url: null }]);
  });

  test("an address behind a proxy is signed as the public one", async () => {
    const { fields } = form();
    const sent = await room.app.request("http://10.0.0.5:8420/lti/launch?course=mot&part=exam", {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", host: "evil.example" },
    });
    expect(sent.status).toBe(200);
    const pairs = Object.entries(fields).filter(([name]) => name !== "oauth_signature");
    const inside = signature(
      "POST",
      "http://10.0.0.5:8420/lti/launch?course=mot&part=exam",
      pairs,
      room.consumer.secret,
    );
    expect(inside).not.toBe(fields.oauth_signature);
  });

  describe("once its secret was renewed", () => {
    const renew = async (atOnce: boolean) => {
      const made = await renewSecret(service, service.store.db, room.consumer.id, atOnce);
      return made?.secret ?? expect.fail();
    };
    const by = (secret: string) =>
      room.platform.legacyLaunch(room.learner, { ...room.link, secret });
    const status = async (secret: string) => (await room.send(by(secret))).status;

    test("is good with the old one until it comes with the new one", async () => {
      const secret = await renew(false);
      expect(await status(room.consumer.secret)).toBe(200);
      expect(await status(secret)).toBe(200);
      expect(await status(room.consumer.secret)).toBe(403);
    });

    test("is good with the old one for a week at most", async () => {
      const secret = await renew(false);
      service.pass(7 * 24 * 3_600_000 + 1000);
      expect(await status(room.consumer.secret)).toBe(403);
      expect(await status(secret)).toBe(200);
    });

    test("is not good with the old one if that was to go at once", async () => {
      const secret = await renew(true);
      expect(await status(room.consumer.secret)).toBe(403);
      expect(await status(secret)).toBe(200);
    });
  });
});
