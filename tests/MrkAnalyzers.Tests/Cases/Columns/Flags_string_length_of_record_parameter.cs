// scope: cross
// dimension: cross-class
// why: The record's positional property takes the blob's text, through two methods of another class.
using System.ComponentModel.DataAnnotations;

namespace Contracts
{
    public sealed record SealedNote([property: StringLength({|MRK3007:1024|})] string Body, [property: StringLength(80)] string Author);
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
