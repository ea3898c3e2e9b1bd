#!/usr/bin/env bash
# Runs the tests with coverlet and prints the line and branch coverage of each room, and every branch that no test takes.
# coverage.sh [PROJECT…] [-- FILTER]: without projects, MrkAnalyzers.Tests, Runtime.Tests and Testing.Tests. Takes about twice as long as dotnet test.
# The builds stay beside the others, in bin/Coverage. The report of the last run is in artifacts/coverage.
set -euo pipefail
cd "$(dirname "$0")/../.."

projects=()
while [ $# -gt 0 ] && [ "$1" != "--" ]; do
  projects+=("$1")
  shift
done
[ $# -eq 0 ] || shift
# One test reads what an assembly refers to, and coverlet's counting adds to that.
filter="FullyQualifiedName!~References_only_what_every_host_has${1:+&($1)}"
[ ${#projects[@]} -gt 0 ] || projects=(MrkAnalyzers.Tests MrkAnalyzers.Runtime.Tests MrkAnalyzers.Testing.Tests)

export MSBUILDDISABLENODEREUSE=1 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
results=artifacts/coverage
rm -rf "$results"
failed=0
for project in "${projects[@]}"; do
  # With the paths of the sources as they are: coverlet looks for the files.
  dotnet test "tests/$project" -c Coverage -p:Coverage=true -p:DeterministicSourcePaths=false \
    --collect "XPlat Code Coverage" --settings tests/Trust/coverage.runsettings --results-directory "$results/$project" --filter "$filter" || failed=1
done

python3 tests/Trust/coverage.py "$results"/*/*/coverage.json | tee "$results/report.txt"
exit "$failed"
