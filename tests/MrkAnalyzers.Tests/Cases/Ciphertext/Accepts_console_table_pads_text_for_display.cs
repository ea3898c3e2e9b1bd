// scope: type
// dimension: two-method
// why: The padded text is only printed in a console table; the stored dictionary has the exact text.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ledger.Tools;

public class SecretTable
{
    private readonly Dictionary<string, string> _secrets = new();
    private readonly IAmazonKeyManagementService _kms;

    public SecretTable(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task AddAsync(string name, byte[] value)
    {
        var enc = await _kms.EncryptAsync(new EncryptRequest { KeyId = "alias/tools", Plaintext = new MemoryStream(value) });
        var text = Convert.ToBase64String(enc.CiphertextBlob.ToArray());
        _secrets[name] = text;
        PrintRow(name, text);
    }

    private static void PrintRow(string name, string text) => Console.WriteLine("| " + name.PadRight(20) + " | " + text.PadRight(300) + " |");
}
