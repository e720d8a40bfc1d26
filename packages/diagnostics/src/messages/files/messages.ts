import type { Catalogue } from "../catalogue.ts";

export type FileMessages = Pick<
  Catalogue["messages"],
  | "HV1100"
  | "HV1101"
  | "HV1102"
  | "HV1103"
  | "HV1105"
  | "HV1106"
  | "HV1107"
  | "HV1108"
  | "HV1109"
  | "HV1110"
  | "HV1115"
  | "HV1141"
>;
