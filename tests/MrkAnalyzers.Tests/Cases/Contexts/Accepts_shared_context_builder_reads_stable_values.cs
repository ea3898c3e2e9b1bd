// scope: cross
// dimension: near miss
// why: The builder takes the member and a fixed application name, the same in every Region.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;
using Amazon.Runtime;

namespace Membership.Crypto
{
    internal static class StableContext
    {
        private const string Application = "membership";

        internal static Dictionary<string, string> For(string member) => new()
        {
            ["member"] = member,
            ["application"] = Application,
        };
    }
}

namespace Membership.Services
{
    using Membership.Crypto;

    public sealed class BadgeVault(string keyId)
    {
        private readonly IAmazonKeyManagementService kms = new AmazonKeyManagementServiceClient(FallbackRegionFactory.GetRegionEndpoint());

        public async Task<byte[]> SealAsync(string member, byte[] data) =>
            (await kms.EncryptAsync(new EncryptRequest
            {
                KeyId = keyId,
                Plaintext = new MemoryStream(data),
                EncryptionContext = StableContext.For(member),
            })).CiphertextBlob.ToArray();

        public async Task<byte[]> OpenAsync(string member, byte[] blob) =>
            (await kms.DecryptAsync(new DecryptRequest
            {
                CiphertextBlob = new MemoryStream(blob),
                EncryptionContext = StableContext.For(member),
            })).Plaintext.ToArray();
    }
}
