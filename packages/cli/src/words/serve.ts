/** What `hocvu serve` says, in one language. */
export interface ServeWords {
  readonly serve: string;
  readonly port: string;
  readonly host: string;
  readonly publicUrl: string;
  readonly data: string;
  readonly database: string;
  readonly workers: string;
  readonly watch: string;
  readonly allowHost: string;
  readonly retention: string;
  readonly notDays: (text: string) => string;
  readonly notAPort: (text: string) => string;
  readonly notAnAddress: (text: string) => string;
  readonly notADatabase: (text: string) => string;
  readonly notANumberOfWorkers: (text: string) => string;
  readonly workersNeedPostgres: string;
  readonly notASecret: (where: string) => string;
  readonly hostUnknown: (host: string) => string;
  readonly folderTaken: (path: string) => string;
  readonly portTaken: (port: number) => string;
  readonly portForbidden: (port: number) => string;
  readonly databaseFailed: (reason: string) => string;
  readonly preparing: string;
  readonly published: (course: string, version: string) => string;
  readonly kept: (course: string) => string;
  readonly stayed: (course: string, version: string) => string;
  readonly nothingToServe: string;
  readonly ready: (url: string) => string;
  /** The one-time link to the administration. */
  readonly enter: (link: string) => string;
  /** What to do next, a line each. */
  readonly next: readonly string[];
  readonly embedded: string;
  readonly plainHttp: string;
  readonly stopping: string;
}

export const serveInEnglish: ServeWords = {
  serve: "serve courses to learning platforms by LTI",
  port: "port to listen on",
  host: "address to listen on; 0.0.0.0 for all of this machine's",
  publicUrl: "where browsers and platforms reach the service, such as https://hoc.example",
  data: "folder of the embedded database and of the service's secret",
  database: "a PostgreSQL, postgres://user:password@host/name (default: an embedded database)",
  workers: "processes that answer requests; with --database only",
  watch: "take over a course whenever its files change",
  allowHost:
    "platforms in a private network or without https whose keys may be fetched, as host or host:port, by commas",
  retention: "days after which a learner who was not seen is deleted (default: never)",
  notDays: (text) => `\`${text}\` is no number of days; write one from 1 to 36500`,
  notAPort: (text) => `\`${text}\` is no port; write a number from 0 to 65535`,
  notAnAddress: (text) =>
    `\`${text}\` is no address of a service; write one such as https://hoc.example`,
  notADatabase: (text) =>
    `\`${text}\` is no address of a PostgreSQL; write postgres://user:password@host/name`,
  notANumberOfWorkers: (text) => `\`${text}\` is no number of processes; write one from 1 to 64`,
  workersNeedPostgres:
    "the embedded database has room for one process; name a PostgreSQL with --database",
  notASecret: (where) =>
    `${where} is not 64 hexadecimal digits; \`openssl rand -hex 32\` makes some`,
  hostUnknown: (host) => `this machine has no address \`${host}\`; name another one with --host`,
  folderTaken: (path) =>
    `another process uses \`${path}\`; stop it, or name another folder with --data`,
  portTaken: (port) => `port ${port} is taken by another program; name another one with --port`,
  portForbidden: (port) =>
    `port ${port} may not be used by this account; name one above 1023 with --port`,
  databaseFailed: (reason) => `the database cannot be used: ${reason}`,
  preparing: "making the embedded database; that takes some ten seconds, once",
  published: (course, version) => `course ${course}: version ${version} is served`,
  kept: (course) => `${course} has errors; the version before stays`,
  stayed: (course, version) =>
    `course ${course}: version ${version} stays, which was published since; the folder has not changed`,
  nothingToServe: "no course could be taken over; mend what is said above",
  ready: (url) => `ready at ${url}`,
  enter: (link) => `administration, good once and for a day: ${link}`,
  next: [
    "next: open that address, add a platform, and have the course's links made there",
    "Ctrl-C ends the service; what was learned stays",
  ],
  embedded:
    "the embedded database is for trials and small classes: a power cut may cost the last answers; use --database for an exam that counts",
  plainHttp:
    "on plain http, platforms open the course in a new window: browsers let no page in a frame remember who somebody is without https",
  stopping: "stopping: what is under way is still answered",
};

