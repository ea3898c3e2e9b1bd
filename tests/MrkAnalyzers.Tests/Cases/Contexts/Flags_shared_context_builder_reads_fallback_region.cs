// scope: cross
// dimension: cross-class
// why: The builder used by both operations adds the local Region, so another Region builds other pairs.
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
    internal static class ContextBuilder
    {
        internal static Dictionary<string, string> For(string member) => new()
        {
            ["member"] = member,
            ["region"] = {|MRK7001:FallbackRegionFactory.GetRegionEndpoint().SystemName|},
        };
    }
}

namespace Membership.Services
{
    using Membership.Crypto;

    public sealed class MemberVault(IAmazonKeyManagementService kms, string keyId)
    {
        public async Task<byte[]> SealAsync(string member, byte[] data) =>
            (await kms.EncryptAsync(new EncryptRequest
            {
                KeyId = keyId,
                Plaintext = new MemoryStream(data),
                EncryptionContext = ContextBuilder.For(member),
            })).CiphertextBlob.ToArray();

        public async Task<byte[]> OpenAsync(string member, byte[] blob) =>
            (await kms.DecryptAsync(new DecryptRequest
            {
                CiphertextBlob = new MemoryStream(blob),
                EncryptionContext = ContextBuilder.For(member),
            })).Plaintext.ToArray();
    }
}
