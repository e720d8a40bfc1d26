import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { writeZip } from "@hocvu/archive";

/** What the publisher calls the parts of {@link COURSE_STRUCTURE}. */
export const SAMPLE = {
  course: "https://course.example/ky-nang",
  block: "https://course.example/ky-nang/khoi-1",
  lesson: "https://course.example/ky-nang/bai-1",
  exam: "https://course.example/ky-nang/kiem-tra",
  extra: "https://course.example/ky-nang/doc-them",
} as const;

/** A course of a block with a lesson and an exam, and a second block with reading that nobody has to do. */
export const COURSE_STRUCTURE = `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${SAMPLE.course}">
    <title><langstring lang="vi">Kỹ năng số</langstring></title>
    <description><langstring lang="vi">Khóa học mẫu</langstring></description>
  </course>
  <objectives>
    <objective id="https://course.example/ky-nang/chuan-1">
      <title><langstring lang="vi">Chuẩn 1</langstring></title>
      <description><langstring lang="vi">Chuẩn đầu ra</langstring></description>
    </objective>
  </objectives>
  <block id="${SAMPLE.block}">
    <title><langstring lang="vi">Khối 1</langstring></title>
    <description><langstring lang="vi">Khối mẫu</langstring></description>
    <au id="${SAMPLE.exam}" moveOn="CompletedAndPassed" masteryScore="0.5">
      <title><langstring lang="vi">Kiểm tra</langstring></title>
      <description><langstring lang="vi">Bài kiểm tra</langstring></description>
      <url> au.html?lang=vi </url>
      <launchParameters>mau=1</launchParameters>
      <entitlementKey>khoa</entitlementKey>
    </au>
    <au id="${SAMPLE.lesson}" moveOn="Completed" launchMethod="OwnWindow">
      <title><langstring lang="vi">Bài 1</langstring></title>
      <description><langstring lang="vi">Bài đọc</langstring></description>
      <url>au.html</url>
    </au>
  </block>
  <block id="${SAMPLE.block}-2">
    <title><langstring lang="vi">Khối 2</langstring></title>
    <description><langstring lang="vi">Không bắt buộc</langstring></description>
    <au id="${SAMPLE.extra}">
      <title><langstring lang="vi">Đọc thêm</langstring></title>
      <description><langstring lang="vi">Đọc thêm</langstring></description>
      <url>au.html</url>
    </au>
  </block>
</courseStructure>`;

/** A package of `files` by path. */
export async function packageOf(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const output = new PassThrough();
  const entries = Object.entries(files).map(([path, content]) => ({ path, content }));
  const [zip] = await Promise.all([buffer(output), writeZip(entries, output)]);
  return zip;
}

/** The sample course, with `page` as its AU. */
export function samplePackage(page = "<!doctype html><title>AU</title>"): Promise<Uint8Array> {
  return packageOf({ "cmi5.xml": COURSE_STRUCTURE, "au.html": page });
}