export const serveInVietnamese: ServeWords = {
  serve: "phục vụ khóa học cho các nền tảng học qua LTI",
  port: "cổng nhận kết nối",
  host: "địa chỉ nhận kết nối; 0.0.0.0 là mọi địa chỉ của máy này",
  publicUrl: "địa chỉ để trình duyệt và nền tảng tìm đến, ví dụ https://hoc.example",
  data: "thư mục chứa cơ sở dữ liệu đi kèm và khóa bí mật của dịch vụ",
  database: "một PostgreSQL, postgres://ten:matkhau@may/csdl (mặc định: cơ sở dữ liệu đi kèm)",
  workers: "số tiến trình trả lời; chỉ dùng cùng --database",
  watch: "đưa bản mới vào mỗi khi tệp của khóa học thay đổi",
  allowHost:
    "nền tảng trong mạng nội bộ hoặc chưa có https mà dịch vụ được phép lấy khóa: may hoặc may:cong, cách nhau bằng dấu phẩy",
  retention: "số ngày giữ dữ liệu của người học không quay lại, sau đó xóa (mặc định: giữ mãi)",
  notDays: (text) => `\`${text}\` không phải số ngày; viết một số từ 1 đến 36500`,
  notAPort: (text) => `\`${text}\` không phải số cổng; viết một số từ 0 đến 65535`,
  notAnAddress: (text) =>
    `\`${text}\` không phải địa chỉ của dịch vụ; viết như https://hoc.example`,
  notADatabase: (text) =>
    `\`${text}\` không phải địa chỉ PostgreSQL; viết postgres://ten:matkhau@may/csdl`,
  notANumberOfWorkers: (text) => `\`${text}\` không phải số tiến trình; viết một số từ 1 đến 64`,
  workersNeedPostgres:
    "cơ sở dữ liệu đi kèm chỉ chạy với một tiến trình; hãy ghi một PostgreSQL bằng --database",
  notASecret: (where) =>
    `${where} không phải 64 chữ số hệ 16; lệnh \`openssl rand -hex 32\` tạo ra được`,
  hostUnknown: (host) => `máy này không có địa chỉ \`${host}\`; hãy ghi địa chỉ khác bằng --host`,
  folderTaken: (path) =>
    `một tiến trình khác đang dùng \`${path}\`; hãy dừng nó, hoặc ghi thư mục khác bằng --data`,
  portTaken: (port) => `cổng ${port} đã có chương trình khác dùng; hãy ghi cổng khác bằng --port`,
  portForbidden: (port) =>
    `tài khoản này không được dùng cổng ${port}; hãy ghi cổng lớn hơn 1023 bằng --port`,
  databaseFailed: (reason) => `không dùng được cơ sở dữ liệu: ${reason}`,
  preparing: "đang tạo cơ sở dữ liệu đi kèm; chỉ lần đầu mới mất chừng mười giây",
  published: (course, version) => `khóa học ${course}: đang phục vụ bản ${version}`,
  kept: (course) => `${course} có lỗi; bản trước vẫn được phục vụ`,
  stayed: (course, version) =>
    `khóa học ${course}: vẫn phục vụ bản ${version} được đưa lên sau; thư mục chưa đổi từ đó`,
  nothingToServe: "chưa đưa được khóa học nào vào; hãy sửa những điều nêu ở trên",
  ready: (url) => `đã sẵn sàng tại ${url}`,
  enter: (link) => `trang quản trị, dùng một lần trong vòng một ngày: ${link}`,
  next: [
    "việc tiếp theo: mở địa chỉ ấy, thêm một nền tảng, rồi tạo liên kết tới khóa học ở đó",
    "Ctrl-C để dừng dịch vụ; kết quả học vẫn được giữ",
  ],
  embedded:
    "cơ sở dữ liệu đi kèm chỉ để dùng thử và cho lớp nhỏ: mất điện có thể mất vài câu trả lời cuối; bài thi lấy kết quả thì dùng --database",
  plainHttp:
    "với http thường, nền tảng mở khóa học trong cửa sổ mới: không có https, trình duyệt không cho trang nằm trong khung ghi nhớ ai đang học",
  stopping: "đang dừng: những gì đang làm dở vẫn được trả lời",
};
