import { object, text, webAddress } from "../json.ts";
import type { Registration } from "../registration.ts";
import { MEDIA_TYPES, SCOPES } from "../vocabulary.ts";
import { nextPage } from "./next-page.ts";
import type { PlatformServices } from "./platform-services.ts";

/** A column of the gradebook as it is to be (assignment and grade services 2.0, 3.2). */
export interface NewLineItem {
  readonly label: string;
  /** The link that it belongs to, if to any. Open edX shows no grade of one that belongs to none. */
  readonly linkId?: string;
  /** What it is about, in our words: two columns of a link differ by it. */
  readonly resourceId: string;
  readonly tag: string;
}

const MOST_PAGES = 100;

/** The address of the column, found or else made; throws `ServiceRefused`. */
export async function findOrAddLineItem(
  services: PlatformServices,
  registration: Registration,
  lineItemsUrl: string,
  wanted: NewLineItem,
): Promise<string> {
  return (
    (await findLineItem(services, registration, lineItemsUrl, wanted)) ??
    (await addLineItem(services, registration, lineItemsUrl, wanted))
  );
}

async function findLineItem(
  services: PlatformServices,
  registration: Registration,
  lineItemsUrl: string,
  { linkId, resourceId }: NewLineItem,
): Promise<string | undefined> {
  const first = new URL(lineItemsUrl);
  if (linkId !== undefined) first.searchParams.set("resource_link_id", linkId);
  first.searchParams.set("resource_id", resourceId);
  let url: string | undefined = first.href;
  for (let page = 0; url !== undefined && page < MOST_PAGES; page += 1) {
    const { said, headers } = await services.call(registration, {
      url,
      scopes: [SCOPES.lineItem],
      accept: MEDIA_TYPES.lineItems,
    });
    const listed: unknown = JSON.parse(said);
    for (const item of Array.isArray(listed) ? listed.map(object) : []) {
      // Filters are there to spare work; some platforms overlook them.
      const isItsLink = linkId === undefined || String(item.resourceLinkId) === linkId;
      if (item.resourceId === resourceId && isItsLink) {
        const found = webAddress(item.id);
        if (found) return found;
      }
    }
    url = nextPage(headers.get("link"), url);
  }
  return undefined;
}

async function addLineItem(
  services: PlatformServices,
  registration: Registration,
  lineItemsUrl: string,
  { label, linkId, resourceId, tag }: NewLineItem,
): Promise<string> {
  const { said } = await services.call(registration, {
    url: lineItemsUrl,
    scopes: [SCOPES.lineItem],
    accept: MEDIA_TYPES.lineItem,
    body: {
      type: MEDIA_TYPES.lineItem,
      // Open edX takes whole numbers only.
      json: {
        label,
        scoreMaximum: 100,
        ...(linkId && { resourceLinkId: linkId }),
        resourceId,
        tag,
      },
    },
  });
  const url = webAddress(object(JSON.parse(said)).id);
  if (!url)
    throw new Error(`the platform made a line item without an id: ${text(said)?.slice(0, 200)}`);
  return url;
}

/** Whether a column belongs to the link. */
export async function isColumnOf(
  services: PlatformServices,
  registration: Registration,
  url: string,
  linkId: string,
): Promise<boolean> {
  const { said } = await services.call(registration, {
    url,
    scopes: [SCOPES.lineItem],
    accept: MEDIA_TYPES.lineItem,
  });
  return String(object(JSON.parse(said)).resourceLinkId) === linkId;
}

/** Where scores of a column go: `/scores` at the end of its path, before what Moodle has behind `?`. */
export function scoresUrl(lineItemUrl: string): string {
  const url = new URL(lineItemUrl);
  url.pathname = `${url.pathname.replace(/\/$/, "")}/scores`;
  return url.href;
}
