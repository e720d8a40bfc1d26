import type { Language } from "@hocvu/diagnostics";

/** What is said where an online contest is set up, beside the names of its keys. `{…}` stands for what is put in. */
export interface ContestWords {
  /** What a new one says, until somebody has filled it in. */
  readonly begins: {
    readonly opens: string;
    readonly closes: string;
    readonly notice: {
      readonly controller: string;
      readonly purpose: string;
      readonly retention: string;
    };
  };
  readonly moment: { readonly choose: string; readonly told: string };
  readonly rank: string;
  readonly fullName: string;
  readonly noFacts: string;
  readonly fresh: string;
  readonly newFact: string;
  readonly required: string;
  readonly kind: string;
  readonly kinds: Readonly<
    Record<"text" | "integer" | "choice" | "phone" | "email" | "date", string>
  >;
  readonly choices: string;
  readonly choicesHelp: string;
  readonly freshChoice: string;
  /** Of a moment of closing before that of opening, and a guess that parts nobody. */
  readonly wrong: { readonly early: string; readonly unused: string };
}

export const contestWords: Readonly<Record<Language, ContestWords>> = {
  vi: {
    begins: {
      opens: "[điền: ngày, giờ mở]",
      closes: "[điền: ngày, giờ đóng]",
      notice: {
        controller: "[điền: đơn vị giữ thông tin của thí sinh]",
        purpose: "[điền: thông tin dùng để làm gì]",
        retention: "[điền: thông tin được giữ bao lâu]",
      },
    },
    moment: {
      choose: "{name}: chọn trên lịch",
      told: "{weekday}, ngày {day} {month} năm {year}, lúc {hour}:{minute} giờ Việt Nam.",
    },
    rank: "Xét thứ {n}",
    fullName: "Họ và tên",
    noFacts: "Chưa có mục khai nào. Thêm ở phần “Thí sinh khai thêm gì”.",
    fresh: "[điền: tên giải]",
    newFact: "Tên mục khai mới, như Đơn vị",
    required: "Bắt buộc phải khai",
    kind: "Khai bằng cách nào",
    kinds: {
      text: "Viết chữ",
      integer: "Viết một số",
      choice: "Chọn trong danh sách",
      phone: "Số điện thoại",
      email: "Thư điện tử",
      date: "Ngày, như ngày sinh",
    },
    choices: "Danh sách để chọn",
    choicesHelp: "Mỗi dòng một mục. Có thể dán cả danh sách từ Word hay Excel vào đây.",
    freshChoice: "[điền: danh sách, mỗi dòng một mục]",
    wrong: {
      early: "Giờ đóng phải sau giờ mở.",
      unused:
        "Câu này chưa dùng đến: chọn “Số dự đoán gần đúng hơn” ở phần “Bằng điểm thì xét gì”.",
    },
  },
  en: {
    begins: {
      opens: "[fill in: day and hour of opening]",
      closes: "[fill in: day and hour of closing]",
      notice: {
        controller: "[fill in: who keeps the contestants' data]",
        purpose: "[fill in: what the data are for]",
        retention: "[fill in: how long they are kept]",
      },
    },
    moment: {
      choose: "{name}: choose in a calendar",
      told: "{weekday}, {day} {month} {year}, at {hour}:{minute} Vietnam's time.",
    },
    rank: "Number {n}",
    fullName: "Full name",
    noFacts: "Nothing is asked yet. Add it under “What contestants give”.",
    fresh: "[fill in: name of the prize]",
    newFact: "What else is asked, such as Unit",
    required: "Has to be given",
    kind: "How it is given",
    kinds: {
      text: "In words",
      integer: "As a number",
      choice: "Chosen from a list",
      phone: "Telephone number",
      email: "Mail address",
      date: "A day, such as a birthday",
    },
    choices: "The list to choose from",
    choicesHelp: "One a line. A whole list may be pasted from Word or Excel.",
    freshChoice: "[fill in: the list, one a line]",
    wrong: {
      early: "It has to close after it opens.",
      unused: "Nothing uses this yet: choose “The closer guess” under “What decides a tie”.",
    },
  },
};
