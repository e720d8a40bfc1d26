import { expect, test } from "vitest";
import { diskReason } from "./disk-reason.ts";

const refused = (code: string) => Object.assign(new Error(code), { code });

test.each(["EPERM", "EACCES"])(
  "on Windows %s comes mostly of a program that has the file open, which is said",
  (code) => {
    expect(diskReason(refused(code), "vi", "win32")).toContain("đang mở tệp này");
    expect(diskReason(refused(code), "en", "win32")).toContain("has it open");
    expect(diskReason(refused(code), "vi", "linux")).toBe("máy không cho phép");
  },
);

test("a name that the system does not take is told in words", () => {
  expect(diskReason(refused("EINVAL"), "vi")).toBe("máy không nhận tên như vậy");
  expect(diskReason(refused("EINVAL"), "en")).toBe("the system takes no such name");
});
