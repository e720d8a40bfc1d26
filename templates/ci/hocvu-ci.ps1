# Checks and builds the courses of a repository on Windows. Run it where `hocvu.yml` lies; it needs Node.js 20.19 or newer.
# The variables are those of hocvu-ci.sh; HOCVU is not among them: the command is fetched by npx.
# Where scripts are not allowed: powershell -ExecutionPolicy Bypass -File hocvu-ci.ps1
$ErrorActionPreference = 'Stop'
# What a command ends with is looked at here; PowerShell 7 may be set to stop at it.
$PSNativeCommandUseErrorActionPreference = $false
# What is piped on is read as what the command writes. Where there is no console there is nothing to set.
try { [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false } catch { }
# Ends this where Node.js is missing.
$null = Get-Command npx.cmd
$version = if ($env:HOCVU_VERSION) { $env:HOCVU_VERSION } else { 'latest' }
$sarif = if ($env:HOCVU_SARIF) { $env:HOCVU_SARIF } else { 'hocvu.sarif' }

$packages = @("--package=hocvu@$version")

function Invoke-Hocvu {
  # PowerShell 5.1 takes a line on standard error for an error where that is redirected; npx warns there.
  $ErrorActionPreference = 'Continue'
  & npx.cmd --yes @packages hocvu @args
  if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

# Written by cmd, as PowerShell 5.1 would write it anew in another encoding.
& {
  $ErrorActionPreference = 'Continue'
  cmd /c "npx.cmd --yes hocvu@$version check --format sarif > ""$sarif"""
}
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
