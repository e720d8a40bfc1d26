import type { LrsRequest } from "./request.ts";

export type Fault =
  /** Refused before anything is done; `retryAfter` in seconds. */
  | {
      readonly type: "status";
      readonly status: 401 | 429 | 500 | 503;
      readonly retryAfter?: number;
    }
  /** The connection is cut before anything is done. */
  | { readonly type: "dropped" }
  /** All is done, then the connection is cut. */
  | { readonly type: "answer-lost" };

/** What is to go wrong, as tests order it; `Request` is what can be struck. */
export interface Faults<Request = LrsRequest> {
  /** Strikes the next `times` (1 if left out) requests that `hits`, any if left out. Preflights are spared. */
  order(fault: Fault, hits?: (request: Request) => boolean, times?: number): void;
  /** How many are still to come. */
  readonly left: number;
  /** Nothing goes wrong any more. */
  clear(): void;
}

export interface OrderedFaults<Request = LrsRequest> extends Faults<Request> {
  /** What befalls `request`, taken off the orders. */
  strike(request: Request): Fault | undefined;
}

export function orderedFaults<Request = LrsRequest>(): OrderedFaults<Request> {
  let orders: { fault: Fault; hits: (request: Request) => boolean; times: number }[] = [];
  return {
    order: (fault, hits = () => true, times = 1) => void orders.push({ fault, hits, times }),
    get left() {
      return orders.reduce((sum, { times }) => sum + times, 0);
    },
    clear: () => {
      orders = [];
    },
    strike(request) {
      const order = orders.find(({ hits }) => hits(request));
      if (!order) return undefined;
      order.times--;
      orders = orders.filter(({ times }) => times > 0);
      return order.fault;
    },
  };
}
