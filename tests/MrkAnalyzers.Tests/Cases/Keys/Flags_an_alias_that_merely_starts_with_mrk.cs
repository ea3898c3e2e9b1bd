// scope: member
// dimension: lookalike
// why: `alias/mrk-…` is an alias, not a multi-Region key ID, so it is resolved per Region like any alias.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Relecloud.Tickets;

public class TicketCipher
{
    private readonly IAmazonKeyManagementService _kms;
    private const string TicketKey = "alias/mrk-1234abcd12ab34cd56ef1234567890ab";

    public TicketCipher(IAmazonKeyManagementService kms)
    {
        _kms = kms;
    }

    public async Task<byte[]> DecryptTicketAsync(byte[] ticket)
    {
        var request = new DecryptRequest
        {
            KeyId = {|MRK1001:TicketKey|},
            CiphertextBlob = new MemoryStream(ticket)
        };
        var response = await _kms.DecryptAsync(request);
        return response.Plaintext.ToArray();
    }
}
