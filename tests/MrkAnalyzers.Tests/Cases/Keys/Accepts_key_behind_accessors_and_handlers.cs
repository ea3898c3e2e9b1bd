// scope: cross
// dimension: language
// why: The same accessors and handlers hand on what is configured, or put it over what was fixed.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Accessors;

internal sealed class Options
{
    public string? Key { get; set => field = Environment.GetEnvironmentVariable(value!); }
}

internal sealed class Bus
{
    public event Action<DecryptRequest>? Filling;

    public void Fill(DecryptRequest request) => Filling?.Invoke(request);
}

public sealed class Opener(IAmazonKeyManagementService kms, string configured)
{
    public Task<DecryptResponse> AccessorAsync(MemoryStream blob)
    {
        var options = new Options();
        options.Key = "alias/options";
        return kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = options.Key });
    }

    public Task<DecryptResponse> EventAsync(MemoryStream blob)
    {
        var bus = new Bus();
        bus.Filling += request => request.KeyId = configured;
        var request = new DecryptRequest { CiphertextBlob = blob };
        bus.Fill(request);
        return kms.DecryptAsync(request);
    }

    public Task<DecryptResponse> DelegateAsync(MemoryStream blob)
    {
        Action<DecryptRequest> fill = request => request.CiphertextBlob = blob;
        fill += request => request.KeyId = configured;
        var request = new DecryptRequest { KeyId = "alias/first" };
        fill(request);
        return kms.DecryptAsync(request);
    }
}
