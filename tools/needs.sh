# What a fresh Debian machine may lack. Sourced by ./run, ./test and ./onestory; installs nothing that is there already.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
export DOTNET_CLI_HOME="${DOTNET_CLI_HOME:-${HOME:-${TMPDIR:-/tmp}/onestory-home}}"

need_dotnet() {
  command -v dotnet > /dev/null || { echo "OneStory needs the .NET 10 SDK: the command 'dotnet' is not on the path." >&2; return 1; }
}

# The law counts London dates, so the machine must know London's clock.
need_london_time() {
  [ -e /usr/share/zoneinfo/Europe/London ] || install_packages tzdata
}

install_packages() {
  local elevate=(env)
  [ "$(id -u)" -eq 0 ] || elevate=(sudo env)
  "${elevate[@]}" apt-get update -qq < /dev/null &&
    "${elevate[@]}" DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" < /dev/null
}

need_node() {
  command -v node > /dev/null && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] ||
    { echo "OneStory needs Node.js 20 or later to build its styles and scripts: the command 'node' is not there, or is older." >&2; return 1; }
}

# PostgreSQL, a browser, a virus scanner and a mail server to test against, from Debian's packages.
need_for_tests() {
  local missing=()
  [ -x /usr/lib/postgresql/15/bin/initdb ] || command -v initdb > /dev/null || missing+=(postgresql-15)
  command -v chromium > /dev/null || missing+=(chromium fonts-liberation)
  command -v clamd > /dev/null || missing+=(clamav-daemon)
  command -v pdftotext > /dev/null || missing+=(poppler-utils)
  python3 -c 'import aiosmtpd' 2> /dev/null || /usr/bin/python3 -c 'import aiosmtpd' 2> /dev/null || missing+=(python3-aiosmtpd)
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}
