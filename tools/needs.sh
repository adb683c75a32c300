# What a fresh Debian machine may lack. Sourced by ./run and ./test; installs nothing that is there already.

need_dotnet() {
  command -v dotnet > /dev/null || { echo "OneStory needs the .NET 10 SDK: the command 'dotnet' is not on the path." >&2; exit 1; }
}

# The law counts London dates, so the machine must know London's clock.
need_london_time() {
  [ -e /usr/share/zoneinfo/Europe/London ] || install_packages tzdata
}

install_packages() {
  local elevate=()
  [ "$(id -u)" -eq 0 ] || elevate=(sudo)
  "${elevate[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${elevate[@]}" apt-get install -y -qq --no-install-recommends "$@"
}
