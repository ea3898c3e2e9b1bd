// scope: cross
// dimension: near miss
// why: The limited property keeps a salted hash of the passphrase, the sealed one has no limit.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;

namespace Chat.Rooms;

public sealed record ChannelRow(
    [property: Key] string Channel,
    string SealedPassphrase,
    [property: MaxLength(44)] string PassphraseHash);

public sealed class ChannelService(IAmazonKeyManagementService kms, Func<ChannelRow, Task> insert)
{
    public async Task OpenChannelAsync(string channel, string keyId, byte[] passphrase, byte[] salt)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(passphrase) });
        var hash = Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, 100_000, HashAlgorithmName.SHA256, 32);
        await insert(new ChannelRow(
            channel,
            Convert.ToBase64String(response.CiphertextBlob.ToArray()),
            Convert.ToBase64String(hash)));
    }
}
