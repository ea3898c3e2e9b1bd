// scope: member
// dimension: lookalike
// why: Padding hides the length of the plaintext; the ciphertext of the padded text is kept whole.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ballots;

public class BallotSealer(IAmazonKeyManagementService kms)
{
    public async Task<string> SealAsync(string choice)
    {
        byte[] plaintext = Encoding.UTF8.GetBytes(choice.PadRight(64));
        Array.Resize(ref plaintext, 256);
        using var growing = new MemoryStream();
        growing.Write(plaintext);

        var sealedBallot = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/ballots", Plaintext = new MemoryStream(growing.GetBuffer()) });
        return Convert.ToBase64String(sealedBallot.CiphertextBlob.ToArray());
    }
}
