/** What programs put on the clipboard, written after the forms that they give it. */

const DOT =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export const word = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=VI style='tab-interval:36.0pt'>
<!--StartFragment-->
<p class=MsoTitle><span lang=VI>Giữ mật khẩu<o:p></o:p></span></p>
<h2><span lang=VI>Vì sao<o:p></o:p></span></h2>
<p class=MsoNormal><b><span lang=VI>Mật khẩu </span></b><span lang=VI>là
chìa khóa; <st1:place w:st="on">Lâm Đồng</st1:place> có 2<sup>10</sup> xã, giá 5$ đến 7$.&nbsp;<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=VI style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><span lang=VI>Dài<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
lang=VI><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span
lang=VI>Từ tám ký tự<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=VI style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><span lang=VI>Khó đoán<o:p></o:p></span></p>
<h4><span lang=VI>Các bước<o:p></o:p></span></h4>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
lang=VI><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
lang=VI>Mở <i>Cài đặt</i><o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
lang=VI><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
lang=VI>Chọn <b>Bảo mật</b><o:p></o:p></span></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>
 <tr><td width=200 valign=top style='border:solid windowtext 1.0pt'><p class=MsoNormal><b>Việc<o:p></o:p></b></p></td>
 <td width=200 valign=top><p class=MsoNormal>Khi nào | lúc nào<o:p></o:p></p></td></tr>
 <tr><td><p class=MsoNormal>Đổi<o:p></o:p></p><p class=MsoNormal>ngay<o:p></o:p></p></td><td><p class=MsoNormal>Nghi bị lộ<o:p></o:p></p></td></tr>
</table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="_x0000_i1025" style='width:75pt'><v:imagedata src="file:///C:/Users/a/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img
width=100 height=80 src="file:///C:/Users/a/AppData/Local/Temp/msohtmlclip1/01/clip_image002.png" alt="A picture containing text" v:shapes="_x0000_i1025"><![endif]></p>
<p class=MsoNormal>Xem <a href="https://example.gov.vn/x?a=1&amp;b=2">trang này</a><span style='mso-spacerun:yes'>&nbsp; </span>và <a href="#_Toc1">mục trên</a>.</p>
<!--EndFragment-->
</body></html>`;

const hex = Buffer.from(DOT, "base64").toString("hex");
export const wordRtf = `{\\rtf1\\ansi {\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn shapeType}{\\sv 75}}}\\picscalex100\\pngblip\\bliptag1{\\*\\blipuid 0a}
${hex.slice(0, 64)}
${hex.slice(64)}}}{\\nonshppict{\\pict\\picscalex100\\wmetafile8 0100090000035400000002001c0000}}\\par}`;

export const googleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0a1b2c3d-7fff"><h1 dir="ltr" style="line-height:1.38;"><span style="font-size:20pt;font-family:Arial;font-weight:400;">An toàn</span></h1><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:700;white-space:pre-wrap;">Đậm </span><span style="font-size:11pt;font-weight:700;font-style:italic;white-space:pre-wrap;">và nghiêng</span><span style="font-weight:400;text-decoration:line-through;">bỏ</span><span style="font-weight:400;"> thường.</span></p><br /><ul style="margin-top:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">Một</span></p></li><ul style="margin-top:0;"><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span style="font-weight:400;">Một một</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><a href="https://example.com/" style="text-decoration:none;"><span style="color:#1155cc;font-weight:400;text-decoration:underline;">Hai</span></a></p></li></ul><div dir="ltr" align="left"><table style="border:none;"><colgroup><col width="100" /><col width="100" /></colgroup><tbody><tr style="height:0pt"><td><p dir="ltr"><span style="font-weight:400;">A</span></p></td><td><p dir="ltr"><span style="font-weight:400;">B</span></p></td></tr><tr><td colspan="2"><ul><li><p><span>x</span></p></li><li><p><span>y</span></p></li></ul></td></tr></tbody></table></div><p dir="ltr"><span><span style="border:none;display:inline-block;overflow:hidden;width:602px;height:80px;"><img src="https://lh7-rt.googleusercontent.com/docsz/AD_4nX" width="602" height="80" alt="Sơ đồ" /></span></span></p></b><br class="Apple-interchange-newline">`;

export const libreOffice = `<!DOCTYPE html>
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
<style type="text/css">p { line-height: 115%; margin-bottom: 0.25cm }</style></head>
<body lang="vi-VN" link="#000080" dir="ltr"><h1 class="western">Bài một</h1>
<p style="line-height: 100%; margin-bottom: 0cm"><font face="Liberation Serif, serif"><font size="3"><b>Chú ý:</b> không đưa <span style="background: #ffff00">mã OTP</span> cho ai.</font></font></p>
<ol><li><p style="margin-bottom: 0cm">Một</p><ol type="a"><li><p>Một a</p></li></ol></li><li><p>Hai</p></li></ol>
<table width="643" cellpadding="4" cellspacing="0"><col width="128*"/><col width="128*"/><thead><tr valign="top"><th width="50%" style="border: 1px solid"><p>Tên</p></th><th><p>Số</p></th></tr></thead>
<tbody><tr valign="top"><td><p>Nam</p></td><td><p align="right">12</p></td></tr></tbody></table>
<p><img src="data:image/png;base64,${DOT}" name="Hình1" alt="Biển báo" align="left" width="96" height="96" border="0"/></p>
<p><br/>
<br/>
</p></body></html>`;

export const webPage = `<html><body><!--StartFragment--><nav><a href="/">Trang chủ</a></nav><script>alert(1)</script><article style="color: rgb(0, 0, 0);"><h2 id="a" style="font-size: 2em">Lừa đảo <button>Sao chép</button></h2><p onclick="x()">Gọi <strong>113</strong>, <code>*#06#</code>; xem <a href="javascript:void(0)">ở đây</a>, <a href="/tin">tin</a> hay <a href="https://example.gov.vn/tin" target="_blank">cổng</a>.</p><h5>Nhận ra</h5><pre><code class="language-js">const a = 1;
if (a) {}</code></pre><blockquote><p>Không ai hỏi mã {{otp}} [[a]] :::note</p></blockquote><img src="https://example.com/a.jpg" alt="IMG_001.jpg"><img src="https://example.com/p.gif" width="1" height="1"><figure><img src="data:image/png;base64,${DOT}" alt="Màn hình"><figcaption>Hình 1: màn hình</figcaption></figure><dl><dt>OTP</dt><dd>mã dùng một lần</dd></dl><hr><ul><li><input type="checkbox" checked> Xong</li><li>Chưa</li></ul><iframe src="https://example.com"></iframe><p>Hết.<br>Dòng sau</p></article><!--EndFragment--></body></html>`;
