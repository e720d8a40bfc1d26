# Checks and builds the courses of a repository on Windows. Run it where `hocvu.yml` lies; it needs Node.js 20.19 or newer.
# The variables are those of hocvu-ci.sh; HOCVU is not among them: the command is fetched by npx.
$ErrorActionPreference = 'Stop'
$version = if ($env:HOCVU_VERSION) { $env:HOCVU_VERSION } else { 'latest' }
$sarif = if ($env:HOCVU_SARIF) { $env:HOCVU_SARIF } else { 'hocvu.sarif' }

$packages = @("--package=hocvu@$version")

function Invoke-Hocvu {
  & npx.cmd --yes @packages hocvu @args
  if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

# Written by cmd, as PowerShell 5.1 would write it anew in another encoding.
cmd /c "npx.cmd --yes hocvu@$version check --format sarif > ""$sarif"""
Invoke-Hocvu check
if ($env:HOCVU_CHANGED_SINCE) {
  Invoke-Hocvu build --report --changed-since $env:HOCVU_CHANGED_SINCE
} else {
  Invoke-Hocvu build --report
}
# Sending is a part of the service, which is installed apart.
$packages += "--package=@hocvu/service@$version"
foreach ($course in "$env:HOCVU_PUBLISH".Split(' ', [StringSplitOptions]::RemoveEmptyEntries)) {
  Invoke-Hocvu publish $course
}
