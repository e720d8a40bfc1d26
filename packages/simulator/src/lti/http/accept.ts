import type { AcceptRule } from "../profiles/profile.ts";
import { mediaType, type Received, Refused } from "./exchange.ts";

const LENIENT = ["*/*", "application/*", "application/json"];

/** Refuses with `status` an `Accept` that does not say `type` as `rule` has it: wildcards are no agreement on a version. */
export function needAccept(
  { headers }: Received,
  type: string,
  rule: AcceptRule,
  status = 406,
): void {
  const { accept } = headers;
  if (!meets(accept, type, rule)) {
    throw new Refused(status, "invalid_request", `Accept is ${accept ?? "missing"}, not ${type}`);
  }
}

function meets(accept: string | undefined, type: string, rule: AcceptRule): boolean {
  const accepted = (accept ?? "").split(",").map(mediaType);
  switch (rule) {
    case "unchecked":
      return true;
    case "exact":
      return accept === undefined || accept === "" || accept === type;
    case "named":
      return accepted.includes(type);
    case "lenient":
      return !accept || [type, ...LENIENT].some((one) => accepted.includes(one));
  }
}
