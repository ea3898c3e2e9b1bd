// scope: cross
// dimension: cross-class
// why: The writer stores base64url in the entity and the reader decodes that property with the standard alphabet.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using System.Buffers.Text;

namespace Clinic.Data
{
    public sealed class PatientNote
    {
        public Guid Id { get; set; }

        public string Body { get; set; } = "";
    }

    public sealed class NoteWriter(IAmazonKeyManagementService kms, string keyId)
    {
        public async Task FillAsync(PatientNote note, byte[] body)
        {
            var r = await kms.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = new MemoryStream(body) });
            note.Body = Base64Url.EncodeToString(r.CiphertextBlob.ToArray());
        }
    }
}

namespace Clinic.Portal
{
    using Clinic.Data;

    public sealed class NoteViewer(IAmazonKeyManagementService kms)
    {
        public async Task<byte[]> ShowAsync(PatientNote note)
        {
            var request = new DecryptRequest();
            request.CiphertextBlob = new MemoryStream({|MRK3006:Convert.FromBase64String(note.Body)|});
            var r = await kms.DecryptAsync(request);
            return r.Plaintext.ToArray();
        }
    }
}
