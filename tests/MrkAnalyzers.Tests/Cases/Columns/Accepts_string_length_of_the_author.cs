// scope: cross
// dimension: cross-class
// why: Only the author's name is limited.
using System.ComponentModel.DataAnnotations;

namespace Contracts
{
    public sealed record SealedNote(string Body, [property: StringLength(80)] string Author);
}
//// Notes.cs
using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Data;
using System.Data.Common;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Contracts;

namespace Notes;

public class NoteSealer(IAmazonKeyManagementService kms)
{
    public async Task<SealedNote> SealAsync(string author, byte[] body) => new(await EncryptAsync(body), author);

    private async Task<string> EncryptAsync(byte[] body)
    {
        var response = await kms.EncryptAsync(new EncryptRequest { KeyId = "alias/notes", Plaintext = new MemoryStream(body) }).ConfigureAwait(false);
        return Convert.ToBase64String(response.CiphertextBlob.ToArray());
    }
}
