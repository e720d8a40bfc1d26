import { CANVAS } from "./qti-files.ts";

/** A cartridge of 1.1 as Canvas exports one: pages, a link, a discussion, a quiz, and files in a folder of their own. */
export const CARTRIDGE: Readonly<Record<string, string>> = {
  "imsmanifest.xml": `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="g0" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" xmlns:lom="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest">
  <metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>
    <lomimscc:lom><lomimscc:general><lomimscc:title><lomimscc:string>Kỹ năng số</lomimscc:string></lomimscc:title></lomimscc:general></lomimscc:lom></metadata>
  <organizations><organization identifier="org_1" structure="rooted-hierarchy"><item identifier="LearningModules">
    <item identifier="m1"><title>Mật khẩu</title>
      <item identifier="i1" identifierref="r1"><title>Chọn mật khẩu</title></item>
      <item identifier="i2" identifierref="r2"><title>Đọc thêm</title></item>
      <item identifier="i3"><title>Nâng cao</title><item identifier="i4" identifierref="r7"><title>Hai lớp</title></item></item>
      <item identifier="i5" identifierref="r3"><title>Kiểm tra một tiết</title></item>
      <item identifier="i6" identifierref="r4"><title>Thảo luận</title></item>
      <item identifier="i7" identifierref="r5"><title>Công cụ</title></item>
      <item identifier="i8" identifierref="r6"><title>Phiếu bài tập</title></item>
    </item>
  </item></organization></organizations>
  <resources>
    <resource identifier="r1" type="webcontent" href="wiki_content/chon.html"><file href="wiki_content/chon.html"/></resource>
    <resource identifier="r2" type="imswl_xmlv1p1"><file href="r2.xml"/></resource>
    <resource identifier="r3" type="imsqti_xmlv1p2/imscc_xmlv1p1/assessment"><file href="r3/assessment_qti.xml"/></resource>
    <resource identifier="r4" type="imsdt_xmlv1p1"><file href="r4.xml"/></resource>
    <resource identifier="r5" type="imsbasiclti_xmlv1p0"><file href="r5.xml"/></resource>
    <resource identifier="r6" type="webcontent" href="web_resources/phieu.pdf"><file href="web_resources/phieu.pdf"/></resource>
    <resource identifier="r7" type="webcontent" href="wiki_content/hai-lop.html"><file href="wiki_content/hai-lop.html"/></resource>
    <resource identifier="r8" type="webcontent" href="web_resources/Hình%201.png"><file href="web_resources/Hình%201.png"/></resource>
  </resources>
</manifest>`,
  "wiki_content/chon.html": `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>Chọn mật khẩu</title></head><body>
<h2>Dài hơn là tốt hơn</h2><p>Hãy ghép <strong>bốn từ</strong>.</p>
<p><img src="%24IMS-CC-FILEBASE%24/H%C3%ACnh%201.png?canvas_download=1" alt="Bốn từ"></p>
<p><a href="%24IMS-CC-FILEBASE%24/phieu.pdf">Phiếu</a> và <img src="../mat.png" alt="đã mất"></p>
<ul><li>dài</li><li>dễ nhớ</li></ul><script>alert(1)</script></body></html>`,
  "wiki_content/hai-lop.html": `<html><body><p>Thêm mã <code>OTP</code>.</p></body></html>`,
  "r2.xml": `<webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"><title>Trang</title><url href="https://hoc.example/doc?a=1&amp;b=2"/></webLink>`,
  "r3/assessment_qti.xml": CANVAS,
  "r4.xml": `<topic xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1"><title>Thảo luận</title><text>?</text></topic>`,
  "r5.xml": `<cartridge_basiclti_link xmlns="http://www.imsglobal.org/xsd/imslticc_v1p0"/>`,
  "web_resources/phieu.pdf": "%PDF-1.4",
  "web_resources/Hình 1.png": "hình",
};
