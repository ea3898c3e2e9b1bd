using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Misuse;

/// <summary>Opens session tickets that come back from the browser. Whoever can make the service open a ciphertext of his own key chooses what it reads.</summary>
public sealed class Tickets(IAmazonKeyManagementService kms, string expectedKeyArn)
{
    public async Task<byte[]> OpenAsync(byte[] ticket)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(ticket) }); // expect MRK1003
        return response.Plaintext.ToArray();
    }

    public async Task<byte[]> OpenCheckedAsync(byte[] ticket)
    {
        var response = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(ticket) });
        return FamilyOf(response.KeyId) == FamilyOf(expectedKeyArn) ? response.Plaintext.ToArray() : throw new InvalidOperationException("The ticket was not made here.");
    }

    // The Region is all in which related keys differ.
    private static (string Account, string Key) FamilyOf(string arn) => arn.Split(':') is [_, _, _, _, var account, var key] ? (account, key) : throw new FormatException(arn);
}
