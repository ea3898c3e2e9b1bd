#!/usr/bin/env python3
"""Builds samples/Misuse once with each analyzer, every rule of it on, and writes what it reports into docs/comparison.md.

Usage: python3 docs/comparison/run.py     Needs the .NET SDK and a NuGet source. Takes some minutes.
"""
import json, pathlib, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "comparison.md"
TOOLS = [
    ("AWS SDK's own analyzers", None, "come with `AWSSDK.KeyManagementService` 4.1.0"),
    (".NET analyzers", "sdk", "come with the SDK, `AnalysisMode` All"),
    ("SonarAnalyzer.CSharp", "SonarAnalyzer.CSharp", "9.32.0.97167"),
    ("Security Code Scan", "SecurityCodeScan.VS2019", "5.6.7"),
    ("Roslynator", "Roslynator.Analyzers", "5.0.1"),
    ("Meziantou.Analyzer", "Meziantou.Analyzer", "3.0.321"),
    ("**MrkAnalyzers**", "", "this version"),
]


def build(package, version):
    reference = ""
    own = "true" if package == "sdk" else "false"
    if package and package != "sdk":
        reference = f'<PackageReference Include="{package}" Version="{version}" PrivateAssets="all" />'
    elif package == "":
        reference = "".join(f'<ProjectReference Include="{ROOT}/src/{name}/{name}.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />' for name in ("MrkAnalyzers",))
    with tempfile.TemporaryDirectory(prefix="mrk-comparison-") as folder:
        folder = pathlib.Path(folder)
        for name in ("Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"):
            (folder / name).write_text("<Project />")
        (folder / ".editorconfig").write_text("root = true\n[*.cs]\ndotnet_analyzer_diagnostic.severity = warning\n")
        (folder / "Misuse.csproj").write_text(f"""<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>
    <EnableNETAnalyzers>{own}</EnableNETAnalyzers><AnalysisLevel>latest</AnalysisLevel><AnalysisMode>All</AnalysisMode><ErrorLog>log.sarif,version=2.1</ErrorLog><NoWarn>NU1603;NU1901;NU1902;NU1903</NoWarn>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="AWSSDK.KeyManagementService" Version="4.1.0" />{reference}</ItemGroup>
  <ItemGroup><Compile Include="{ROOT}/samples/Misuse/*.cs" /></ItemGroup>
</Project>""")
        run = subprocess.run(["dotnet", "build", "-v", "q", "--nologo"], cwd=folder, capture_output=True, text=True)
        log = folder / "log.sarif"
        if not log.exists():
            sys.exit(f"{package}: {run.stdout[-2000:]}")
        found = []
        for part in json.loads(log.read_text(encoding="utf-8-sig"))["runs"]:
            for result in part.get("results", []):
                for location in result.get("locations", []):
                    place = location["physicalLocation"]
                    found.append((pathlib.Path(place["artifactLocation"]["uri"]).name, place["region"]["startLine"], result["ruleId"]))
        return found


def main():
    marks = {}
    for file in sorted((ROOT / "samples" / "Misuse").glob("*.cs")):
        for number, line in enumerate(file.read_text(encoding="utf-8-sig").splitlines(), 1):
            if match := re.search(r"// expect (MRK\d+)", line):
                marks[(file.name, number)] = match.group(1)
    rows, details = [], []
    for name, package, version in TOOLS:
        found = [entry for entry in build(package, version) if not entry[2].startswith("CS")]
        at_marks = sorted({rule for file, line, rule in found if (file, line) in marks})
        right = len({(file, line) for file, line, rule in found if marks.get((file, line)) == rule})
        rows.append(f"| {name} | {version} | {len(found)} | {', '.join(at_marks) or '–'} | {right} of {len(marks)} |")
        print(rows[-1], flush=True)
    text = PAGE.read_text(encoding="utf-8")
    table = "\n| Analyzer | Version | Reports in all | Rules that report on a marked line | Faults found |\n|---|---|--:|---|--:|\n" + "\n".join(rows) + "\n\n"
    PAGE.write_text(re.sub(r"(<!-- measured -->\n).*?(<!-- /measured -->)", lambda m: m.group(1) + table + m.group(2), text, flags=re.S), encoding="utf-8")


main()
