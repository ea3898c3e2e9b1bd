// scope: member
// dimension: shape
// why: Each hole of the interpolated string is a constant, so the whole ARN is one.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tailspin.Accounts;

internal static class Aws
{
    public const string Account = "210987654321";
    public const string Region = "eu-central-1";

    public static class Keys
    {
        public const string Ledger = "mrk-0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    }
}

internal sealed class LedgerReader
{
    private readonly IAmazonKeyManagementService kms;

    internal LedgerReader(IAmazonKeyManagementService kms) => this.kms = kms;

    internal Task<DecryptResponse> DecryptEntryAsync(MemoryStream entry) =>
        kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = entry,
            KeyId = {|MRK1001:$"arn:aws:kms:{Aws.Region}:{Aws.Account}:key/{Aws.Keys.Ledger}"|},
        });
}
