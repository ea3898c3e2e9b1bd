using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MrkAnalyzers.Runtime.Tests;

public sealed class HostingTests : CipherTest
{
    private IHost Host(params (string Key, string Value)[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create($"Kms:{setting.Key}", (string?)setting.Value)));
        builder.Services.AddMultiRegionCipher(builder.Configuration.GetSection("Kms"), (_, region) => In(region));
        builder.Services.AddHealthChecks().AddCheck<MultiRegionCipherHealthCheck>("kms");
        return builder.Build();
    }

    private IHost GoodHost() => Host(("KeyArn", Key.ArnIn(Tokyo)), ("Regions:0", "us-east-1"), ("Regions:1", "eu-west-1"), ("Cipher:DecryptMode", "PinnedKey"), ("Cipher:AttemptTimeout", "00:00:03"));

    [Fact]
    public async Task A_configured_cipher_works()
    {
        using var host = GoodHost();
        await host.StartAsync();
        var cipher = host.Services.GetRequiredService<MultiRegionCipher>();
        Assert.Same(cipher, host.Services.GetRequiredService<MultiRegionCipher>());
        using var plaintext = await cipher.DecryptAsync(await cipher.EncryptAsync(Bytes("x"), NoContext), NoContext);
        Assert.Equal(("x", Virginia), (Text(plaintext), plaintext.Region));
        Assert.Equal(Key.KeyId, Kms.Requests.Single(static request => request.Operation == "Decrypt").KeyId);
        await host.StopAsync();
    }

    [Theory]
    [InlineData("KeyArn", "alias/orders", "KeyArn")]
    [InlineData("KeyArn", "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab", "KeyArn")]
    [InlineData("Regions:1", "us-east-1", "none twice")]
    [InlineData("Regions:1", "eu-wset-1", "eu-wset-1")]
    [InlineData("Regions:1", "cn-north-1", "partition")]
    [InlineData("Cipher:AttemptTimeout", "00:00:00", "AttemptTimeout")]
    public async Task Wrong_settings_stop_the_start_and_are_named(string setting, string value, string named)
    {
        (string, string)[] good = [("KeyArn", Key.ArnIn(Tokyo)), ("Regions:0", "us-east-1")];
        using var host = Host([.. good.Where(pair => pair.Item1 != setting), (setting, value)]);
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_section_stops_the_start()
    {
        using var host = Host();
        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
    }

    [Fact]
    public async Task The_health_check_makes_a_round_trip_in_each_Region()
    {
        using var host = GoodHost();
        var report = await CheckAsync(host);
        Assert.Equal(HealthStatus.Healthy, report.Status);
        Assert.Equal(["us-east-1", "eu-west-1"], report.Data.Keys);
        foreach (var operation in new[] { "Encrypt", "Decrypt" })
        {
            Assert.Equal(["eu-west-1", "us-east-1"], Asked(operation).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task The_health_check_tells_a_failing_Region_from_a_failing_service()
    {
        using var host = GoodHost();
        using var one = Kms.Faults.Outage(Ireland);
        var report = await CheckAsync(host);
        Assert.Equal((HealthStatus.Degraded, "eu-west-1: RegionUnavailable"), (report.Status, report.Description));
        Assert.Equal("Succeeded", report.Data["us-east-1"]);
        using var other = Kms.Faults.Error("AccessDeniedException", Virginia);
        report = await CheckAsync(host);
        Assert.Equal((HealthStatus.Unhealthy, "us-east-1: NoPermission; eu-west-1: RegionUnavailable"), (report.Status, report.Description));
    }

    [Fact]
    public async Task The_health_check_says_what_it_was_registered_to_say()
    {
        using var outage = Kms.Faults.Outage();
        var check = new MultiRegionCipherHealthCheck(Cipher(Virginia));
        var registration = new HealthCheckRegistration("kms", check, HealthStatus.Degraded, tags: null);
        Assert.Equal(HealthStatus.Degraded, (await check.CheckHealthAsync(new HealthCheckContext { Registration = registration })).Status);
        Assert.Equal(HealthStatus.Unhealthy, (await check.CheckHealthAsync(new HealthCheckContext())).Status);
        Assert.Equal(HealthStatus.Unhealthy, (await check.CheckHealthAsync(null!)).Status);
    }

    [Fact]
    public void Without_clients_of_ones_own_the_SDKs_defaults_serve()
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("KeyArn", Key.ArnIn(Tokyo)), new("Regions:0", "eu-west-1")]).Build();
        using var provider = services.AddMultiRegionCipher(configuration).BuildServiceProvider();
        var client = Assert.Single(provider.GetRequiredService<MultiRegionCipher>().Regions).Client;
        Assert.Equal(Ireland, Assert.IsType<AmazonKeyManagementServiceClient>(client).Config.RegionEndpoint);
        Assert.Throws<ArgumentNullException>("services", () => MultiRegionCipherServiceCollectionExtensions.AddMultiRegionCipher(null!, configuration));
        Assert.Throws<ArgumentNullException>("configuration", () => services.AddMultiRegionCipher(null!));
    }

    [Fact]
    public async Task The_health_check_can_be_cancelled()
    {
        var check = new MultiRegionCipherHealthCheck(Cipher(Virginia));
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => check.CheckHealthAsync(new HealthCheckContext(), cancellation.Token));
        Assert.Throws<ArgumentNullException>(() => new MultiRegionCipherHealthCheck(null!));
    }

    private static async Task<HealthReportEntry> CheckAsync(IHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["kms"];
}
