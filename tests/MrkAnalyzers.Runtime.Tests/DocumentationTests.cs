using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MrkAnalyzers.Testing.Tests;

namespace MrkAnalyzers.Runtime.Tests;

public sealed class DocumentationTests
{
    [Fact]
    public void Every_parameter_and_result_of_a_public_method_is_documented() => Assert.Empty(PublicDocumentation.Faults(typeof(MultiRegionCipher).Assembly));

    [Fact]
    public void The_example_of_the_README_is_one_that_runs_here()
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        Assert.Equal(File.ReadAllText(ExamplePath()), readme.Split("```csharp\n")[1].Split("```")[0]);
    }

    [Fact]
    public async Task The_example_of_the_README_comes_back_with_the_secret()
    {
        var kms = new MrkAnalyzers.Testing.LocalKms(new MrkAnalyzers.Testing.LocalKmsOptions { ReplicaCreationTime = TimeSpan.Zero });
        Assert.Equal("a secret", await Secrets.ThereAndBackAsync(region => kms.CreateClient(region)));
    }

    [Fact]
    public async Task The_host_of_the_README_makes_a_cipher_of_its_settings()
    {
        var settings = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")).Split("```json\n")[1].Split("```")[0];
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(settings)));

        builder.Services.AddMultiRegionCipher(builder.Configuration.GetSection("Kms"));
        builder.Services.AddHealthChecks().AddCheck<MultiRegionCipherHealthCheck>("kms");

        using var host = builder.Build();
        await host.StartAsync();
        Assert.NotNull(host.Services.GetRequiredService<MultiRegionCipher>());
        Assert.Equal("kms", Assert.Single(host.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations).Name);
        await host.StopAsync();
    }

    [Fact]
    public async Task The_round_trip_sample_runs_offline()
    {
        var sample = typeof(DocumentationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "RoundTripSample").Value ?? "";
        using var process = Process.Start(new ProcessStartInfo("dotnet", [sample]) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("The sample did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await process.StandardError.ReadToEndAsync());
        Assert.Equal(Rows(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")), '|'), Rows(output, '│'));
    }

    /// <summary>The rows that name a key, cell by cell, with the digits of its ID left out.</summary>
    private static List<string> Rows(string text, char border) =>
    [
        .. text.Split('\n').Where(line => line.StartsWith(border) && line.Contains("arn:aws:kms:", StringComparison.Ordinal))
            .Select(line => Regex.Replace(string.Join(" | ", line.Split(border, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)), "mrk-[0-9a-f]+", "mrk-…")),
    ];

    private static string ExamplePath([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here) ?? "", "ReadmeExample.cs");
}
