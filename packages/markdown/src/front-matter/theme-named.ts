import type { PlaceAt } from "@hocvu/diagnostics";
import type { Written } from "./check-data.ts";

const NAME = "/theme/name";

/** A look by its name alone, `theme: dong`, as what it is short for; what is said of it is said of `theme`. */
export function themeNamed(data: unknown, written: Written): readonly [unknown, Written] {
  if (typeof data !== "object" || data === null || !("theme" in data)) return [data, written];
  if (typeof data.theme !== "string") return [data, written];
  const placeAt: PlaceAt = (pointer) => written.placeAt(pointer === NAME ? "/theme" : pointer);
  const keyName = (pointer: string) => (pointer === NAME ? "theme" : undefined);
  return [
    { ...data, theme: { name: data.theme } },
    { ...written, placeAt, keyName },
  ];
}
