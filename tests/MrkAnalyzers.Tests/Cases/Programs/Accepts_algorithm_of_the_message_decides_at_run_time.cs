// scope: type
// dimension: near miss
// why: The algorithm is read from the message and may be RSA, so naming the key cannot be called needless.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Protocol;

public sealed record Message(string Algorithm, string Body);

public sealed class ProtocolOpener(IAmazonKeyManagementService kms)
{
    private const string ProtocolKey = "alias/protocol";

    public async Task<byte[]> OpenAsync(Message message)
    {
        var algorithm = EncryptionAlgorithmSpec.FindValue(message.Algorithm);
        var request = new DecryptRequest
        {
            KeyId = ProtocolKey,
            EncryptionAlgorithm = algorithm,
            CiphertextBlob = new MemoryStream(Convert.FromBase64String(message.Body)),
        };
        return (await kms.DecryptAsync(request)).Plaintext.ToArray();
    }
}
