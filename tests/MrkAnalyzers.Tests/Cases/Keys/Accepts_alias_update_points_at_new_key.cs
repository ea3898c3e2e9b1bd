// scope: member
// dimension: argument
// why: The alias name stands where an alias belongs; the target is the new key.
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
        await _kms.UpdateAliasAsync(aliasName: Current, targetKeyId: keyId);
        WriteLine("{0} now answers for {1}", Current, Next);
        return keyId;
    }
}
