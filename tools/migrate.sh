#!/usr/bin/env bash
# Writes a migration for both databases: tools/migrate.sh NAME. With --anew, in place of those there are.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
if [ "${1:-}" = --anew ]; then
  shift
  rm -rf src/OneStory.Data.*/Migrations
fi
dotnet build tools/Migrations --verbosity quiet -nologo
dotnet run --no-build --project tools/Migrations -- "$@"
