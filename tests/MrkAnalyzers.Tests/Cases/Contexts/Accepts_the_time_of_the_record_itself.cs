// scope: type
// dimension: parameter
// why: The time is the record's, which the reader has, too.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Bound;

public sealed record Entry(DateTimeOffset Written, byte[] Body);

public class Journal(IAmazonKeyManagementService kms, string keyId)
{
    public Task SealAsync(Entry entry) => kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(entry.Body), EncryptionContext = Of(entry) });

    public Task<DecryptResponse> OpenAsync(Entry entry) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(entry.Body), EncryptionContext = Of(entry) });

    private static Dictionary<string, string> Of(Entry entry) => new() { ["written"] = entry.Written.ToString("O") };
}
