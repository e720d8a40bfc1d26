// A constant each, so that a piece carries along no more than it says: see `words.ts`.
export const enlarge = "Phóng to";
export const larger = "To hơn";
export const smaller = "Nhỏ hơn";
export const close = "Đóng";
export const table = "Bảng";
export const spot = (number: number) => `Điểm ${number}`;
export const loads = (host: string) => `Bấm để xem, sẽ tải từ ${host}`;
export const elsewhere = "Mở ở cửa sổ khác";
