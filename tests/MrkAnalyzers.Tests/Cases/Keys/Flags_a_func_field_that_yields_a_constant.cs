// scope: type
// dimension: field
// why: The delegate field is readonly and its lambda returns a literal mrk- ID.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Functional;

public sealed class Unsealer
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly Func<string> _key = static () => "mrk-c9f0f895fb98ab9159f51fd0297e236d";

    public Unsealer(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<ReadOnlyMemory<byte>> UnsealAsync(ReadOnlyMemory<byte> blob)
    {
        var response = await _kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = new MemoryStream(blob.ToArray()),
            KeyId = {|MRK1002:_key()|},
        });
        return response.Plaintext.ToArray();
    }
}
