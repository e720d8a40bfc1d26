import type { Words } from "../words.ts";

/** How a platform is told of the service. Names in “…” are the platform's own, as its English interface has them. */
export const platformWords: Words["platforms"] = {
  moodle: {
    dynamic: [
      "Vào Site administration → Plugins → Activity modules → External tool → Manage tools.",
      "Dán địa chỉ vào ô “Tool URL” rồi bấm “Add LTI Advantage”.",
      "Duyệt nền tảng ở đây, rồi bấm “Activate” trên thẻ công cụ ở Moodle.",
      "Trong phần cài đặt của công cụ, mục “Tool configuration usage” chọn “Show in activity chooser”.",
    ],
    manual: [
      "Vào Site administration → Plugins → Activity modules → External tool → Manage tools → “configure a tool manually”.",
      "Điền các địa chỉ dưới đây. “LTI version” chọn LTI 1.3, “Public key type” chọn Keyset URL, đánh dấu “Supports Deep Linking”.",
      "Services: chọn “Use this service for grade sync and column management” và “Use this service to retrieve members' information”. Privacy: gửi tên người dùng chọn “Always”.",
      "Lưu lại, rồi bấm “View configuration details” trên thẻ công cụ để xem các giá trị cho biểu mẫu bên dưới.",
    ],
  },
  canvas: {
    dynamic: [
      "Vào Admin → Apps (bản cũ: Developer Keys → “+ LTI Registration”), chọn cài bằng dynamic registration.",
      "Dán địa chỉ vào ô “Dynamic Registration URL” rồi bấm “Continue”.",
      "Xác nhận các quyền, duyệt nền tảng ở đây, rồi bật ứng dụng ở Canvas.",
    ],
    manual: [
      "Vào Admin → Developer Keys → “+ Developer Key” → “+ LTI Key”, chọn cách “Manual Entry”.",
      "Điền các địa chỉ dưới đây; “JWK Method” chọn Public JWK URL. Bật mọi mục “LTI Advantage Services” về bài tập và tên.",
      "“Additional settings”: privacy level chọn Public. Placements: Assignment Selection và Link Selection, cả hai chọn LtiDeepLinkingRequest kèm địa chỉ deep linking.",
      "Lưu và bật khóa. Số dài ở cột “Details” là client ID. Cài ứng dụng vào lớp hoặc tài khoản bằng số đó; deployment ID nằm trong menu bánh răng.",
    ],
  },
  "open-edx": {
    dynamic: [],
    manual: [
      "Cách đơn giản nhất: lệnh hocvu build --target olx --lti cùng địa chỉ của dịch vụ này tạo ra khóa học đã điền sẵn mọi ô.",
      "Làm tay: trong Studio, Advanced settings → “Advanced Module List”, thêm lti_consumer. Sau đó trong một đơn vị: Advanced → LTI Consumer → Edit.",
      "Điền các địa chỉ dưới đây. “LTI Version”: LTI 1.3; “Tool Public Key Mode”: Keyset URL; “Scored”: True; “Deep linking”: True.",
      "Lưu và xuất bản. Khối sẽ cho biết client ID, deployment ID (luôn là 1) và các địa chỉ. Bản trước tháng 4 năm 2026 thì mỗi khối một client ID: phải thêm từng khối.",
    ],
  },
  "open-edx-maple": {
    dynamic: [],
    manual: [
      "Cách đơn giản nhất là LTI 1.1, cả khóa học chỉ cần một khóa: “Nền tảng học” → “Tạo khóa LTI 1.1”, rồi chạy hocvu build --target olx --lti cùng địa chỉ của dịch vụ này và --lti-version 1.1.",
      "Dùng LTI 1.3 thì mỗi khối là một client riêng. Trong Studio, Advanced settings → “Advanced Module List”, thêm lti_consumer. Sau đó trong một đơn vị: Advanced → LTI Consumer → Edit.",
      "Điền các địa chỉ dưới đây. “LTI Version”: LTI 1.3; “Tool Public Key Mode”: Keyset URL, nếu có; “Scored”: True.",
      "Lưu và xuất bản. Khối sẽ cho biết client ID, deployment ID (luôn là 1) và các địa chỉ: thêm vào đây, từng khối một. Những bản này không bao giờ gửi tên người học.",
    ],
  },
  brightspace: {
    dynamic: [
      "Vào Admin Tools → Manage Extensibility → LTI Advantage → “Register Tool” → “Dynamic”.",
      "Dán địa chỉ vào ô “Tool initiation registration endpoint”, đánh dấu “Configure Deployment”, rồi bấm “Register”.",
      "Duyệt nền tảng ở đây, rồi bật công cụ ở Brightspace và tạo deployment cho các đơn vị.",
    ],
    manual: [
      "Vào Admin Tools → Manage Extensibility → LTI Advantage → “Register Tool” → “Standard”.",
      "Điền các địa chỉ dưới đây; đánh dấu Assignment and Grade Services, Deep Linking, Names and Role Provisioning Services. “Send Institution Role” không cần bật.",
      "Lưu lại: Brightspace cho biết các giá trị cho biểu mẫu bên dưới.",
      "“View Deployments” → “New Deployment”: chọn công cụ, cả ba phần mở rộng, gửi thông tin người dùng kèm tên; deployment ID cũng điền vào biểu mẫu.",
    ],
  },
  blackboard: {
    dynamic: [],
    manual: [
      "Ở cổng nhà phát triển của hãng, đăng ký một ứng dụng LTI 1.3 (chỉ một lần) với các địa chỉ dưới đây. Application ID nhận được chính là client ID.",
      "Ở Blackboard: Admin → Integrations → LTI Tool Providers → “Register LTI 1.3/Advantage Tool”, nhập client ID, đặt trạng thái Approved.",
      "Policies: gửi vai trò và tên; cho dùng dịch vụ điểm và danh sách lớp. Thêm placement “Deep Linking content tool” với địa chỉ deep linking.",
      "Trang của công cụ cho biết deployment ID. Trong địa chỉ bộ khóa, thay chỗ để trống bằng application ID.",
    ],
  },
  sakai: {
    dynamic: [
      "Vào Administration Workspace → External Tools → “Use LTI Advantage Auto Provision”.",
      "Đặt tên cho công cụ, rồi dán địa chỉ vào ô đăng ký.",
      "Duyệt nền tảng ở đây, rồi lưu công cụ ở Sakai.",
    ],
    manual: [
      "Vào Administration Workspace → External Tools → “Install LTI 1.3 Tool”.",
      "Điền các địa chỉ dưới đây; cho gửi tên, dùng điểm (line items) và danh sách lớp, và cho chọn công cụ trong Lessons và Assignments.",
      "Lưu lại rồi mở công cụ: mục “LTI 1.3 security” cho biết các giá trị cho biểu mẫu bên dưới.",
    ],
  },
  ilias: {
    dynamic: [],
    manual: [
      "Vào Administration → Extending ILIAS → LTI → “ILIAS as LTI consumer” → “Add provider”; hoặc trong lớp: Add → LTI Consumer → “Add Own Provider”.",
      "“LTI version” chọn 1.3, “Public Key Type” chọn URL. Điền các địa chỉ dưới đây; bật deep linking nếu có.",
      "Mục quyền riêng tư: gửi họ tên đầy đủ nếu giấy chứng nhận cần ghi tên. Bật tính tiến độ theo kết quả.",
      "Lưu lại: ILIAS cho biết các giá trị cho biểu mẫu bên dưới.",
    ],
  },
  generic: {
    dynamic: ["Nếu nền tảng hỏi địa chỉ đăng ký (“dynamic registration”) thì đưa địa chỉ này."],
    manual: [
      "Thêm một công cụ LTI 1.3 ở phần quản trị của nền tảng, với các địa chỉ dưới đây.",
      "Cho phép dùng điểm (Assignment and Grade Services), deep linking, tên và vai trò, nếu nền tảng có.",
      "Nền tảng cho biết các giá trị cho biểu mẫu bên dưới, thường ở mục “tool details”.",
    ],
  },
};
