// scope: member
// dimension: local
// why: The builder drops every plus sign of the text.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Names;

public class TicketPrinter(IAmazonKeyManagementService kms)
{
    public async Task<string> PrintAsync(MemoryStream ticket)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/tickets", Plaintext = ticket });
        var text = new StringBuilder(Convert.ToBase64String(response.CiphertextBlob.ToArray()));
        {|MRK3005:text.Replace("+", "")|};
        return text.ToString();
    }
}
