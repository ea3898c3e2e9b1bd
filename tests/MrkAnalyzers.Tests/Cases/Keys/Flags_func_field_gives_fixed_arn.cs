// scope: type
// dimension: field
// why: The lambda in the field always gives one key ARN.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Voting;

public sealed class BallotBox
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly Func<string> _currentKey  = () => "arn:aws:kms:us-west-2:700000000007:key/2f0b7c0e-94dc-4a7b-90d0-6b1b5c0ad1e2";

    public BallotBox(IAmazonKeyManagementService kms)
    {
        _kms = kms;
    }

    public async Task<byte[]> OpenBallotAsync(ReadOnlyMemory<byte> ballot)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(ballot.ToArray()) };
        request.KeyId = {|MRK1001:_currentKey()|};
        var response = await _kms.DecryptAsync(request).ConfigureAwait(false);
        return response.Plaintext.ToArray();
    }
}
