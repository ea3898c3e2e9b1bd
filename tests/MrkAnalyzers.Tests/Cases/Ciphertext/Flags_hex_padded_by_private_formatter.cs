// scope: type
// dimension: two-method
// why: Column left-pads its text with zeros; here the text is the hex of a blob, which gets foreign leading bytes.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Ledger.Files;

public class LedgerLine
{
    private readonly IAmazonKeyManagementService _kms;
    public LedgerLine(IAmazonKeyManagementService kms) => _kms = kms;

    public async Task<string> FormatAsync(long number, byte[] memo)
    {
        var enc = await _kms.EncryptAsync(new EncryptRequest { KeyId = "alias/ledger", Plaintext = new MemoryStream(memo) });
        var hex = Convert.ToHexString(enc.CiphertextBlob.ToArray());
        return Column(number.ToString(), 12) + Column({|MRK3004:hex|}, 600);
    }

    private static string Column(string text, int width) => text.PadLeft(width, '0');
}
