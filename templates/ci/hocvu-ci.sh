#!/bin/sh
# Checks and builds the courses of a repository, for any CI. Run it where `hocvu.yml` lies; it needs Node.js 20.19 or newer.
#
#   HOCVU                the command; `npx` fetches it unless this names another one
#   HOCVU_VERSION        which one `npx` fetches: name a version, so that a new one comes when it is wanted
#   HOCVU_SARIF          file for what was found, as SARIF; hocvu.sarif
#   HOCVU_CHANGED_SINCE  a revision of git, such as origin/main: builds only courses that changed since
#   HOCVU_PUBLISH        course folders to send to a service, with blanks between them; needs the two below
#   HOCVU_PUBLISH_TO     the address of the service
#   HOCVU_PUBLISH_KEY    its key, kept as a secret of the CI
#
# It ends as the command does: 0 well, 1 a course has errors, 2 wrong use, 73 something could not be written or sent.
set -eu

version=${HOCVU_VERSION:-latest}
hocvu=${HOCVU:-npx --yes hocvu@$version}
# Sending is a part of the service, which is installed apart.
sending=${HOCVU:-npx --yes --package=hocvu@$version --package=@hocvu/service@$version hocvu}

# Courses that were built before are remembered there, and only for whoever alone may write to it.
cache=${XDG_CACHE_HOME:-${HOME:-}/.cache}/hocvu
# What another user left there stays as it is, and is not heeded.
if [ -d "$cache" ]; then chmod -R go-w "$cache" 2>/dev/null || true; fi

# Errors are told below, in words.
$hocvu check --format sarif >"${HOCVU_SARIF:-hocvu.sarif}" || true
$hocvu check

if [ -n "${HOCVU_CHANGED_SINCE:-}" ]; then
  $hocvu build --report --changed-since "$HOCVU_CHANGED_SINCE"
else
  $hocvu build --report
fi

for course in ${HOCVU_PUBLISH:-}; do
  $sending publish "$course"
done
