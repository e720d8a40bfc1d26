import fc from "fast-check";
import { EditMap } from "micromark-util-edit-map";
import type { Event } from "micromark-util-types";
import { expect, test } from "vitest";
import { editInPlace } from "./edit-in-place.ts";

const theirs = EditMap.prototype.consume;
editInPlace();
const ours = EditMap.prototype.consume;

/** As far as an edit map looks into events, each may be a number. */
const events = (numbers: readonly number[]) => numbers as unknown as Event[];

test("gives what micromark's own gives, whatever is changed", () => {
  const change = fc.record({
    at: fc.nat(30),
    remove: fc.nat(6),
    add: fc.array(fc.integer({ min: 100, max: 200 }), { maxLength: 4 }),
    before: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      const [expected, found] = [theirs, ours].map((consume) => {
        const list = events(Array.from({ length: 40 }, (_, n) => n));
        const map = new EditMap();
        for (const { at, remove, add, before } of changes) {
          // The map keeps what it is given, and adds to it.
          map[before ? "addBefore" : "add"](at, remove, events([...add]));
        }
        consume.call(map, list);
        return { list, left: map.map.length, known: map.index.size };
      });
      expect(found).toEqual(expected);
    }),
  );
});

test("leaves what stands before the first change where it is", () => {
  const moved: unknown[] = [];
  class Watched extends Array<Event> {
    override push(...items: Event[]): number {
      moved.push(...items);
      return super.push(...items);
    }
  }
  const list = Watched.from(events([0, 1, 2, 3, 4, 5])) as Watched;
  moved.length = 0;
  const map = new EditMap();
  map.add(4, 1, events([9]));
  map.consume(list);
  expect([...list]).toEqual([0, 1, 2, 3, 9, 5]);
  expect(moved).toEqual([9, 5]);
});
