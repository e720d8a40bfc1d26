/** What is said of the way to a real phone. */
export interface PhoneWords {
  readonly button: string;
  readonly title: string;
  readonly picture: string;
  readonly how: string;
  readonly renew: string;
  /** Where no other device can reach the preview. */
  readonly closed: string;
  readonly command: string;
  readonly refused: string;
  readonly refusedHint: string;
}

export const phoneInEnglish: PhoneWords = {
  button: "On a phone",
  title: "See it on a real phone",
  picture: "QR code of the address below",
  how: "Read the code with the camera of a phone in the same network. It lets one device in, once; another device needs a new one.",
  renew: "New code",
  closed:
    "Only this computer can open the preview now. To let a phone in the same network in, start it like this:",
  command: "hocvu preview <course> --host 0.0.0.0",
  refused: "This address was used already",
  refusedHint:
    "Each address lets one device in. Press “On a phone” in the preview on the author's computer, and read the new code.",
};

export const phoneInVietnamese: PhoneWords = {
  button: "Trên điện thoại",
  title: "Xem trên điện thoại thật",
  picture: "Mã QR của địa chỉ bên dưới",
  how: "Dùng máy ảnh của điện thoại trong cùng mạng để quét mã. Mỗi mã chỉ cho một thiết bị vào, một lần; thiết bị khác cần mã mới.",
  renew: "Mã mới",
  closed:
    "Hiện chỉ máy tính này mở được bản xem trước. Để điện thoại trong cùng mạng xem được, hãy chạy lệnh:",
  command: "hocvu preview <khóa học> --host 0.0.0.0",
  refused: "Địa chỉ này đã dùng rồi",
  refusedHint:
    "Mỗi địa chỉ chỉ cho một thiết bị vào. Trên máy của người soạn, bấm “Trên điện thoại” rồi quét mã mới.",
};
