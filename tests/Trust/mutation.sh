#!/usr/bin/env bash
# Changes the code, one place after the other, and runs the tests that reach it: a change that no test notices is a hole in the tests. Needs dotnet-stryker 5.1.0
# (dotnet tool install -g dotnet-stryker --version 5.1.0), which no build and no test asks for.
# mutation.sh ROOM [COUNT [SEED]]: ROOM is Runtime, Kms, Facts or Rules; COUNT lines of it at random, the same for the same SEED, or without COUNT all of them.
# Of the analyzer's tests, those of the catalogue, the facts, the rules and what is true of KMS run, without the few that take long by themselves: the others measure or break it.
# All of Runtime takes hours on two cores, and all of Facts days. The report is in artifacts/mutation.
set -euo pipefail
cd "$(dirname "$0")/../.."

room=${1:?"Runtime, Kms, Facts or Rules"}
case "$room" in
  Runtime) source=src/MrkAnalyzers.Runtime project=MrkAnalyzers.Runtime.csproj tests=tests/MrkAnalyzers.Runtime.Tests options=(--target-framework net10.0) ;;
  Kms | Facts | Rules) source=src/MrkAnalyzers/$room project=MrkAnalyzers.csproj tests=tests/MrkAnalyzers.Tests options=(--config-file ../Trust/stryker.json) ;;
  *) echo "There is no room $room." >&2; exit 2 ;;
esac

mutate=()
if [ $# -gt 1 ]; then
  while read -r place; do
    mutate+=(--mutate "$place")
  done < <(python3 tests/Trust/mutation.py "$source" "$2" "${3:-1}")
else
  mutate=(--mutate "**/$(basename "$source")/**/*.cs" --mutate '!**/*Fix.cs')
fi

export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
output=$PWD/artifacts/mutation
cd "$tests"
dotnet-stryker --project "$project" "${options[@]}" --configuration Release --concurrency "${MRK_CORES:-1}" \
  --reporter json --reporter progress --reporter cleartext --output "$output" "${mutate[@]}"
