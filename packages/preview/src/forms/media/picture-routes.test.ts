import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { courseFolder } from "../../../../compiler/test/course-folder.ts";
import { pictureRoutes } from "./picture-routes.ts";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"/>';

test("a form gets the pictures of its course as its file names them, and nothing else", async () => {
  const root = await courseFolder({ "media/ảnh một.svg": SVG, "02-hai/anh.svg": SVG });
  await writeFile(join(root, "..", "ngoai.svg"), SVG);
  await symlink(join(root, "..", "ngoai.svg"), join(root, "media/lien-ket.svg"));
  const status = async (file: string, src: string) =>
    (await pictureRoutes(root).request(`/forms/picture?${new URLSearchParams({ file, src })}`))
      .status;
  expect(await status("01-dam-may.md", "media/ảnh một.svg")).toBe(200);
  expect(await status("01-dam-may.md", "media/%E1%BA%A3nh%20m%E1%BB%99t.svg#a")).toBe(200);
  expect(await status("02-hai/index.md", "anh.svg")).toBe(200);
  expect(await status("02-hai/index.md", "../media/ảnh một.svg")).toBe(200);
  for (const src of [
    "../ngoai.svg",
    "media/lien-ket.svg",
    "media/khong-co.svg",
    "course.md",
    "https://example.org/a.svg",
    "%E1%BA",
    "",
  ]) {
    expect(await status("01-dam-may.md", src)).toBe(404);
  }
});

test("a drawing that is opened by itself runs nothing", async () => {
  const root = await courseFolder({ "media/anh.svg": SVG });
  const response = await pictureRoutes(root).request(
    "/forms/picture?file=01-dam-may.md&src=media/anh.svg",
  );
  expect(response.headers.get("content-type")).toBe("image/svg+xml");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
});
