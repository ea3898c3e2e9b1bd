using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.InteropServices;

namespace MrkAnalyzers.Testing.Tests;

/// <summary>samples/LocalKmsServer as a process of its own.</summary>
public sealed class ServerSampleTests
{
    private const int SigTerm = 15;

    private static readonly string Sample = typeof(ServerSampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "ServerSample").Value ?? "";

    [Fact]
    public async Task It_serves_until_it_is_told_to_stop_and_remembers()
    {
        using var folder = new TemporaryFolder();
        string keyId;
        using (var server = Start("--port", "0", "--state", folder.File("state")))
        {
            using var client = ClientOf(await FirstLineAsync(server));
            keyId = (await client.CreateKeyAsync(new CreateKeyRequest())).KeyMetadata.KeyId;
            await StopAsync(server);
        }

        using (var server = Start("--port", "0", "--state", folder.File("state")))
        {
            using var client = ClientOf(await FirstLineAsync(server));
            Assert.Equal(keyId, (await client.DescribeKeyAsync(keyId)).KeyMetadata.KeyId);
            // No goodbye: what was answered is on disk.
            server.Kill();
            await server.WaitForExitAsync();
        }

        using (var server = Start("--port", "0", "--state", folder.File("state")))
        {
            using var client = ClientOf(await FirstLineAsync(server));
            Assert.Equal(keyId, (await client.DescribeKeyAsync(keyId)).KeyMetadata.KeyId);
            await StopAsync(server);
        }
    }

    [Fact]
    public async Task It_says_that_the_port_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        using var server = Start("--port", $"{((IPEndPoint)other.LocalEndpoint).Port}");
        Assert.Contains("choose another port", await server.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        await server.WaitForExitAsync();
        Assert.Equal(1, server.ExitCode);
    }

    [Fact]
    public async Task It_refuses_a_damaged_state_file()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("state"), "junk");
        using var server = Start("--port", "0", "--state", folder.File("state"));
        Assert.Contains("is damaged", await server.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        await server.WaitForExitAsync();
        Assert.Equal((1, "junk"), (server.ExitCode, await File.ReadAllTextAsync(folder.File("state"))));
    }

    [Theory]
    [InlineData("--port", "x")]
    [InlineData("--port", "70000")]
    [InlineData("--nonsense")]
    public async Task It_explains_itself_when_it_is_misunderstood(params string[] arguments)
    {
        using var server = Start(arguments);
        Assert.Contains("Usage:", await server.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        await server.WaitForExitAsync();
        Assert.Equal(2, server.ExitCode);
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Sample, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })
        ?? throw new InvalidOperationException("The sample did not start.");

    private static async Task<string> FirstLineAsync(Process server) =>
        await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await server.StandardError.ReadToEndAsync());

    private static AmazonKeyManagementServiceClient ClientOf(string line)
    {
        var url = line.Split(' ').First(static word => word.StartsWith("http", StringComparison.Ordinal)).TrimEnd(',', '.');
        return new AmazonKeyManagementServiceClient("any", "any", new AmazonKeyManagementServiceConfig { ServiceURL = url, AuthenticationRegion = "us-east-1" });
    }

    private static async Task StopAsync(Process server)
    {
        if (OperatingSystem.IsWindows())
        {
            server.Kill();
            await server.WaitForExitAsync();
            return;
        }

        // SIGTERM and Ctrl+C end in the same handler; a test runner may itself run with Ctrl+C ignored.
        Assert.Equal(0, Kill(server.Id, SigTerm));
        Assert.Contains("Stopped.", await server.StandardOutput.ReadToEndAsync(), StringComparison.Ordinal);
        await server.WaitForExitAsync();
        Assert.Equal(0, server.ExitCode);
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int processId, int signal);
}
