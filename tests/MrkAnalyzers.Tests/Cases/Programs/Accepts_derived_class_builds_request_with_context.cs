// scope: type
// dimension: cross-class
// why: The overriding method sets only the context.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Templates;

public abstract class Opener
{
    private readonly IAmazonKeyManagementService _kms;

    protected Opener(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<byte[]> OpenAsync(byte[] blob)
    {
        DecryptRequest request = CreateRequest(new MemoryStream(blob));
        DecryptResponse response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }

    protected abstract DecryptRequest CreateRequest(MemoryStream blob);
}

public sealed class ContractOpener : Opener
{
    private const string ContractKey = "arn:aws:kms:eu-west-2:331662479035:key/9a1158154dfa42caddbd0694a4e9bdc8";

    public ContractOpener(IAmazonKeyManagementService kms)
        : base(kms)
    {
    }

    protected override DecryptRequest CreateRequest(MemoryStream blob) => new()
    {
        CiphertextBlob = blob,
        EncryptionContext = new Dictionary<string, string> { ["type"] = "contract", ["key"] = ContractKey },
    };
}
