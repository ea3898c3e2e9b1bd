#!/usr/bin/env python3
"""Measures what docs/trust.md states, and writes it there.

Usage: python3 tests/Trust/report.py [SECTION...]     all sections take some hours; each can be run by itself
       python3 tests/Trust/report.py survey FOLDER... real programs, in folders
       python3 tests/Trust/report.py suites NAME...   some of the suites; NAME=FILE takes what a run has written to a file
       python3 tests/Trust/report.py --list           the sections

Needs the .NET SDK and a NuGet source. A section is replaced by what this run has measured, with its date; what fails to run stays as it was.
"""
import datetime, html, os, pathlib, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "trust.md"
IMAGES = ROOT / "docs" / "images"
BENCHMARKS = "tests/MrkAnalyzers.Benchmarks"
PEERS = [
    # Name, package, version, folder of its analyzers
    ("Roslynator", "Roslynator.Analyzers", "5.0.1", "analyzers/dotnet/roslyn5.0/cs"),
    ("Meziantou.Analyzer", "Meziantou.Analyzer", "3.0.321", "analyzers/dotnet/roslyn5.9/cs"),
    ("Security Code Scan", "SecurityCodeScan.VS2019", "5.6.7", "analyzers/dotnet"),
    ("SonarAnalyzer.CSharp", "SonarAnalyzer.CSharp", "9.32.0.97167", "analyzers"),
]
# What it shows, project, filter, variable and size of the long run.
SUITES = [
    ("Broken programs: mutants of every source in the repository, analyzed and fixed", "MrkAnalyzers.Tests", "MutantTests", "MRK_MUTANTS=100000"),
    ("Generated programs around KMS calls", "MrkAnalyzers.Tests", "GeneratedProgramTests", "MRK_PROGRAMS=5000"),
    ("Rewrites that keep the meaning keep the verdict, in every program", "MrkAnalyzers.Tests", "RewriteTests", "MRK_REWRITES=all"),
    ("Every program of the catalogue under every setting of the compiler", "MrkAnalyzers.Tests", "VariantTests", "MRK_VARIANTS=all"),
    ("The same against other versions of the SDK, and references that do not fit together", "MrkAnalyzers.Tests", "ReferenceTests", "MRK_VARIANTS=all"),
    ("Programs as deep and as long as the compiler can bear", "MrkAnalyzers.Tests", "DepthTests", "MRK_DEPTH=1"),
    ("Repetitions with shuffled files, concurrent and not: the same findings, byte by byte", "MrkAnalyzers.Tests", "RepetitionTests", "MRK_REPEATS=200"),
    ("The compiler run again and again: the same bytes of its log in SARIF", "MrkAnalyzers.Tests", "CompilerLogTests", "MRK_REPEATS=200"),
    ("Compilations one after another in one process: nothing is kept", "MrkAnalyzers.Tests", "LeakTests", "MRK_LEAK=500"),
    ("Cancelled at random moments", "MrkAnalyzers.Tests", "CancellationTests", "MRK_CANCEL=500"),
    ("Fixes of every finding: sound, idempotent, alike one by one and all at once", "MrkAnalyzers.Tests", "FixSoundnessTests", "MRK_FIXES=all"),
    ("Broken requests to the local KMS", "MrkAnalyzers.Testing.Tests", "FuzzTests", "MRK_FUZZ=200000"),
    ("Round trips under outages, every bit of the blobs", "MrkAnalyzers.Runtime.Tests", "Reliability", "MRK_SOAK=1"),
]


def run(command, **variables):
    print("$", " ".join([f"{name}={value}" for name, value in variables.items()] + command), flush=True)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env={**os.environ, **variables})
    if done.returncode != 0:
        sys.exit(done.stdout[-4000:] + done.stderr[-4000:])
    return done.stdout


def benchmark(*arguments):
    return run(["dotnet", "run", "-c", "Release", "--no-build", "--project", BENCHMARKS, "--", *arguments])


def cost(*arguments):
    """The rows of a cost table: name, CPU ms, ratio to empty, MB, MB over empty, ms after an edit."""
    out = benchmark("cost", *arguments)
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in out.splitlines() if line.startswith("| ") and not line.startswith("| analyzers")]
    return out.splitlines()[0], [(name, *map(float, numbers)) for name, *numbers in rows]


def replace(section, text):
    page = PAGE.read_text(encoding="utf-8")
    begin, end = f"<!-- {section} -->", f"<!-- /{section} -->"
    if begin not in page:
        sys.exit(f"docs/trust.md has no place for {section}: write {begin} and {end} where it belongs.")
    today = datetime.date.today().isoformat()
    page = re.sub(re.escape(begin) + ".*?" + re.escape(end), lambda _: f"{begin}\n\n{text.strip()}\n\nMeasured on {today}.\n\n{end}", page, flags=re.S)
    PAGE.write_text(page, encoding="utf-8")


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "|".join("--:" if index else "---" for index in range(len(head))) + "|"]
    return "\n".join(lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows])


