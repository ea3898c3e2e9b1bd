// scope: cross
// dimension: near miss
// why: The gateway returns the answering key beside the plaintext and the reader compares it with the row's.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Library.Fines
{
    using Library.Crypto;

    internal sealed record FineRow(string KeyArn, byte[] Blob);

    internal sealed class FineReader(FineGateway gateway)
    {
        internal async Task<int> CentsAsync(FineRow row)
        {
            var (plain, key) = await gateway.OpenAsync(new MemoryStream(row.Blob));
            if (LastPart(key) != LastPart(row.KeyArn))
            {
                throw new InvalidDataException("sealed with another key");
            }

            return BitConverter.ToInt32(plain);
        }

        private static string LastPart(string arn) => arn[(arn.LastIndexOf(':') + 1)..];
    }
}

namespace Library.Crypto
{
    internal sealed class FineGateway(IAmazonKeyManagementService kms)
    {
        internal async Task<(byte[] Plain, string Key)> OpenAsync(MemoryStream blob)
        {
            var answer = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
            return (answer.Plaintext.ToArray(), answer.KeyId);
        }
    }
}
