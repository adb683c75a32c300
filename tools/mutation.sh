#!/usr/bin/env bash
# Mutation testing of the law library: changes it in thousands of small ways and sees whether a test notices.
# The report, survivors and all, is left in StrykerOutput.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet tool restore --verbosity quiet
cd tests/OneStory.Law.Tests
exec dotnet stryker --config-file stryker-config.json "$@"
