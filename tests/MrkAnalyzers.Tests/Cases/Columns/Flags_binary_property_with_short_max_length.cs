// scope: type
// dimension: field
// why: The wrapped data key is kept in a byte array column of 256 bytes, smaller than a blob can be.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.ComponentModel.DataAnnotations;

namespace Files.Model;

public sealed partial class StoredFile
{
    public Guid Id { get; init; }

    [MaxLength(255)]
    public string Name { get; set; } = "";

    [{|MRK3007:MaxLength(256)|}]
    public byte[] WrappedKey { get; private set; } = [];
}

public sealed partial class StoredFile
{
    public async Task<byte[]> RekeyAsync(IAmazonKeyManagementService kms, string keyId, CancellationToken ct)
    {
        var dataKey = await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 }, ct);
        WrappedKey = dataKey.CiphertextBlob.ToArray();
        return dataKey.Plaintext.ToArray();
    }
}
