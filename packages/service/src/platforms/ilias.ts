import { generic } from "./generic.ts";
import type { Platform } from "./platform.ts";

export const ilias: Platform = {
  ...generic,
  kind: "ilias",
  title: "ILIAS",
  recognises: ({ family }) => family === "ilias",
};
