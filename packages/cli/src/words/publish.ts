/** What `hocvu publish` says, in one language. */
export interface PublishWords {
  readonly publish: string;
  readonly to: string;
  readonly key: string;
  readonly noAddress: string;
  readonly notAnAddress: (text: string) => string;
  readonly notHttps: (text: string) => string;
  readonly noKey: string;
  readonly notAKey: string;
  readonly keyRefused: (service: string) => string;
  readonly noService: (service: string) => string;
  readonly tooLarge: string;
  readonly fileName: (path: string) => string;
  readonly notSent: (service: string, reason: string) => string;
  readonly brokenOff: string;
  readonly refused: string;
  readonly published: (course: string, version: string, service: string) => string;
  readonly same: (course: string, version: string) => string;
}

export const publishInEnglish: PublishWords = {
  publish: "send a new version of a course to a running service",
  to: "address of the service, such as https://hoc.example",
  key: "key for publishing, made on the service's page of courses; safer in the variable, as other accounts of a machine may see what a command was called with",
  noAddress: "name the service with --to, such as --to https://hoc.example",
  notAnAddress: (text) =>
    `\`${text}\` is no address of a service; write one such as https://hoc.example`,
  notHttps: (text) =>
    `\`${text}\` would carry the key in the open; only https does, and http on this machine itself`,
  noKey:
    "a key for publishing is missing; the service's administration makes one under Courses, give it in HOCVU_PUBLISH_KEY or by --key",
  notAKey: "what was given is no key for publishing; the service's administration makes one",
  keyRefused: (service) =>
    `${service} does not know this key; it may be revoked or too old, the administration makes another one`,
  noService: (service) => `at ${service} no service answers that takes courses`,
  tooLarge: "the course is larger than a service takes (512 MB, 10000 files)",
  fileName: (path) =>
    `a file named \`${path}\` cannot be sent; names with \\ or : mean other things elsewhere`,
  notSent: (service, reason) =>
    `${service} could not be reached to the end: ${reason}; what was sent is kept there, the same command goes on from it`,
  brokenOff: "broken off; the version before stays",
  refused: "the service found errors; the version before stays",
  published: (course, version, service) =>
    `course ${course}: version ${version} is served at ${service}`,
  same: (course, version) => `course ${course}: version ${version} was served already`,
};

export const publishInVietnamese: PublishWords = {
  publish: "đưa bản mới của một khóa học lên dịch vụ đang chạy",
  to: "địa chỉ của dịch vụ, ví dụ https://hoc.example",
  key: "mã đưa bản mới lên, tạo ở trang Khóa học của dịch vụ; nên ghi trong biến môi trường, vì tài khoản khác trên cùng máy có thể thấy dòng lệnh",
  noAddress: "chưa có địa chỉ của dịch vụ; ghi bằng --to, ví dụ --to https://hoc.example",
  notAnAddress: (text) =>
    `\`${text}\` không phải địa chỉ của dịch vụ; viết như https://hoc.example`,
  notHttps: (text) =>
    `gửi tới \`${text}\` thì mã đi trên đường không mã hóa; hãy dùng https, http chỉ dùng được ngay trên máy này`,
  noKey:
    "chưa có mã đưa bản mới lên; trang quản trị của dịch vụ tạo mã ở mục Khóa học, ghi vào HOCVU_PUBLISH_KEY hoặc --key",
  notAKey: "giá trị đã ghi không phải mã đưa bản mới lên; trang quản trị của dịch vụ tạo mã này",
  keyRefused: (service) =>
    `${service} không nhận mã này; có thể mã đã bị thu hồi hoặc hết hạn, trang quản trị tạo được mã khác`,
  noService: (service) => `tại ${service} không có dịch vụ nào nhận khóa học`,
  tooLarge: "khóa học lớn hơn mức dịch vụ nhận (512 MB, 10000 tệp)",
  fileName: (path) =>
    `không gửi được tệp có tên \`${path}\`; dấu \\ hay : trong tên mang nghĩa khác ở máy khác`,
  notSent: (service, reason) =>
    `chưa gửi xong tới ${service}: ${reason}; phần đã gửi vẫn được giữ ở đó, chạy lại lệnh này là gửi tiếp`,
  brokenOff: "đã dừng giữa chừng; bản trước vẫn được phục vụ",
  refused: "dịch vụ thấy có lỗi; bản trước vẫn được phục vụ",
  published: (course, version, service) =>
    `khóa học ${course}: đang phục vụ bản ${version} tại ${service}`,
  same: (course, version) => `khóa học ${course}: bản ${version} vốn đang được phục vụ`,
};
