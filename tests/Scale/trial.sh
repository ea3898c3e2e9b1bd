#!/usr/bin/env bash
# How a new user fares: makes five fresh projects of different kinds, installs the packed package in each, and goes on to the first warning, the first gate that fails and a clean, small diff.
# Prints, for each, the steps and seconds to each of the three. The steps are commands; restoring the SDK of AWS, which a user has already, is not counted.
# usage: tests/Scale/trial.sh
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet pack "$root/src/MrkAnalyzers.Package" -c Release -o feed -v q > pack.log || { cat pack.log; exit 1; }
version=$(ls feed/MrkAnalyzers.[0-9]*.nupkg | sed 's/.*MrkAnalyzers\.\([0-9].*\)\.nupkg/\1/')
sdk=$(sed -n 's/.*"AWSSDK.KeyManagementService" Version="\([^"]*\)".*/\1/p' "$root/Directory.Packages.props")
cat > nuget.config <<XML
<configuration><packageSources><add key="this" value="$work/feed" /></packageSources><config><add key="globalPackagesFolder" value="$work/packages" /></config></configuration>
XML
for file in Directory.Build.props Directory.Build.targets; do echo "<Project />" > "$file"; done

vault() { # NAMESPACE: a class that names the key of its ciphertext
  cat <<CS
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace $1;

public class Vault
{
    private readonly IAmazonKeyManagementService kms;

    public Vault(IAmazonKeyManagementService kms) => this.kms = kms;

    public async Task<byte[]> OpenAsync(byte[] blob)
    {
        var response = await kms.DecryptAsync(new DecryptRequest
        {
            // Orders are kept for ten years.
            CiphertextBlob = new MemoryStream(blob),
            KeyId = "alias/orders",
        });
        return response.Plaintext.ToArray();
    }
}
CS
}

since=0
start() { since=$(date +%s%N); }
elapsed() { echo "$(($(date +%s%N) - since))" | awk '{ printf "%.0f", $1 / 1e9 }'; }
quietly() { "$@" > last.log 2>&1 || { cat last.log; exit 1; }; }
expect() { grep -q "$1" last.log || { echo "expected: $1"; cat last.log; exit 1; }; }

try() { # TITLE INSTALL: in a folder with a project that has the SDK of AWS and the vault
  local title=$1 install=$2
  quietly git init -q . ; printf 'bin/\nobj/\nlast.log\n' > .gitignore
  quietly git add -A; quietly git -c user.name=t -c user.email=t@example.com commit -qm start
  start
  eval "$install"
  quietly dotnet build -v q; expect "warning MRK1001"
  local squiggle; squiggle=$(elapsed)
  if dotnet build -v q --no-restore -p:MrkWarningsAsErrors=true > last.log 2>&1; then echo "the gate let it pass"; exit 1; fi
  expect "error MRK1001"
  local gate; gate=$(elapsed)
  quietly git add -A; quietly git -c user.name=t -c user.email=t@example.com commit -qm "Add MrkAnalyzers"
  quietly dotnet format analyzers --no-restore --diagnostics MRK1001
  local lines; lines=$(git diff --numstat | awk '{ print "+" $1 " −" $2 }' | paste -sd' ')
  [ "$lines" = "+0 −1" ] || { git diff; echo "the diff is not one line: $lines"; exit 1; }
  quietly dotnet build -v q --no-restore -p:MrkWarningsAsErrors=true
  [ -z "$(grep MRK last.log || true)" ] || { cat last.log; exit 1; }
  echo "| $title | 2 steps, ${squiggle} s | 3 steps, ${gate} s | 4 steps, $(elapsed) s, $lines line |"
}

add='quietly dotnet add package MrkAnalyzers --version "$version"'
echo "| Project | First warning | First gate that fails | Clean diff, gate passed |"
echo "|---|--:|--:|--:|"

fresh() { mkdir "$1"; cd "$work/$1"; }
aws() { quietly dotnet add package AWSSDK.KeyManagementService --version "$sdk"; }

fresh console; quietly dotnet new console; aws; vault Trial > Vault.cs
echo 'System.Console.WriteLine(await new Trial.Vault(new Amazon.KeyManagementService.AmazonKeyManagementServiceClient()).OpenAsync(System.IO.File.ReadAllBytes("blob")));' > Program.cs
try "Console program" "$add"

cd "$work"; fresh webapi; quietly dotnet new webapi --no-openapi; aws; vault Trial > Vault.cs
try "Web API" "$add"

cd "$work"; fresh worker; quietly dotnet new worker; aws; vault Trial > Vault.cs
try "Worker service" "$add"

cd "$work"; fresh library; quietly dotnet new classlib; sed -i 's|<TargetFramework>.*</TargetFramework>|<TargetFrameworks>netstandard2.0;net8.0</TargetFrameworks><LangVersion>latest</LangVersion>|; s|<Nullable>.*</Nullable>||; s|<ImplicitUsings>.*</ImplicitUsings>||' library.csproj
rm Class1.cs; aws; vault Trial > Vault.cs
try "Library for netstandard2.0 and net8.0" "$add"

cd "$work"; fresh central
cat > Directory.Packages.props <<XML
<Project>
  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
  <ItemGroup><PackageVersion Include="AWSSDK.KeyManagementService" Version="$sdk" /></ItemGroup>
</Project>
XML
for name in Api Core; do
  mkdir "$name"
  echo "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include=\"AWSSDK.KeyManagementService\" />$([ "$name" = Api ] && echo '<ProjectReference Include="../Core/Core.csproj" />')</ItemGroup></Project>" > "$name/$name.csproj"
done
vault Core > Core/Vault.cs
echo 'namespace Api; public class Orders(Core.Vault vault) { public System.Threading.Tasks.Task<byte[]> Read(byte[] blob) => vault.OpenAsync(blob); }' > Api/Orders.cs
quietly dotnet new sln -n Central --format slnx; quietly dotnet sln Central.slnx add Api Core; quietly dotnet restore
try "Solution, versions managed centrally" "sed -i 's|</Project>|  <ItemGroup><GlobalPackageReference Include=\"MrkAnalyzers\" Version=\"$version\" /></ItemGroup>\n</Project>|' Directory.Packages.props"
