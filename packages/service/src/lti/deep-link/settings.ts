import type { Message } from "../claims.ts";
import { text, texts, webAddress } from "../json.ts";
import { LaunchRefused } from "../refused.ts";

/** What a platform takes as an answer (deep linking 2.0, 4.4.1.7), and where. */
export interface Settings {
  readonly returnUrl: string;
  readonly isLinkAccepted: boolean;
  readonly isSeveralAccepted: boolean;
  readonly isLineItemAccepted: boolean;
  readonly isWindowAccepted: boolean;
  readonly data?: string;
}

export function readSettings({ deepLinking }: Message): Settings {
  const returnUrl = webAddress(deepLinking.deep_link_return_url);
  if (!returnUrl) throw new LaunchRefused("message", "no deep_link_return_url");
  const data = text(deepLinking.data, 64 * 1024);
  return {
    returnUrl,
    isLinkAccepted: texts(deepLinking.accept_types).includes("ltiResourceLink"),
    // Optional: left out, it means one.
    isSeveralAccepted: deepLinking.accept_multiple === true,
    // Optional: left out, platforms take them.
    isLineItemAccepted: deepLinking.accept_lineitem !== false,
    isWindowAccepted: texts(deepLinking.accept_presentation_document_targets).includes("window"),
    ...(data === undefined ? {} : { data }),
  };
}
