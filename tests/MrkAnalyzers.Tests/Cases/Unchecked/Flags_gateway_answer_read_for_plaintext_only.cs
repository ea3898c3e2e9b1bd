// scope: cross
// dimension: cross-class
// why: The internal gateway decrypts from the blob alone and its only user never asks which key did it.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Library.Loans
{
    using Library.Crypto;

    internal sealed class LoanReader
    {
        private readonly KmsGateway _gateway;

        internal LoanReader(KmsGateway gateway) => _gateway = gateway;

        internal async Task<int> DaysAsync(byte[] blob)
        {
            var answer = await _gateway.OpenAsync(new MemoryStream(blob));
            using var reader = new BinaryReader(answer.Plaintext);
            return reader.ReadInt32();
        }
    }
}

namespace Library.Crypto
{
    internal sealed class KmsGateway(IAmazonKeyManagementService kms)
    {
        internal Task<DecryptResponse> OpenAsync(MemoryStream blob) => {|MRK1003:kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob })|};
    }
}