def peers():
    with tempfile.TemporaryDirectory(prefix="mrk-peers-") as folder:
        project = pathlib.Path(folder) / "Peers.csproj"
        for name in ("Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"):
            (project.parent / name).write_text("<Project />")
        references = "".join(f'<PackageReference Include="{package}" Version="{version}" />' for _, package, version, _ in PEERS)
        project.write_text(f'<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><NoWarn>NU1603;NU1901;NU1902;NU1903</NoWarn></PropertyGroup><ItemGroup>{references}</ItemGroup></Project>')
        run(["dotnet", "restore", str(project), "-v", "q"])
        packages = pathlib.Path(run(["dotnet", "msbuild", str(project), "-getProperty:NuGetPackageRoot"]).strip())
    sdk = pathlib.Path(run(["dotnet", "--list-sdks"]).strip().splitlines()[-1].split("[")[1].rstrip("]")) / run(["dotnet", "--version"]).strip()
    kms = next(line for line in (ROOT / "Directory.Packages.props").read_text().splitlines() if '"AWSSDK.KeyManagementService"' in line).split('Version="')[1].split('"')[0]
    return [
        ("AWS SDK's own", packages / "awssdk.keymanagementservice" / kms / "analyzers/dotnet/cs"),
        (".NET analyzers", sdk / "Sdks/Microsoft.NET.Sdk/analyzers"),
    ] + [(name, packages / package.lower() / version / folder) for name, package, version, folder in PEERS]


def bars(path, title, rows):
    """A picture of a few numbers, for light and dark."""
    top = max(value for _, value, _ in rows)
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 {64 + 30 * len(rows)}" width="760" height="{64 + 30 * len(rows)}" role="img" aria-label="{html.escape(title)}">',
             "<style>text { font: 14px system-ui, sans-serif; fill: #1f2328 } .bar { fill: #8c959f } .own { fill: #0969da }",
             "@media (prefers-color-scheme: dark) { text { fill: #f0f6fc } .bar { fill: #656c76 } .own { fill: #4493f8 } }</style>",
             f'<text x="10" y="26">{html.escape(title)}</text>']
    for index, (name, value, label) in enumerate(rows):
        y = 48 + 30 * index
        lines.append(f'<text x="170" y="{y + 15}" text-anchor="end">{html.escape(name)}</text><rect class="{"own" if name == "MrkAnalyzers" else "bar"}" x="180" y="{y}" width="{max(2, round(480 * value / top))}" height="20" rx="3"/>'
                     f'<text x="{190 + max(2, round(480 * value / top))}" y="{y + 15}">{html.escape(label)}</text>')
    path.write_text("\n".join(lines + ["</svg>", ""]), encoding="utf-8")


def lines(path, title, series, unit):
    """Several curves over one axis, each point at its own x."""
    width, height, left, base = 760, 300, 60, 250
    top_x = max(x for _, points in series for x, _ in points)
    top_y = max(y for _, points in series for _, y in points)
    at = lambda x, y: (left + (width - left - 150) * x / top_x, base - 190 * y / top_y)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{html.escape(title)}">',
           "<style>text { font: 13px system-ui, sans-serif; fill: #1f2328 } .axis { stroke: #8c959f } .curve { fill: none; stroke: #0969da; stroke-width: 2 } .dot { fill: #0969da }",
           "@media (prefers-color-scheme: dark) { text { fill: #f0f6fc } .axis { stroke: #656c76 } .curve { stroke: #4493f8 } .dot { fill: #4493f8 } }</style>",
           f'<text x="10" y="26">{html.escape(title)}</text><path class="axis" d="M{left} 50V{base}H{width - 130}"/>']
    for name, points in series:
        out.append('<path class="curve" d="M' + "L".join("%.0f %.0f" % at(x, y) for x, y in points) + '"/>')
        out += ['<circle class="dot" cx="%.0f" cy="%.0f" r="4"/>' % at(x, y) for x, y in points]
        x, y = at(*points[-1])
        out.append(f'<text x="{x + 8:.0f}" y="{y + 4:.0f}">{html.escape(name)}</text>')
    xs = sorted({x for _, points in series for x, _ in points})
    out += ['<text x="%.0f" y="%d" text-anchor="middle">%s</text>' % (at(x, 0)[0], base + 20, f"{x:,}") for x in xs]
    out.append(f'<text x="{left - 8}" y="60" text-anchor="end">{top_y:.0f}</text><text x="{left - 8}" y="{base}" text-anchor="end">0</text><text x="{width - 130}" y="{base + 38}" text-anchor="end">{html.escape(unit)}</text>')
    path.write_text("\n".join(out + ["</svg>", ""]), encoding="utf-8")


