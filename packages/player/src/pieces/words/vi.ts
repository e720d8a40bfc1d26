import type { PieceWords } from "./words.ts";

export const words: PieceWords = {
  enlarge: "Phóng to",
  larger: "To hơn",
  smaller: "Nhỏ hơn",
  close: "Đóng",
  table: "Bảng",
  loads: (host) => `Bấm để xem, sẽ tải từ ${host}`,
  elsewhere: "Mở ở cửa sổ khác",
  spot: (number) => `Điểm ${number}`,
};
