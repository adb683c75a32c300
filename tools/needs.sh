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
