import { fold } from "@hocvu/model";
import { evened } from "./text.ts";

/** A column's name as it is compared: platforms and people write it with other letters and marks. */
export function columnKey(name: string): string {
  return fold(evened(name), "ignore");
}

/** Where the first of `names` stands that the header has; -1 for none. */
export function columnAt(header: readonly string[], names: readonly string[]): number {
  const keys = header.map(columnKey);
  for (const name of names) {
    const at = keys.indexOf(columnKey(name));
    if (at >= 0) return at;
  }
  return -1;
}

/** What platforms call the columns that tell who somebody is, the surest first. */
export const LEARNER_COLUMNS = [
  ...["learner", "username", "tên đăng nhập", "kí danh", "ký danh", "tài khoản"],
  ...["email address", "email", "địa chỉ thư điện tử", "thư điện tử", "địa chỉ email"],
  ...["id number", "mã số id", "số id", "mã số", "mã học viên", "student id"],
];
export const NAME_COLUMNS = [
  ...["full name", "họ và tên", "họ tên", "họ tên học viên", "tên đầy đủ", "name", "tên"],
];
export const UNIT_COLUMNS = [
  "unit",
  "đơn vị",
  "cơ quan, đơn vị",
  "đơn vị công tác",
  "department",
  "institution",
];
export const GROUP_COLUMNS = ["group", "nhóm", "đối tượng", "lớp", "nhóm đối tượng", "groups"];

/** The name of the column whose cells `cells` are, given or first and last. */
export function nameIn(header: readonly string[]): (cells: readonly string[]) => string {
  const whole = columnAt(header, NAME_COLUMNS);
  const first = columnAt(header, ["first name", "tên"]);
  const last = columnAt(header, ["last name", "surname", "họ", "họ và tên đệm"]);
  if (first >= 0 && last >= 0) {
    // Vietnamese names begin with the family's.
    return (cells) => evened(`${cells[last] ?? ""} ${cells[first] ?? ""}`);
  }
  // Moodle's completion report leaves the name's column without one.
  const at = whole < 0 && evened(header[0] ?? "x") === "" ? 0 : whole;
  return at >= 0 ? (cells) => evened(cells[at] ?? "") : () => "";
}
