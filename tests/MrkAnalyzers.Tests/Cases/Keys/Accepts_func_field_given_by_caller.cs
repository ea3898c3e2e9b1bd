// scope: type
// dimension: field
// why: The function is handed in from outside and nothing in sight says what it returns.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Voting;

public sealed class BallotBox
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly Func<string> _currentKey;

    public BallotBox(IAmazonKeyManagementService kms, Func<string> currentKey)
    {
        _kms = kms;
        _currentKey = currentKey;
    }

    public async Task<byte[]> OpenBallotAsync(ReadOnlyMemory<byte> ballot)
    {
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(ballot.ToArray()) };
        request.KeyId = _currentKey();
        var response = await _kms.DecryptAsync(request).ConfigureAwait(false);
        return response.Plaintext.ToArray();
    }
}
