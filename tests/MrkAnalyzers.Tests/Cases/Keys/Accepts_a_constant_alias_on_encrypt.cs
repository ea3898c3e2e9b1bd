// scope: member
// dimension: lookalike
// why: Encrypt must name its key, and an alias of one's own Region is a normal way to do so.
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Fabrikam.Notes;

public sealed class NoteSealer(IAmazonKeyManagementService kms)
{
    private const string NotesKey = "alias/notes";

    public async Task<byte[]> SealAsync(string note, CancellationToken ct)
    {
        var response = await kms.EncryptAsync(new EncryptRequest
        {
            KeyId = NotesKey,
            Plaintext = new MemoryStream(Encoding.UTF8.GetBytes(note)),
        }, ct);
        return response.CiphertextBlob.ToArray();
    }
}
