import type { Language } from "@hocvu/diagnostics";

/** What is said where places are drawn on a picture. `{…}` stands for what is put in. */
export interface SpotWords {
  readonly title: string;
  /** Where they have a size, and where each is but a point. */
  readonly drawn: string;
  readonly pointed: string;
  /** For whoever has no mouse. */
  readonly keys: string;
  readonly pointKeys: string;
  readonly noPicture: string;
  readonly notShown: string;
  readonly unnamed: string;
  readonly spot: string;
  readonly add: string;
  readonly remove: string;
  /** What a place is called until somebody has named it, in the window's language. */
  readonly fresh: string;
  readonly at: string;
  readonly sized: string;
  readonly added: string;
  readonly removed: string;
  /** Of something in the list that has no place yet: the next one that is drawn is its own. */
  readonly lacks: string;
}

export const spotWords: Readonly<Record<Language, SpotWords>> = {
  vi: {
    title: "Các chỗ trên ảnh",
    drawn:
      "Kéo chuột hoặc ngón tay trên ảnh để khoanh một chỗ. Kéo khung để dời chỗ, kéo góc dưới bên phải để đổi cỡ.",
    pointed: "Chạm hoặc bấm vào ảnh để đánh dấu một chỗ. Kéo số để dời chỗ.",
    keys: "Dùng bàn phím: chọn một khung bằng phím Tab, phím mũi tên để dời, Shift và mũi tên để đổi cỡ, Delete để bỏ.",
    pointKeys: "Dùng bàn phím: chọn một số bằng phím Tab, phím mũi tên để dời, Delete để bỏ.",
    noPicture: "Chưa có ảnh. Chèn ảnh trước, rồi đánh dấu các chỗ trên ảnh ở đây.",
    notShown: "Không mở được ảnh “{src}” ở đây. Vẫn có thể ghi các chỗ bằng số trong danh sách.",
    unnamed: "chưa có tên",
    spot: "Chỗ {n}: {name}. {where}",
    add: "Thêm một chỗ",
    remove: "Bỏ chỗ đang chọn",
    fresh: "[điền: tên chỗ {n}]",
    at: "Cách mép trái {x}%, cách mép trên {y}%.",
    sized: "Cách mép trái {x}%, cách mép trên {y}%; rộng {width}%, cao {height}%.",
    added: "Đã thêm chỗ {n}. Gõ tên của chỗ ấy trong danh sách.",
    removed: "Đã bỏ chỗ {n}.",
    lacks: "“{name}” chưa có chỗ trên ảnh: chỗ đánh dấu tiếp theo là của mục này.",
  },
  en: {
    title: "Places in the picture",
    drawn:
      "Drag over the picture, with the mouse or a finger, to mark a place. Drag a frame to move it, its lower right corner to resize it.",
    pointed: "Tap or click the picture to mark a place. Drag a number to move it.",
    keys: "By keyboard: Tab chooses a frame, arrows move it, Shift and arrows resize it, Delete takes it away.",
    pointKeys: "By keyboard: Tab chooses a number, arrows move it, Delete takes it away.",
    noPicture: "There is no picture yet. Insert one, then mark the places in it here.",
    notShown:
      "The picture “{src}” cannot be shown here. Places can still be written as numbers in the list.",
    unnamed: "no name yet",
    spot: "Place {n}: {name}. {where}",
    add: "Add a place",
    remove: "Take the chosen place away",
    fresh: "[fill in: name of place {n}]",
    at: "{x}% from the left, {y}% from the top.",
    sized: "{x}% from the left, {y}% from the top; {width}% wide, {height}% high.",
    added: "Place {n} is there. Its name is typed in the list.",
    removed: "Place {n} is gone.",
    lacks: "“{name}” has no place in the picture yet: the next one that is marked is its own.",
  },
};
