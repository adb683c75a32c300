#!/usr/bin/env bash
# The search of the Local Offer in memory, against PostGIS, and served: bench/local-offer.sh 'Host=…;Database=…;Username=…' [SECONDS] [SIZE ...]
# The database is one to spare, with PostGIS there to be installed (postgresql-15-postgis-3) by a role that may.
set -euo pipefail
root="$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")"
connection="$1"; seconds="${2:-5}"; shift $(( $# < 2 ? $# : 2 ))
[ $# -eq 0 ] && set -- 5000 50000 200000
dotnet build "$root/src/OneStory.Web" --configuration Release --verbosity quiet --nologo
dotnet build "$root/bench/OneStory.LocalOffer.Bench" --configuration Release --verbosity quiet --nologo
exec dotnet "$root/bench/OneStory.LocalOffer.Bench/bin/Release/net10.0/OneStory.LocalOffer.Bench.dll" "$@" --seconds "$seconds" --connection "$connection"
