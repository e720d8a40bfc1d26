import { EditMap } from "micromark-util-edit-map";
import type { Event } from "micromark-util-types";

/**
 * Has micromark edit its list of events from the first change on. Its own `consume` takes the whole list apart and
 * puts it together again, whenever a list or quote ends: with a thousand lists in a file, a thousand times. What comes
 * out is the same.
 */
export function editInPlace(): void {
  EditMap.prototype.consume = consume;
}

function consume(this: EditMap, events: Event[]): undefined {
  const changes = this.map.sort(([a], [b]) => a - b);
  const from = changes[0]?.[0];
  if (from === undefined) return;
  const tail = events.splice(from);
  let taken = 0;
  const put = (until: number) => {
    for (; taken < until; taken++) events.push(tail[taken] as Event);
  };
  for (const [at, remove, added] of changes) {
    put(Math.min(at - from, tail.length));
    for (const event of added) events.push(event);
    taken = at - from + remove;
  }
  put(tail.length);
  this.map.length = 0;
  this.index.clear();
}
