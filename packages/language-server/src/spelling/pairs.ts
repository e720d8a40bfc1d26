/** Words that each can be written so, and together are another's place: what is meant is what stands behind the arrow. */
const PAIRS = `
xử dụng > sử dụng
sử lý > xử lý
sử lí > xử lí
xữ lý > xử lý
xuất xắc > xuất sắc
suất sắc > xuất sắc
suất xứ > xuất xứ
xúc tích > súc tích
xơ xuất > sơ suất
sơ xuất > sơ suất
bổ xung > bổ sung
cọ sát > cọ xát
sáng lạng > xán lạn
xáng lạng > xán lạn
chỉnh chu > chỉn chu
chuẩn đoán > chẩn đoán
thăm quan > tham quan
vô hình chung > vô hình trung
tựu chung > tựu trung
đọc giả > độc giả
dấu diếm > giấu giếm
dành giật > giành giật
dữ gìn > giữ gìn
dử liệu > dữ liệu
giử lại > giữ lại
bắt trước > bắt chước
mạnh dạng > mạnh dạn
lãng mạng > lãng mạn
sẳn sàng > sẵn sàng
kỹ luật > kỷ luật
trãi nghiệm > trải nghiệm
hổ trợ > hỗ trợ
hướng dẩn > hướng dẫn
kiễm tra > kiểm tra
tài khoãn > tài khoản
mật khẫu > mật khẩu
địa chĩ > địa chỉ
lừa đão > lừa đảo
giã mạo > giả mạo
giả thiếc > giả thiết
đỗi mới > đổi mới
chuyễn đổi > chuyển đổi
chuyển đỗi > chuyển đổi
phỏng vẫn > phỏng vấn
cẫn thận > cẩn thận
thủ tuc > thủ tục
nổ lực > nỗ lực
giúp đở > giúp đỡ
cũng cố > củng cố
rãnh rỗi > rảnh rỗi
vẩn còn > vẫn còn
chổ nào > chỗ nào
chổ này > chỗ này
nghĩ hưu > nghỉ hưu
nghĩ ngơi > nghỉ ngơi
suy nghỉ > suy nghĩ
ý nghỉa > ý nghĩa
cải tiếng > cải tiến
thường xuyện > thường xuyên
tìm kím > tìm kiếm
`;

/** Each wrong phrase, in small letters, with the right one. */
export const pairs: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split("\n")
    .map((line) => line.split(" > ") as [string, string]),
);
