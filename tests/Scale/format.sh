#!/usr/bin/env bash
# How long `dotnet format analyzers --diagnostics MRK1001` takes over a solution of many projects, and what it leaves: generates the solution in a temporary folder, installs the package
# from this clone, formats, formats once more, and prints both times and what is left. Each project refers to the one before it and has six findings, two of them in one statement.
# usage: tests/Scale/format.sh [PROJECTS]
set -euo pipefail
projects=${1:-200}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

dotnet pack "$root/src/MrkAnalyzers.Package" -c Release -o feed -v q > pack.log || { cat pack.log; exit 1; }
version=$(ls feed/MrkAnalyzers.[0-9]*.nupkg | sed 's/.*MrkAnalyzers\.\(.*\)\.nupkg/\1/')
sdk=$(sed -n 's/.*"AWSSDK.KeyManagementService" Version="\([^"]*\)".*/\1/p' "$root/Directory.Packages.props")
cat > nuget.config <<XML
<configuration><packageSources><add key="this" value="feed" /></packageSources><config><add key="globalPackagesFolder" value="packages" /></config></configuration>
XML
cat > Directory.Build.props <<XML
<Project>
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="MrkAnalyzers" Version="$version" PrivateAssets="all" /><PackageReference Include="AWSSDK.KeyManagementService" Version="$sdk" /></ItemGroup>
</Project>
XML

{
  echo "<Solution>"
  for i in $(seq 1 "$projects"); do
    mkdir "P$i"
    reference=$([ "$i" -gt 1 ] && echo "<ItemGroup><ProjectReference Include=\"../P$((i - 1))/P$((i - 1)).csproj\" /></ItemGroup>" || true)
    echo "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences></PropertyGroup>$reference</Project>" > "P$i/P$i.csproj"
    for file in A B; do
      cat > "P$i/$file.cs" <<CS
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace P$i;

public class $file(IAmazonKeyManagementService kms)
{
    public Task One(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = "alias/p$i" });

    public Task Two(MemoryStream one, MemoryStream two) => Task.WhenAll(
        kms.DecryptAsync(new DecryptRequest { CiphertextBlob = one, KeyId = "alias/one" }), kms.DecryptAsync(new DecryptRequest { CiphertextBlob = two, KeyId = "alias/two" }));
}
CS
    done
    echo "  <Project Path=\"P$i/P$i.csproj\" />"
  done
  echo "</Solution>"
} > Many.slnx

seconds() { local start=$SECONDS; "$@" > last.log 2>&1 || { cat last.log; exit 1; }; echo $((SECONDS - start)); }
left() { cat P*/*.cs | grep -c 'KeyId' || true; }
echo "$projects projects, $(left) lines with findings"
echo "restore: $(seconds dotnet restore Many.slnx) s"
echo "dotnet format: $(seconds dotnet format analyzers Many.slnx --no-restore --diagnostics MRK1001 --severity info) s, $(left) lines left"
before=$(cat P*/*.cs | cksum)
echo "once more: $(seconds dotnet format analyzers Many.slnx --no-restore --diagnostics MRK1001 --severity info) s, $([ "$before" = "$(cat P*/*.cs | cksum)" ] && echo "nothing changed" || echo "something changed")"