def performance():
    kinds = [("Small, KMS in every file", ["20:40:1"], "7"), ("190,000 lines, 2,000 places that call KMS", ["1000:2000:0"], "2"), ("The same through two methods in between", ["1000:2000:2"], "2"),
             ("190,000 lines, KMS referenced and not called", ["1000:0:0"], "2"), ("190,000 lines, no reference to KMS", ["without-sdk", "1000:0:0"], "2"), ("One file of 700 KB, 1,000 places that call KMS", ["1:1000:0"], "5")]
    rows = []
    for name, size, runs in kinds:
        large = size == ["1000:2000:0"]
        _, measured = cost(*size, runs, *([f"{peer}={folder}" for peer, folder in peers()[1:2]] if large else []))
        empty, ours = measured[1], measured[2]
        sites = int(size[-1].split(":")[1])
        rows.append((name, f"{empty[1]:,.0f} ms", f"{ours[2]:.3f}", f"{ours[4]:+.1f} MB", f"{ours[4] / sites:.3f} MB" if sites else "–", f"{empty[5]:.0f} → {ours[5]:.0f} ms"))
        if large:
            graphs, net = measured[3], measured[4]
            beside = (f"On 190,000 lines that call KMS directly, the least that an analysis of control flow graphs costs is these graphs: an analyzer that asks the compiler for those of the same bodies, and reads none, takes {graphs[2]:.3f} times the CPU "
                      f"of an empty one and {graphs[4] / sites:.3f} MB a place. The .NET analyzers take {net[2]:.3f} times the CPU; of what they add, MrkAnalyzers adds {(ours[1] - empty[1]) / (net[1] - empty[1]):.0%}.")
    replace("performance", table(["Program", "CPU with an empty analyzer", "Ratio to it", "Allocated over it", "A place", "After an edit"], rows) + "\n\n" + beside)


def comparison():
    _, measured = cost("200:400:2", "2", *[f"{name}={folder}" for name, folder in peers()])
    rows = [(name, f"{cpu:,.0f}", f"{ratio:.2f}", f"{over:+.1f}", f"{edit:.0f}") for name, cpu, ratio, _, over, edit in measured]
    bars(IMAGES / "cost.svg", "Process CPU of a compilation, an empty analyzer being 1", [(name, ratio, f"{ratio:.2f}") for name, _, ratio, _, _, _ in measured[1:]])
    text = "![Process CPU of a compilation with each analyzer](images/cost.svg)\n\n" + table(["Analyzers", "CPU, ms", "Ratio to empty", "MB over empty", "ms after an edit"], rows)
    replace("comparison", text)


def scaling():
    by_sites = [(files * 2, cost(f"{files}:{files * 2}:1", "1")[1]) for files in (100, 200, 400, 800)]
    by_depth = [(depth, cost(f"200:200:{depth}", "1")[1]) for depth in (0, 2, 4, 6)]
    over = lambda measured: measured[2][4]
    lines(IMAGES / "scaling.svg", "MB allocated over an empty analyzer, by places that call KMS, ten in a thousand lines", [("MrkAnalyzers", [(sites, over(measured)) for sites, measured in by_sites])], "places")
    rows = [(f"{sites:,} places, {sites * 95:,} lines", f"{over(measured):.1f} MB", f"{1000 * over(measured) / sites:.0f} KB") for sites, measured in by_sites]
    rows += [(f"200 places, {depth} calls in between", f"{over(measured):.1f} MB", f"{1000 * over(measured) / 200:.0f} KB") for depth, measured in by_depth]
    replace("scaling", "![What an analysis allocates grows as the program does](images/scaling.svg)\n\n" + table(["Program", "Allocated over empty", "A place"], rows))


def accuracy():
    out = benchmark("cases", "tests/MrkAnalyzers.Tests/Cases")
    found = [re.match(r"(\w+)\s+hits (\d+) missed (\d+) wrong (\d+)", line) for line in out.splitlines()]
    rows = [(match[1], match[2], match[3], match[4]) for match in found if match]
    replace("accuracy", table(["What it takes to see", "Found", "Missed", "Wrong"], rows) + "\n\n" + out.strip().splitlines()[-1][0].upper() + out.strip().splitlines()[-1][1:] + ".")


