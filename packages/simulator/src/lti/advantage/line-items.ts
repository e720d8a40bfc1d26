import { needAccept } from "../http/accept.ts";
import {
  json,
  NO_CONTENT,
  needContentType,
  objectOf,
  type Received,
  Refused,
  type Reply,
} from "../http/exchange.ts";
import type { LineItem } from "../people.ts";
import { newId, type Site } from "../site.ts";
import { MEDIA_TYPE, SCOPE } from "../vocabulary.ts";
import { itemAddress, itemsAddress } from "./addresses.ts";
import { placeOf } from "./bearer.ts";
import { pageOf } from "./paging.ts";
import { readLineItem } from "./read-line-item.ts";

type Segments = Readonly<Record<string, string>>;

/** AGS 3.2.5: the tool's line items in a course. */
export function listItems(site: Site, request: Received, segments: Segments): Reply {
  const scopes = [SCOPE.lineItem, SCOPE.lineItemRead];
  const { registration, course } = placeOf(site, request, segments, scopes);
  accept(site, request, MEDIA_TYPE.lineItems, "lists");
  const filters = [
    ["resource_link_id", (item: LineItem) => item.linkId],
    ["resource_id", (item: LineItem) => item.resourceId],
    ["tag", (item: LineItem) => item.tag],
  ] as const;
  const items = [...site.gradebook.items.values()].filter(
    (item) =>
      item.clientId === registration.clientId &&
      item.courseId === course.id &&
      filters.every(
        ([name, of]) => !request.query.has(name) || request.query.get(name) === of(item),
      ),
  );
  const address = itemsAddress(site, registration, course.id);
  const { page, headers } = pageOf(items, request, address, {
    ...site.profile.grades.paging,
    size: site.pageSize,
  });
  const reply = json(
    page.map((item) => shown(site, item)),
    MEDIA_TYPE.lineItems,
  );
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

export function createItem(site: Site, request: Received, segments: Segments): Reply {
  const { registration, course } = placeOf(site, request, segments, [SCOPE.lineItem]);
  needContentType(request, MEDIA_TYPE.lineItem, site.profile.grades.media.content);
  accept(site, request, MEDIA_TYPE.lineItem);
  const read = readLineItem(site, objectOf(request), registration.clientId, course.id);
  const item = {
    ...read,
    id: newId(site, "item"),
    courseId: course.id,
    clientId: registration.clientId,
  };
  site.gradebook.items.set(item.id, item);
  return json(shown(site, item), MEDIA_TYPE.lineItem, 201);
}

export function showItem(site: Site, request: Received, segments: Segments): Reply {
  const item = itemOf(site, request, segments, [SCOPE.lineItem, SCOPE.lineItemRead]);
  accept(site, request, MEDIA_TYPE.lineItem);
  return json(shown(site, item), MEDIA_TYPE.lineItem);
}

/** What is left out is taken away, but the link that it belongs to stays (AGS 3.2.6). */
export function replaceItem(site: Site, request: Received, segments: Segments): Reply {
  const item = itemOf(site, request, segments, [SCOPE.lineItem]);
  needContentType(request, MEDIA_TYPE.lineItem, site.profile.grades.media.content);
  accept(site, request, MEDIA_TYPE.lineItem);
  const sent = objectOf(request);
  if (sent.id !== undefined && sent.id !== itemAddress(site, item)) {
    throw new Refused(400, "invalid_request", "id was changed");
  }
  const read = readLineItem(site, sent, item.clientId, item.courseId);
  if (read.linkId !== undefined && read.linkId !== item.linkId) {
    throw new Refused(400, "invalid_request", "resourceLinkId was changed");
  }
  const { id, courseId, clientId, linkId } = item;
  const next = { ...read, id, courseId, clientId, ...(linkId === undefined ? {} : { linkId }) };
  site.gradebook.items.set(id, next);
  return json(shown(site, next), MEDIA_TYPE.lineItem);
}

export function deleteItem(site: Site, request: Received, segments: Segments): Reply {
  site.gradebook.remove(itemOf(site, request, segments, [SCOPE.lineItem]));
  return NO_CONTENT;
}

/** The tool's line item that an address names. */
export function itemOf(
  site: Site,
  request: Received,
  segments: Segments,
  scopes: readonly string[],
): LineItem {
  const { registration, course } = placeOf(site, request, segments, scopes);
  const item = site.gradebook.items.get(segments.item ?? "");
  if (!item || item.clientId !== registration.clientId || item.courseId !== course.id) {
    throw new Refused(404, "not_found", "there is no such line item");
  }
  return item;
}

/** Holds `Accept` to what the platform wants of it. */
export function accept(
  { profile }: Site,
  request: Received,
  type: string,
  what: "lists" | "others" = "others",
): void {
  const { accept: rules, media } = profile.grades;
  needAccept(request, type, rules[what], media.accept);
}

/** A line item as tools get it. */
export function shown(site: Site, item: LineItem): Readonly<Record<string, unknown>> {
  const { id: _, courseId: __, clientId: ___, linkId, ...rest } = item;
  return {
    id: itemAddress(site, item),
    ...rest,
    ...(linkId === undefined ? {} : { resourceLinkId: linkId }),
  };
}
