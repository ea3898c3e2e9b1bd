// scope: type
// dimension: language
// why: What is written through the references goes elsewhere, or is fixed, too.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace References;

internal sealed class Slots
{
    private string read = "alias/read";
    private string write = "alias/write";

    public ref string Read => ref read;

    public ref string Write => ref write;
}

public sealed class Opener(IAmazonKeyManagementService kms, string configured)
{
    public Task<DecryptResponse> ByLocal(MemoryStream blob)
    {
        var key = "alias/first";
        var other = "alias/first";
        ref var slot = ref other;
        slot = configured;
        return OpenAsync(blob, {|MRK1001:key|}, other);
    }

    public Task<DecryptResponse> ByElement(MemoryStream blob)
    {
        string[] keys = [configured, configured];
        ref var slot = ref keys[0];
        slot = "alias/slot";
        return OpenAsync(blob, {|MRK1001:keys[0]|}, "");
    }

    public Task<DecryptResponse> ByMember(MemoryStream blob)
    {
        var slots = new Slots();
        slots.Write = configured;
        return OpenAsync(blob, {|MRK1001:slots.Read|}, "");
    }

    public Task<DecryptResponse> ByMethod(MemoryStream blob)
    {
        var read = "alias/read";
        var write = "alias/write";
        var other = "alias/other";
        Longer(ref other, ref write) = configured;
        return OpenAsync(blob, {|MRK1001:read|}, other);
    }

    public Task<DecryptResponse> ByCondition(MemoryStream blob)
    {
        var read = "alias/read";
        var write = "alias/write";
        var other = "alias/other";
        (blob.Length > 5 ? ref other : ref write) = configured;
        return OpenAsync(blob, {|MRK1001:read|}, other);
    }

    public Task<DecryptResponse> ByIteration(MemoryStream blob)
    {
        string[] keys = ["alias/a", "alias/b"];
        string[] others = ["alias/c"];
        foreach (ref var key in others.AsSpan())
        {
            key = configured;
        }

        return OpenAsync(blob, {|MRK1001:keys[0]|}, others[0]);
    }

    private static ref string Longer(ref string a, ref string b)
    {
        if (a.Length > b.Length)
        {
            return ref a;
        }

        return ref b;
    }

    private Task<DecryptResponse> OpenAsync(MemoryStream blob, string key, string label) =>
        kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key, EncryptionContext = new Dictionary<string, string> { ["label"] = label } });
}
