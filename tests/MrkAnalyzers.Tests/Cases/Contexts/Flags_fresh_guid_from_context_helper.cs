// scope: type
// dimension: two-method
// why: Each call of the helper makes a new Guid, so encryption and decryption never present the same pairs.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Collections.Generic;

namespace Parcel.Tracking;

public class ParcelSecrets
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _keyId;

    public ParcelSecrets(IAmazonKeyManagementService kms, string keyId)
    {
        _kms = kms;
        _keyId = keyId;
    }

    public async Task<byte[]> EncryptAsync(string parcel, byte[] data)
    {
        var request = new EncryptRequest { KeyId = _keyId, Plaintext = new MemoryStream(data) };
        request.EncryptionContext = ContextOf(parcel);
        return (await _kms.EncryptAsync(request)).CiphertextBlob.ToArray();
    }

    public async Task<byte[]> DecryptAsync(string parcel, byte[] blob)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob) };
        request.EncryptionContext = ContextOf(parcel);
        return (await _kms.DecryptAsync(request)).Plaintext.ToArray();
    }

    private static Dictionary<string, string> ContextOf(string parcel)
    {
        var context = new Dictionary<string, string>();
        context.Add("parcel", parcel);
        context.Add("correlation", {|MRK7002:Guid.NewGuid().ToString("N")|});
        return context;
    }
}
