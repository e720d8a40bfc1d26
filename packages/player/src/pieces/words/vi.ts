// A constant each, so that a piece carries along no more than it says: see `words.ts`.
export const enlarge = "Phóng to";
export const larger = "To hơn";
export const smaller = "Nhỏ hơn";
export const close = "Đóng";
export const table = "Bảng";
export const write = "Viết vài câu, so với câu trả lời mẫu rồi tự chấm";
export const letters = (count: number, most: number) => `${count}/${most} ký tự`;
export const compare = "So với câu trả lời mẫu";
export const sample = "Câu trả lời mẫu";
export const tick = "Bài viết đã có ý nào, đánh dấu ý ấy";
export const points = (points: number) => ` (${points} điểm)`;
export const met = "Đã có";
export const lacking = "Còn thiếu";
export const watchOn = "Xem tiếp";
export const spot = (number: number) => `Điểm ${number}`;
export const loads = (host: string) => `Bấm để xem, sẽ tải từ ${host}`;
export const elsewhere = "Mở ở cửa sổ khác";
