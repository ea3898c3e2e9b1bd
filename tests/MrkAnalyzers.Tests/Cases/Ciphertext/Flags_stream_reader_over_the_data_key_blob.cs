// scope: member
// dimension: local
// why: A StreamReader decodes the wrapped data key as UTF-8 before it is written to the manifest.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Backup;

internal static class ManifestWriter
{
    internal static async Task WriteManifestAsync(IAmazonKeyManagementService kms, string keyId, string path)
    {
        GenerateDataKeyWithoutPlaintextResponse key = await kms.GenerateDataKeyWithoutPlaintextAsync(
            new GenerateDataKeyWithoutPlaintextRequest { KeyId = keyId, KeySpec = DataKeySpec.AES_256 });

        string wrapped = await {|MRK3001:new StreamReader(key.CiphertextBlob).ReadToEndAsync()|};

        await File.WriteAllLinesAsync(path, new[] { "format=2", "wrapped-key=" + wrapped });
    }
}
