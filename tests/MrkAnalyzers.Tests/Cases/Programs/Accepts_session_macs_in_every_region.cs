// scope: type
// dimension: program
// why: An HMAC multi-Region key is symmetric; MACs are verified wherever a replica is, and constants on MAC operations are fine.
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Web.Sessions;

public sealed class SessionTokens
{
    private const string MacKey = "alias/web-session";
    private static readonly MacAlgorithmSpec Algorithm = MacAlgorithmSpec.HMAC_SHA_256;

    private readonly IAmazonKeyManagementService _kms;
    private readonly TimeProvider _clock;

    public SessionTokens(IAmazonKeyManagementService kms, TimeProvider clock)
    {
        _kms = kms;
        _clock = clock;
    }

    public async Task<string> ProvisionAsync(IReadOnlyDictionary<string, IAmazonKeyManagementService> replicas, CancellationToken ct)
    {
        var created = await _kms.CreateKeyAsync(new CreateKeyRequest
        {
            KeySpec = KeySpec.HMAC_256,
            KeyUsage = KeyUsageType.GENERATE_VERIFY_MAC,
            MultiRegion = true,
        }, ct);
        var id = created.KeyMetadata.KeyId;
        await _kms.CreateAliasAsync(MacKey, id, ct);
        foreach (var (region, client) in replicas)
        {
            await _kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = id, ReplicaRegion = region }, ct);
            await client.CreateAliasAsync(MacKey, id, ct);
        }

        return id;
    }

    public async Task<string> IssueAsync(string user, CancellationToken ct)
    {
        var payload = $"{user}|{_clock.GetUtcNow().AddHours(8).ToUnixTimeSeconds()}";
        var response = await _kms.GenerateMacAsync(new GenerateMacRequest
        {
            KeyId = MacKey,
            MacAlgorithm = Algorithm,
            Message = new MemoryStream(Encoding.UTF8.GetBytes(payload)),
        }, ct);
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(payload)) + "." + Convert.ToBase64String(response.Mac.ToArray());
    }

    public async Task<string?> ValidateAsync(string token, CancellationToken ct)
    {
        var dot = token.IndexOf('.');
        if (dot < 0)
        {
            return null;
        }

        var payload = Convert.FromBase64String(token[..dot]);
        try
        {
            await _kms.VerifyMacAsync(new VerifyMacRequest
            {
                KeyId = MacKey,
                MacAlgorithm = Algorithm,
                Message = new MemoryStream(payload),
                Mac = new MemoryStream(Convert.FromBase64String(token[(dot + 1)..])),
            }, ct);
        }
        catch (KMSInvalidMacException)
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(payload).Split('|');
        return long.Parse(parts[1]) > _clock.GetUtcNow().ToUnixTimeSeconds() ? parts[0] : null;
    }
}
