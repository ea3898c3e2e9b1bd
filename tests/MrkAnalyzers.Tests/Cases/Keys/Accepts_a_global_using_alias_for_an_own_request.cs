// scope: member
// dimension: lookalike
// why: The global alias makes DecryptRequest the project's own type, although the SDK's namespace is imported too.
//// GlobalUsings.cs
global using System.Threading.Tasks;
global using Amazon.KeyManagementService;
global using Amazon.KeyManagementService.Model;
global using DecryptRequest = Own.Protocol.DecryptCommand;
//// Protocol.cs
namespace Own.Protocol;

public sealed class DecryptCommand
{
    public string? KeyId { get; set; }
    public byte[]? Blob { get; set; }
}

public interface IBus
{
    Task SendAsync(DecryptCommand command);
}
//// Sender.cs
namespace Own;

public sealed class Sender(Protocol.IBus bus, IAmazonKeyManagementService kms)
{
    public async Task SendAsync(byte[] blob)
    {
        var probe = await kms.DescribeKeyAsync(new DescribeKeyRequest { KeyId = "alias/own" });
        if (probe.KeyMetadata.Enabled == true)
            await bus.SendAsync(new DecryptRequest { KeyId = "alias/own", Blob = blob });
    }
}
