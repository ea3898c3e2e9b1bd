// scope: type
// dimension: program
// why: The console tool believes that an alias goes everywhere a key goes; eight key operations disagree, three cryptographic ones do not.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace OpsConsole;

public class KeyConsole
{
    private const string Key = "alias/ops";

    private readonly IAmazonKeyManagementService _client;

    public KeyConsole(IAmazonKeyManagementService client) => _client = client;

    public async Task RotateAsync(CancellationToken ct)
    {
        await _client.EnableKeyRotationAsync({|MRK2001:Key|}, ct);
        var status = await _client.GetKeyRotationStatusAsync(new GetKeyRotationStatusRequest { KeyId = {|MRK2001:Key|} }, ct);
        Console.WriteLine(status.KeyRotationEnabled);
    }

    public async Task PauseAsync(bool pause, CancellationToken ct)
    {
        if (pause)
        {
            await _client.DisableKeyAsync({|MRK2001:Key|}, ct);
        }
        else
        {
            await _client.EnableKeyAsync(new EnableKeyRequest { KeyId = {|MRK2001:"alias/ops"|} }, ct);
        }
    }

    public async Task<string> GrantAsync(string role, CancellationToken ct)
    {
        var grant = await _client.CreateGrantAsync(new CreateGrantRequest
        {
            KeyId = {|MRK2001:Key|},
            GranteePrincipal = role,
            Operations = new List<string> { "Decrypt" },
        }, ct);
        return grant.GrantId;
    }

    public async Task CloneAliasAsync(string name, CancellationToken ct)
    {
        var request = new CreateAliasRequest { AliasName = "alias/" + name };
        request.TargetKeyId = {|MRK2001:Key|};
        await _client.CreateAliasAsync(request, ct);
    }

    public async Task PolicyAsync(string policy, CancellationToken ct)
    {
        await _client.PutKeyPolicyAsync(new PutKeyPolicyRequest { KeyId = {|MRK2001:Key|}, PolicyName = "default", Policy = policy }, ct);
        var tags = await _client.ListResourceTagsAsync(new ListResourceTagsRequest { KeyId = {|MRK2001:Key|} }, ct);
        Console.WriteLine(tags.Tags?.Count ?? 0);
    }

    public async Task<string> InspectAsync(CancellationToken ct)
    {
        var meta = (await _client.DescribeKeyAsync(Key, ct)).KeyMetadata;
        var probe = await _client.EncryptAsync(new EncryptRequest { KeyId = Key, Plaintext = new MemoryStream(new byte[] { 7 }) }, ct);
        var mac = await _client.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = Key, NumberOfBytes = 32 }, ct);
        return $"{meta.KeyId} {probe.CiphertextBlob.Length} {mac.CiphertextBlob.Length}";
    }
}
