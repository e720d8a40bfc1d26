import { toBytes } from "@hocvu/archive";
import { mediaType } from "../shared/media-type.ts";
import type { LayoutKit } from "../target.ts";

/** A page that is sent from phone to phone may weigh as much. */
const ROOM = 4 * 1024 * 1024;

/**
 * Addresses of small pictures that are their own content, as far as there is room for them: a page that is one file can be sent as
 * it is. Undefined for what has to lie beside the page.
 */
export function picturesInside(
  kit: Pick<LayoutKit, "asset">,
): (path: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  let room = ROOM;
  const addressOf = (path: string): string | undefined => {
    const { content, path: current } = kit.asset(path);
    const type = mediaType(current);
    if (typeof content === "function" || !type.startsWith("image/")) return undefined;
    const address = `data:${type};base64,${Buffer.from(toBytes(content)).toString("base64")}`;
    return address.length <= room ? address : undefined;
  };
  return (path) => {
    if (!known.has(path)) known.set(path, addressOf(path));
    const address = known.get(path);
    // It stands in the page as often as it is shown.
    if (address === undefined || address.length > room) return undefined;
    room -= address.length;
    return address;
  };
}
