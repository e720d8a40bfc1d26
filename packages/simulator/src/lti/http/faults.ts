import type { EndpointKind } from "./routes.ts";

/** What can go wrong with a request to the platform. */
export type LtiFault =
  /** Refused before anything is done; `retryAfter` in seconds. */
  | {
      readonly type: "status";
      readonly status: number;
      readonly retryAfter?: number;
      readonly body?: string;
    }
  /** Refused as this platform refuses one who asks too often. */
  | { readonly type: "rate-limit" }
  /** Never answered, and nothing is done. */
  | { readonly type: "timeout" }
  /** The connection is cut before anything is done. */
  | { readonly type: "dropped" }
  /** All is done, then the connection is cut. */
  | { readonly type: "answer-lost" };

/** The faults that were ordered and have not struck yet. */
export interface LtiFaults {
  /** Strikes the next `times` requests to endpoints of a kind (`anything` but pages). */
  order(kind: EndpointKind | "anything", fault: LtiFault, times: number): void;
  strike(kind: EndpointKind): LtiFault | undefined;
  readonly left: number;
  clear(): void;
}

export function createFaults(): LtiFaults {
  let orders: { kind: EndpointKind | "anything"; fault: LtiFault; times: number }[] = [];
  return {
    order: (kind, fault, times) => void orders.push({ kind, fault, times }),
    strike(kind) {
      const order = orders.find(
        (one) => one.kind === kind || (one.kind === "anything" && kind !== "page"),
      );
      if (!order) return undefined;
      order.times--;
      orders = orders.filter(({ times }) => times > 0);
      return order.fault;
    },
    get left() {
      return orders.reduce((sum, { times }) => sum + times, 0);
    },
    clear() {
      orders = [];
    },
  };
}
