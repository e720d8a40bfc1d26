/** Files as other programs write them, after what their formats say; no two have the same fault. */
export const GIFT = `// Ngân hàng
$CATEGORY: $course$/top/Mật khẩu

// [id:mat-khau-1] [tag:an-toan] [tag:easy]
::Câu 1::[html]<p>Mật khẩu nào <b>khó đoán</b>?</p> {
	=bốn từ ghép lại#Đúng rồi
	~ngày sinh#Người quen đoán được
	~123456
	####<p>Dài mà dễ nhớ.</p>
}

Chọn hai ý đúng {
~%50%A \\= B
~%50%C
~%-100%D
}

Trời xanh {T#Sai rồi#Đúng rồi}

Thủ đô là {=Hà Nội =Ha Noi} của Việt Nam.

Ghép {
=Một -> 1
=Hai -> 2
=Ba -> 3
}

2 + 2 = ? {#4:0.5}

Kể lại. {}

Không có đáp án đúng {~a ~b}

Chỉ là đoạn văn.
`;

export const AIKEN = `Mật khẩu nào khó đoán nhất?
A. Ngày sinh
B) Bốn từ ghép lại
C. 123456
ANSWER: B

Câu thiếu đáp án?
A. Một
B. Hai

Dòng một
Dòng hai?
A. Có
B. Không
ANSWER: A
`;

export const CSV = `STT,Câu hỏi,A,B,C,D,Đáp án,Giải thích,Mức độ
1,"Câu 1: Thủ đô, của nước ta?",Hà Nội,Huế,"Đà Nẵng",,A,"Từ năm 1010 là ""Thăng Long""",Dễ
2,Chọn hai?,Một,Hai,Ba,,"A, C",,Khó
3,Trời xanh,,,,,Đúng,,
4,Không rõ?,Một,Hai,,,E,,
5,Điền tên?,,,,,Hà Nội|Ha Noi,,
6,Mấy?,,,,,"2,5",,
`;

export const DOT =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export const MOODLE = `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<question type="category"><category><text>$course$/top/An toàn/Mật khẩu</text></category></question>
<question type="multichoice">
  <name><text>Hình</text></name>
  <questiontext format="html"><text><![CDATA[<p dir="ltr" style="text-align: left;">Trong <span style="color:red"><b>hình</b></span> có gì?<br></p><p><img src="@@PLUGINFILE@@/may%20tinh.png" alt="Máy tính" width="300"></p><script>alert(1)</script>]]></text>
  <file name="may tinh.png" path="/" encoding="base64">${DOT}</file></questiontext>
  <generalfeedback format="html"><text><![CDATA[<p>Vì \\(x^2\\) là bình phương.</p>]]></text></generalfeedback>
  <defaultgrade>2.0000000</defaultgrade><idnumber>hinh-1</idnumber>
  <single>true</single><shuffleanswers>false</shuffleanswers>
  <answer fraction="100" format="html"><text>Máy tính</text><feedback format="html"><text>Đúng.</text></feedback></answer>
  <answer fraction="0" format="html"><text>Điện thoại</text><feedback format="html"><text></text></feedback></answer>
  <answer fraction="50" format="html"><text>Máy</text></answer>
  <hint format="html"><text>Nhìn kỹ</text></hint>
  <tags><tag><text>an-toan</text></tag><tag><text>hard</text></tag></tags>
</question>
<question type="truefalse"><name><text>Đ/S</text></name><questiontext format="html"><text>Trời xanh</text></questiontext>
  <answer fraction="0"><text>true</text></answer><answer fraction="100"><text>false</text><feedback><text>Đúng rồi</text></feedback></answer></question>
<question type="shortanswer"><name><text>Điền</text></name><questiontext format="html"><text>Thủ đô: _____ nhé</text></questiontext>
  <usecase>1</usecase><answer fraction="100"><text>Hà Nội</text></answer><answer fraction="0"><text>*</text></answer></question>
<question type="numerical"><name><text>Số</text></name><questiontext format="html"><text>Mấy?</text></questiontext>
  <answer fraction="100"><text>4</text><tolerance>0.1</tolerance></answer></question>
<question type="matching"><name><text>Ghép</text></name><questiontext format="html"><text>Ghép</text></questiontext>
  <subquestion format="html"><text>Một</text><answer><text>1</text></answer></subquestion>
  <subquestion format="html"><text>Hai</text><answer><text>2</text></answer></subquestion>
  <subquestion format="html"><text></text><answer><text>3</text></answer></subquestion></question>
<question type="cloze"><name><text>Đục lỗ</text></name><questiontext format="html"><text><![CDATA[<p>Mã {1:SHORTANSWER:=OTP~=otp} không đưa {2:SAC:=ai#đúng~x}.</p>]]></text></questiontext></question>
<question type="essay"><name><text>Luận</text></name><questiontext format="html"><text>Viết đi</text></questiontext></question>
</quiz>
`;

export const LIASCRIPT = `<!--
author: Lan
-->

# An toàn mạng

## Mật khẩu

--{{0}}--
Mật khẩu dài thì **khó đoán**, ngắn thì dễ đoán. Chọn bốn từ không liên quan rồi ghép lại, và đừng dùng một mật khẩu ở nhiều nơi.

Mật khẩu nào tốt?

    [( )] 123456
    [(X)] bốn từ ghép lại
    [[?]] Nghĩ đến độ dài.
***********

Dài thì khó đoán.

***********

Chọn hai ý.

[[X]] một
[[ ]] hai

Thủ đô?

[[Huế|(Hà Nội)]]
`;

export const MKDOCS_QUIZ = `# Bài

<quiz>
Trời xanh?
- [x] Có
- [ ] Không

Nhìn lên là thấy.
</quiz>

<?quiz?>
question: Chọn?
answer-correct: a
answer: b
content:
<p>Vì a.</p>
<?/quiz?>
`;

export const TEXT2QTI = `Quiz title: Ôn tập
1.  2 + 3 bằng mấy?
a)  6
... Hơn một.
*c) 5

2.  Chọn số chẵn.
[*] 2
[ ] 3

3.  Căn của 2?
=   1.4142 +- 0.0001
`;
