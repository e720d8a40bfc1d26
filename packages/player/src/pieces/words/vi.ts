// A constant each, so that a piece carries along no more than it says: see `words.ts`.
export const enlarge = "Phóng to";
export const larger = "To hơn";
export const smaller = "Nhỏ hơn";
export const close = "Đóng";
export const table = "Bảng";
export const point = "Chạm vào một chỗ trong ảnh.";
export const pointAll = "Chạm vào mọi chỗ đúng trong ảnh.";
export const byName = "Chọn theo tên";
export const taken = "Đã chọn";
export const nowhere = "Ở đây không có gì để chọn. Hãy thử chỗ khác.";
export const spot = (number: number) => `Điểm ${number}`;
export const loads = (host: string) => `Bấm để xem, sẽ tải từ ${host}`;
export const elsewhere = "Mở ở cửa sổ khác";
