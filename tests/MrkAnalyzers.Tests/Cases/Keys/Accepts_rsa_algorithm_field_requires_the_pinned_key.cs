// scope: type
// dimension: near miss
// why: The ciphertext is RSA-OAEP, for which Decrypt requires KeyId, so the constant is right.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Clinic.Partner;

public class PartnerInbox
{
    private static readonly string InboxKey = "alias/partner-inbox-rsa";
    private static readonly EncryptionAlgorithmSpec Algorithm = EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256;

    private readonly IAmazonKeyManagementService _kms;

    public PartnerInbox(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> ReceiveAsync(byte[] wrappedKey)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(wrappedKey) };
        request.EncryptionAlgorithm = Algorithm;
        request.KeyId = InboxKey;
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }

    public Task<GetPublicKeyResponse> PublishAsync() =>
        _kms.GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = InboxKey });
}
