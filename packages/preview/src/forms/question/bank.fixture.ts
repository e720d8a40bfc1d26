import type { QuestionFields } from "./fields.ts";
import { findQuestions } from "./find-questions.ts";
import { readQuestion } from "./read-question.ts";

/** A bank as people write it: every type, in as many ways of writing as are allowed. */
export const BANK = `# Ngân hàng

## Dịch vụ nào lưu được tệp? {#mo-lai outcome=luu  difficulty=easy .khung}

Xem hình:

![Máy tính](media/may.png)

* [ ] Chỉ bộ nhớ trong
      của điện thoại
  > Tệp sẽ mất
  > khi máy hỏng.
* [x] Một dịch vụ **đám mây**
* [ ] Tất cả các ý trên {pin}

> Tệp nằm ở máy chủ.
>
> - Ở xa
> - Ai cũng vào được

---

## Chọn hai {#hai outcome="luu, tim" scoring=partial}

- [X] Một

- [x] Hai

- [ ] Ba

## Đúng không? {#dung}
- [x] Đúng
- [ ] Sai

## Ghép {#ghep}

:::hint
Nhìn kỹ.
:::

|Việc | Khi nào|
|:--|--:|
|Đổi \`mật khẩu\` | Nghi **bị lộ**|
| Đăng xuất | Dùng máy \\| chung |

## Xếp ##

1) Mở
2) Chọn
   - mục con
3) Đổi

> Theo thứ tự.

## Điền {#dien tones=ignore exact}

Mã [[OTP]] không đưa cho [[ai|bất kỳ ai]].

Dòng sau [[ba]].

## Mấy? {#may}

Ít nhất [[=8..12]] ký tự.

## Nhóm {#nhom type=categorize}

| Giữ | Nói |
| --- | --- |
| Mật khẩu | Tên mạng |
| | Hãng |

## Ý kiến {type=likert #y-kien}

- [ ] Dễ
- [ ] Khó

## Chỗ nào? {#cho}

![Máy tính](media/may.png)

- [ ] Nút {at=20,30}
  > Chưa phải.
- [x] Ổ khóa {at=50%,82% size=30,12}

> Nằm dưới cùng.

## Vì sao? {#vi-sao}

:::answer
Vì máy hỏng.
:::

:::rubric
- Nói được vì sao {points=2}
:::
`;

/** The questions of a bank with their forms. */
export function readAll(text: string) {
  return findQuestions(text, "bank").map((section) => {
    const read = readQuestion(section, text);
    return { start: section.start, end: section.end, fields: read?.fields as QuestionFields };
  });
}
