#!/usr/bin/env bash
# Mutation testing of the law library: changes it in thousands of small ways and sees whether a test notices.
#
# Stryker makes the changes and tries each one, but reuses the test process between them, so a change to a table that is
# built once when the process starts is never seen, and "survives". So every survivor is tried again in a process of its
# own. The survivors left are listed in StrykerOutput/survivors.txt.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root="$PWD"
tests="$root/tests/OneStory.Law.Tests"
built="$tests/bin/Release/net10.0"
mutated="$tests/StrykerOutput/mutated"
export ONESTORY_PROPERTY_SHARE=5 DOTNET_NOLOGO=1

dotnet tool restore --verbosity quiet
rm -rf "$tests/StrykerOutput"
mkdir -p "$mutated"

# Stryker puts the library back when it ends, so the changed one is copied while it works.
keep_mutated_library() {
  until [ -e "$built/OneStory.Law.dll.stryker-unchanged" ] && ! cmp -s "$built/OneStory.Law.dll" "$built/OneStory.Law.dll.stryker-unchanged"; do sleep 2; done
  sleep 5
  cp -r "$built/." "$mutated/"
}

rm -f "$built/OneStory.Law.dll.stryker-unchanged"
keep_mutated_library &
keeper=$!
(cd "$tests" && dotnet stryker --config-file stryker-config.json "$@")
kill "$keeper" 2> /dev/null || true
report="$(find "$tests/StrykerOutput" -name mutation-report.json | sort | tail -n 1)"
dotnet run "$root/tools/retry-survivors.cs" -- "$report" "$mutated" "$tests/StrykerOutput/survivors.txt"
