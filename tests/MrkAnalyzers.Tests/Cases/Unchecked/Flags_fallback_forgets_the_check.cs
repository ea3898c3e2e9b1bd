// scope: member
// dimension: path
// why: The first decryption is checked against the expected key, the one after the failure is not.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ads.Budgets;

public sealed class BudgetReader(IAmazonKeyManagementService primary, IAmazonKeyManagementService secondary, string family)
{
    public async Task<byte[]> ReadAsync(byte[] blob)
    {
        try
        {
            var first = await primary.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) });
            if (!first.KeyId.EndsWith("/" + family, StringComparison.Ordinal))
            {
                throw new InvalidOperationException("foreign key");
            }

            return first.Plaintext.ToArray();
        }
        catch (KeyUnavailableException)
        {
            var second = await {|MRK1003:secondary.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(blob) })|};
            return second.Plaintext.ToArray();
        }
    }
}
