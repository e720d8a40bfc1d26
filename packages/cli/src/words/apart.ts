/** Of packages that are installed apart from the command. */
export interface ApartWords {
  readonly notInstalled: (name: string, how: string) => string;
  readonly otherVersion: (name: string, found: string, version: string, how: string) => string;
  readonly notLoading: (name: string, fault: string, how: string) => string;
}

export const apartEn: ApartWords = {
  notInstalled: (name, how) =>
    `this command needs ${name}, which is installed apart; this installs it: ${how}`,
  otherVersion: (name, found, version, how) =>
    `${name} is version ${found} and hocvu is ${version}; this brings both to one: ${how}`,
  notLoading: (name, fault, how) =>
    `${name} is installed, but does not load (${fault}); this installs it anew: ${how}`,
};

export const apartVi: ApartWords = {
  notInstalled: (name, how) => `lệnh này cần ${name}, gói cài riêng; cài bằng dòng này: ${how}`,
  otherVersion: (name, found, version, how) =>
    `${name} là bản ${found} còn hocvu là bản ${version}; dòng này đưa cả hai về một bản: ${how}`,
  notLoading: (name, fault, how) =>
    `${name} đã cài nhưng không chạy được (${fault}); dòng này cài lại: ${how}`,
};
