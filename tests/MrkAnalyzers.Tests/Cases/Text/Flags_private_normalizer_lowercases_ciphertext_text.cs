// scope: type
// dimension: three-method
// why: The blob's text goes through two helpers, the last of which drops its case.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Catalog;

public class SecretRegistry
{
    private readonly IAmazonKeyManagementService kms;
    private readonly Dictionary<string, string> entries = new();

    public SecretRegistry(IAmazonKeyManagementService kms) { this.kms = kms; }

    public async Task RegisterAsync(string name, Stream secret)
    {
        var buffer = new MemoryStream();
        await secret.CopyToAsync(buffer);
        var answer = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/registry", Plaintext = buffer });
        entries[name] = Canonical(Text({|MRK3005:answer.CiphertextBlob|}));
    }

    private static string Text(MemoryStream blob) => Convert.ToBase64String(blob.ToArray());

    private static string Canonical(string value) => value.Trim().ToLowerInvariant();
}