def suites(*wanted):
    logs = dict(name.split("=", 1) if "=" in name else (name, None) for name in wanted)
    rows = []
    for title, project, name, variable in SUITES:
        if wanted and name not in logs:
            continue
        out = pathlib.Path(logs[name]).read_text(encoding="utf-8") if logs.get(name) else run(
            ["dotnet", "test", f"tests/{project}", "-c", "Release", "--filter", name, "--logger", "console;verbosity=detailed"], **dict([variable.split("=")]))
        failed, passed, duration = re.search(r"Failed:\s+(\d+)", out), re.search(r"Passed:\s+(\d+)", out), re.search(r"(?:Duration|Total time):\s+([^\n]+)", out)
        said = [line.strip() for line in re.findall(r"Standard Output Messages:\n((?:\s+.*\n)+?)\n", out) for line in line.strip().splitlines()]
        # Where each of many programs has something to say, their number is enough.
        result = "; ".join(map(told, said)) if 0 < len(said) < 4 else f"{passed[1] if passed else 0} tests passed, {failed[1] if failed else 0} failed"
        minutes = re.match(r"([\d.]+) Minutes", duration[1])
        rows.append((title, f"`{variable}`, `--filter {name}`", result, "%d m %d s" % divmod(round(60 * float(minutes[1])), 60) if minutes else duration[1].split(" - ")[0].strip()))
    known = dict(re.findall(r"^\| ([^|]+) \| (.*) \|$", PAGE.read_text(encoding="utf-8").split("<!-- suites -->")[1].split("<!-- /suites -->")[0], flags=re.M))
    known.update({row[0]: " | ".join(row[1:]) for row in rows})
    head = "| What | How | Result | Time |\n|---|---|---|--:|\n"
    replace("suites", head + "\n".join(f"| {title} | {known[title]} |" for title, *_ in SUITES if title in known))


def told(line):
    """What a process of its own has measured, as a person would say it."""
    numbers = {name: float(number) for name, number in re.findall(r"(\w+)=([\d.]+)", line)}
    if line.startswith("leak:"):
        return f"{numbers['early'] / 1e6:.1f} MB after 50 of them, {numbers['late'] / 1e6:.1f} MB after {numbers['runs']:.0f}"
    if line.startswith("cancel:"):
        return f"{numbers['cancelled']:.0f} of {numbers['runs']:.0f} ended early, 95 % of them after {numbers['work95']:.1f} ms of work at most and the last after {numbers['work100']:.1f}; nothing wrong was left behind"
    return line


def coverage():
    out = run(["bash", "tests/Trust/coverage.sh"])
    replace("coverage", table(["Room", "Lines", "Branches"], rooms(out)))


def rooms(out):
    """The rows under the head that coverage.sh ends with: room, share of lines, share of branches."""
    shares = [re.match(r"(\S+)\s+\d+/\d+\s+([\d.]+ %|–)\s+\d+/\d+\s+([\d.]+ %|–)", line) for line in out.split("\nroom ")[-1].splitlines()]
    return [match.groups() for match in shares if match]


def mutation():
    rows = []
    for room in ("Runtime", "Kms", "Rules", "Facts"):
        score = re.search(r"mutation score is ([\d.,]+ ?%)", run(["bash", "tests/Trust/mutation.sh", room, "40", "1"]))
        rows.append((room, score[1] if score else "–"))
    replace("mutation", table(["Room, 40 lines by the seed 1", "Changes that a test notices"], rows))


def survey(*folders):
    if not folders:
        return
    out = benchmark("survey", *folders)
    replace("survey", out.strip().splitlines()[-1].lstrip("= ") + ".")


def scale():
    replace("scale", table(["dotnet format over 200 projects", ""], [line.rsplit(": ", 1) for line in run(["tests/Scale/format.sh", "200"]).strip().splitlines() if ": " in line]))


def trials():
    replace("trials", run(["tests/Scale/trial.sh"]))


def runtime():
    replace("runtime", "\n".join(line for line in benchmark("runtime", "pairs").splitlines() if line.startswith("|")))


SECTIONS = {section.__name__: section for section in (accuracy, suites, performance, comparison, scaling, coverage, mutation, survey, scale, trials, runtime)}


def main():
    if sys.argv[1:] == ["--list"]:
        print("\n".join(SECTIONS))
        return
    run(["dotnet", "build", BENCHMARKS, "-c", "Release", "-v", "q"])
    if sys.argv[1:2] in (["survey"], ["suites"]):
        SECTIONS[sys.argv[1]](*sys.argv[2:])
        return
    unknown = [name for name in sys.argv[1:] if name not in SECTIONS]
    if unknown:
        sys.exit(f"There is no section {unknown[0]}. The sections: {', '.join(SECTIONS)}.")
    for name in sys.argv[1:] or SECTIONS:
        SECTIONS[name]()


main()
