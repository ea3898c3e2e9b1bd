// scope: member
// dimension: shape
// why: More equal signs than base64 needs make the text undecodable; the padding is to a record width, not to a multiple of four.
using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Mainframe.Export;

public class FixedWidthWriter
{
    private readonly IAmazonKeyManagementService kms;
    public FixedWidthWriter(IAmazonKeyManagementService kms) => this.kms = kms;

    public async Task AppendAsync(StringBuilder record, byte[] account)
    {
        EncryptResponse enc = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/mainframe", Plaintext = new MemoryStream(account) });
        string text = Convert.ToBase64String(enc.CiphertextBlob.ToArray());
        record.Append("ACCT").Append({|MRK3004:text.PadRight(512, '=')|}).AppendLine();
    }
}
