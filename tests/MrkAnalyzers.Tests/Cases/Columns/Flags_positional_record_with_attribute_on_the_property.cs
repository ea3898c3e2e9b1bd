// scope: cross
// dimension: two-method
// why: The property attribute on the positional record caps the sealed text at 344 characters.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.ComponentModel.DataAnnotations;

namespace Chat.Rooms;

public sealed record RoomRow(
    [property: Key] string Room,
    [property: {|MRK3007:MaxLength(344)|}] string SealedPassphrase,
    [property: MaxLength(40)] string Owner);

public sealed class RoomService
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly Func<RoomRow, Task> _insert;

    public RoomService(IAmazonKeyManagementService kms, Func<RoomRow, Task> insert)
    {
        _kms = kms;
        _insert = insert;
    }

    public async Task OpenRoomAsync(string room, string owner, string keyId, byte[] passphrase)
    {
        var text = await SealAsync(keyId, passphrase);
        await _insert(new RoomRow(room, text, owner));
    }

    private async Task<string> SealAsync(string keyId, byte[] passphrase)
    {
        var request = new EncryptRequest { KeyId = keyId };
        request.Plaintext = new MemoryStream(passphrase);
        var response = await _kms.EncryptAsync(request);
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }
}
