import type { Words } from "../words.ts";

/** Keys of LTI 1.1, on the administrator's pages. */
export const legacyWords: Words["admin"]["legacy"] = {
  title: "Nền tảng đời cũ",
  when: "Dành cho nền tảng chưa có LTI 1.3, hoặc Open edX trước tháng 4 năm 2026, nơi dùng 1.3 thì mỗi khối phải đăng ký một lần.",
  add: "Tạo khóa LTI 1.1",
  text: "Có khóa và mật khẩu, nền tảng mở khóa học bằng LTI 1.1 và nhận điểm bằng Basic Outcomes. Chưa tạo khóa ở đây thì không ai vào được bằng cách này.",
  textWeak:
    "Nền tảng có LTI 1.3 thì nên dùng 1.3: mật khẩu hai bên cùng biết có thể bị chép lại, và lượt vào của 1.1 không gắn với trình duyệt nào.",
  address: "Địa chỉ của nền tảng",
  addressHint:
    "Như trên thanh địa chỉ của trình duyệt, https://… Các trang ở đó được nhúng khóa học trong khung.",
  otherKind: "Loại khác",
  make: "Tạo khóa",
  once: "Nhập vào nền tảng",
  onceText: "Mật khẩu chỉ hiện một lần này; về sau không xem lại được ở đâu nữa.",
  key: "Consumer key",
  secret: "Mật khẩu (secret)",
  passport: "LTI passport (Open edX)",
  passportHint:
    'Trong Studio: Settings → Advanced Settings → “LTI Passports”, viết thành danh sách: ["…"]. Khóa học từ hocvu build --lti-version 1.1 dùng dòng này.',
  goOn: "Sang trang nền tảng",
  protocol: "Giao thức",
  tag: "LTI 1.1",
  addresses: "Địa chỉ để mở",
  addressesText:
    "Liên kết mở đúng phần mà địa chỉ của nó ghi. Hoặc dùng địa chỉ chung, còn phần cần mở ghi trong custom parameters.",
  gradesText:
    "Chỗ đặt liên kết trong khóa học phải nhận điểm. Với Moodle, đánh dấu “Accept grades from the tool” và chọn kiểu điểm “Point”: để “None” thì Moodle vẫn trả lời đã nhận, nhưng chỉ lưu điểm 0.",
  anyAddress: "Địa chỉ chung",
  launchAddress: "Địa chỉ",
  custom: "Hoặc custom parameters",
  opens: "Mở phần",
  secretText: "Mật khẩu được lưu ở dạng mã hóa. Ai làm mất thì tạo mật khẩu mới.",
  renew: "Tạo mật khẩu mới",
  atOnce: "Từ bây giờ mật khẩu cũ không còn dùng được",
  atOnceHint:
    "Dùng khi người khác có thể đã biết mật khẩu. Nếu không, mật khẩu cũ vẫn dùng được cho đến khi nền tảng vào bằng mật khẩu mới, nhiều nhất một tuần, để không ai bị chặn ngoài.",
  pending: "Mật khẩu mới chưa dùng",
  pendingText: (until) => `Nền tảng vẫn vào bằng mật khẩu trước, còn dùng được đến ${until}.`,
};
