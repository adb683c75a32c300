#!/usr/bin/env bash
# Pages and searches against hand-written SQL, and fifty requests a second: bench/pages.sh 'Host=…;Database=…;Username=…' [seconds]
set -euo pipefail
root="$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")"
dotnet build "$root/bench/OneStory.Web.Bench" --configuration Release --verbosity quiet --nologo
exec dotnet "$root/bench/OneStory.Web.Bench/bin/Release/net10.0/OneStory.Web.Bench.dll" "$root" "$@"
