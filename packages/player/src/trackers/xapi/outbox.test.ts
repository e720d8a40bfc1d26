import { describe, expect, test } from "vitest";
import type { Lrs } from "./lrs.ts";
import { openOutbox } from "./outbox.ts";
import type { Statement } from "./statement.ts";

const parcel = (id: string) => ({ statement: { id } as Statement });

/** A store that answers a batch, and each statement by itself, with the status that is given. */
function storeOf(batch: number, single: (id: string) => number = () => batch) {
  const asked: string[] = [];
  const lrs: Lrs = {
    rest: () => 0,
    async ask(method, _, { query = {}, body } = {}) {
      const ids = (Array.isArray(body) ? body : [body]).map(({ id }: Statement) => id);
      asked.push(`${method} ${ids.join("")}`);
      const status = method === "PUT" ? single(query.statementId ?? "") : batch;
      return { status, body: "", etag: undefined };
    },
  };
  return { outbox: openOutbox(lrs), asked };
}

describe("an outbox", () => {
  test("takes what it has already for the same, and keeps nothing that the store has", async () => {
    const { outbox, asked } = storeOf(200);
    outbox.add([parcel("a"), parcel("b")]);
    outbox.add([parcel("a")]);
    expect(await outbox.send()).toBe("received");
    expect(outbox.waiting()).toEqual([]);
    expect(asked).toEqual(["POST ab"]);
  });

  test.each([
    [0, "offline"],
    [401, "expired"],
    [500, "refused"],
    [503, "refused"],
  ])("keeps everything when the store answers %d", async (status, answer) => {
    const { outbox, asked } = storeOf(status);
    outbox.add([parcel("a"), parcel("b")]);
    expect(await outbox.send()).toBe(answer);
    expect(outbox.waiting()).toHaveLength(2);
    expect(asked).toEqual(["POST ab"]);
  });

  test("goes statement by statement where one of them is there already with other words", async () => {
    const { outbox, asked } = storeOf(409, (id) => (id === "a" ? 409 : 204));
    outbox.add([parcel("a"), parcel("b")]);
    expect(await outbox.send()).toBe("received");
    expect(outbox.waiting()).toEqual([]);
    expect(asked).toEqual(["POST ab", "PUT a", "PUT b"]);
  });

  test("tries no longer what the store refuses while it takes others", async () => {
    const { outbox } = storeOf(403, (id) => (id === "a" ? 403 : 204));
    outbox.add([parcel("a"), parcel("b")]);
    expect(await outbox.send()).toBe("received");
    expect(outbox.waiting()).toMatchObject([{ statement: { id: "a" }, isRefused: true }]);
    expect(await outbox.send()).toBe("received");
  });

  test("says that all is forbidden, which may be the token's fault", async () => {
    const { outbox } = storeOf(403);
    outbox.add([parcel("a"), parcel("b")]);
    expect(await outbox.send()).toBe("forbidden");
    expect(outbox.waiting().some(({ isRefused }) => isRefused)).toBe(false);
    outbox.giveUp();
    expect(await outbox.send()).toBe("received");
  });

  test("at the end sends what fits, the newest first in question, in the order of events", async () => {
    const { outbox, asked } = storeOf(200);
    outbox.add([parcel("a"), parcel("b"), parcel("c")]);
    const size = new TextEncoder().encode('{"id":"a"},').length;
    const { whole, answer } = outbox.sendLast(size * 2);
    expect(await answer).toBe("received");
    expect(whole).toBe(false);
    expect(asked).toEqual(["POST bc"]);
    expect(outbox.waiting()).toMatchObject([{ statement: { id: "a" } }]);
  });
});
