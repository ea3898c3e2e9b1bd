// scope: member
// dimension: shape
// why: A collection expression of mrk- literals is indexed by a constant, which gives a bare multi-Region ID.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Alpine.SkiHouse;

public sealed class LockerCodes
{
    private readonly AmazonKeyManagementServiceClient _client = new();

    public async Task<byte[]> RevealAsync(byte[] code)
    {
        string[] generations = ["mrk-aaaabbbbccccddddeeeeffff00001111", "mrk-11112222333344445555666677778888"];
        var current = generations[1];

        using var cipher = new MemoryStream(code);
        var outcome = await _client.DecryptAsync(new DecryptRequest { KeyId = {|MRK1002:current|}, CiphertextBlob = cipher });
        return outcome.Plaintext.ToArray();
    }
}
