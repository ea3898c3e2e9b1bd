// scope: type
// dimension: three-method
// why: The bare mrk- id is portable across the family, but it is a constant handed down to Decrypt.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Global.Profiles;

public class ProfileReader
{
    private readonly IAmazonKeyManagementService kms;

    public ProfileReader(IAmazonKeyManagementService kms) => this.kms = kms;

    public Task<byte[]> EmailAsync(byte[] cell) => OpenAsync(cell, "email", {|MRK1002:"mrk-4f1c0de29b7a48d3a5e6f70819a2b3c4"|});

    private async Task<byte[]> OpenAsync(byte[] cell, string column, string family)
    {
        var request = Request(cell, family);
        request.EncryptionContext = new Dictionary<string, string> { ["column"] = column };
        var answer = await kms.DecryptAsync(request);
        return answer.Plaintext.ToArray();
    }

    private static DecryptRequest Request(byte[] cell, string family) => new()
    {
        CiphertextBlob = new MemoryStream(cell),
        KeyId = family,
    };
}
