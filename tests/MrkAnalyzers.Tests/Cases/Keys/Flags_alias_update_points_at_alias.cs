// scope: member
// dimension: argument
// why: The target of an alias has to be a key ID or ARN.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using static System.Console;

namespace Rotation;

public class ManualRotation
{
    private readonly IAmazonKeyManagementService _kms;
    private const string Current = "alias/exports/current";
    private const string Next = "alias/exports/next";

    public ManualRotation(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> RotateAsync()
    {
        var created = await _kms.CreateKeyAsync(new CreateKeyRequest { Description = "exports" });
        var keyId = created.KeyMetadata.KeyId;
        await _kms.CreateAliasAsync(Next, keyId);
        await _kms.UpdateAliasAsync(aliasName: Current, targetKeyId: {|MRK2001:Next|});
        WriteLine("{0} now answers for {1}", Current, Next);
        return keyId;
    }
}
