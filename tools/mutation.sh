#!/usr/bin/env bash
# Mutation testing of the law library: changes it in thousands of small ways and sees whether a test notices each.
#
# Stryker makes the changes, all in one library with a switch for each, and knows where they are. It is not left to try
# them: it reuses test processes, and tables that are built once in a process then hide one change or blame the next. So
# every change is tried in a process of its own. What survives is listed in StrykerOutput/survivors.txt.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
. tools/needs.sh
tests="$PWD/tests/OneStory.Law.Tests"
built="$tests/bin/Release/net10.0"
changed="$tests/StrykerOutput/changed"
export ONESTORY_PROPERTY_SHARE=5

dotnet tool restore --verbosity quiet
rm -rf "$tests/StrykerOutput" "$built/OneStory.Law.dll.stryker-unchanged"
dotnet build "$tests" --configuration Release --verbosity quiet
mkdir -p "$tests/StrykerOutput"
cp -r "$built" "$changed"

# Stryker puts the library back when it ends, so the changed one is taken while it counts which test reaches which change.
take_changed_library() {
  until [ -e "$built/OneStory.Law.dll.stryker-unchanged" ] && [ -e "$built/OneStory.Law.dll" ] &&
    ! cmp -s "$built/OneStory.Law.dll" "$built/OneStory.Law.dll.stryker-unchanged"; do sleep 1; done
  sleep 5
  cp "$built/OneStory.Law.dll" "$changed/OneStory.Law.dll"
}

take_changed_library &
taker=$!
trap 'kill $taker 2> /dev/null || true' EXIT
(cd "$tests" && dotnet stryker --config-file stryker-config.json --since:HEAD)
report="$(find "$tests/StrykerOutput" -name mutation-report.json | sort | tail -n 1)"
dotnet run tools/try-mutants.cs -- "$report" "$changed" "$tests/StrykerOutput/survivors.txt" 80
