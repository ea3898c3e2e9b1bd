// scope: cross
// dimension: language
// why: Accessors with the keyword field, handlers of an event and a delegate of several parts hand on what is fixed.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Accessors;

internal sealed class Options
{
    public string? Key { get; set => field = value; }
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
        options.Key = {|MRK1001:"alias/options"|};
        return kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = options.Key });
    }

    public Task<DecryptResponse> EventAsync(MemoryStream blob)
    {
        var bus = new Bus();
        bus.Filling += request => request.KeyId = {|MRK1001:"alias/event"|};
        var request = new DecryptRequest { CiphertextBlob = blob };
        bus.Fill(request);
        return kms.DecryptAsync(request);
    }

    public Task<DecryptResponse> DelegateAsync(MemoryStream blob)
    {
        Action<DecryptRequest> fill = request => request.CiphertextBlob = blob;
        fill += request => request.KeyId = {|MRK1001:"alias/second"|};
        var request = new DecryptRequest { KeyId = "alias/first" };
        fill(request);
        return kms.DecryptAsync(request);
    }
}
