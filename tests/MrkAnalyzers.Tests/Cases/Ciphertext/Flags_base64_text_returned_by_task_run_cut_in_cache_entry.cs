// scope: cross
// dimension: combined
// why: The cache entry keeps 128 characters of the base64 that the protector returned, and the loader decodes what is left.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tickets;

internal sealed class TicketProtector(IAmazonKeyManagementService kms)
{
    public Task<string> ProtectAsync(byte[] ticket) => Task.Run(async () =>
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/tickets", Plaintext = new MemoryStream(ticket) });
        return Convert.ToBase64String(r.CiphertextBlob.ToArray());
    });

    public async Task<byte[]> UnprotectAsync(string text)
    {
        var r = await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(Convert.FromBase64String(text)) });
        return r.Plaintext.ToArray();
    }
}

internal sealed class TicketCache(TicketProtector protector)
{
    private readonly Dictionary<Guid, string> _tickets = new();

    public async Task PutAsync(Guid id, byte[] ticket)
    {
        string text = await protector.ProtectAsync(ticket);
        _tickets[id] = {|MRK3003:text.Substring(startIndex: 0, length: 128)|};
    }

    public Task<byte[]> GetAsync(Guid id) => protector.UnprotectAsync(_tickets[id]);
}
