// scope: member
// dimension: combined
// why: The handler of the event decodes fresh ciphertext as text.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Eventing;

public sealed class MessageArrived(string body) : EventArgs
{
    public string Body { get; } = body;
}

public sealed class MessageHub
{
    public event EventHandler<MessageArrived>? Arrived;

    public void Publish(string body) => Arrived?.Invoke(this, new MessageArrived(body));
}

public sealed class MessageLog
{
    private readonly List<string> _entries = new();

    public MessageLog(MessageHub hub, IAmazonKeyManagementService kms, string keyId)
    {
        hub.Arrived += async (_, message) =>
        {
            using var clear = new MemoryStream(Encoding.UTF8.GetBytes(message.Body));
            var response = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = clear });
            _entries.Add({|MRK3001:Encoding.UTF8.GetString(response.CiphertextBlob.ToArray())|});
        };
    }

    public IReadOnlyList<string> Entries => _entries;
}
