// scope: cross
// dimension: combined
// why: The prefix of the base64 is only printed as a short handle for support; the entry keeps the whole text.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Tickets;

internal sealed class TicketSealer(IAmazonKeyManagementService kms)
{
    public Task<string> SealAsync(byte[] ticket) => Task.Run(async () =>
    {
        var r = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/tickets", Plaintext = new MemoryStream(ticket) });
        return Convert.ToBase64String(r.CiphertextBlob.ToArray());
    });
}

internal sealed class SealedTickets(TicketSealer sealer)
{
    private readonly Dictionary<Guid, string> _tickets = new();

    public async Task PutAsync(Guid id, byte[] ticket)
    {
        string text = await sealer.SealAsync(ticket);
        Console.Error.WriteLine("ticket {0} begins with {1}", id, text.Substring(startIndex: 0, length: 12));
        _tickets[id] = text;
    }
}
