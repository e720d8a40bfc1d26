import { generic } from "./generic.ts";
import type { Platform } from "./platform.ts";

export const sakai: Platform = {
  ...generic,
  kind: "sakai",
  title: "Sakai",
  recognises: ({ family }) => family === "sakai" || family === "sakailms.org",
  storage: true,
};
