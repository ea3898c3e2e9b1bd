// scope: cross
// dimension: cross-class
// why: A factory's two Regions are both asked for the alias of one property.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Notes;

public static class KmsFactory
{
    public static IAmazonKeyManagementService ForVirginia() => new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
    public static IAmazonKeyManagementService ForMilan() => new AmazonKeyManagementServiceClient(RegionEndpoint.EUSouth1);
}

public sealed class NoteStore
{
    private static string NotesKey => "alias/notes";

    public async Task<byte[][]> SaveAsync(byte[] note)
    {
        async Task<byte[]> Seal(IAmazonKeyManagementService kms)
        {
            using (kms)
            {
                var r = await kms.EncryptAsync(new EncryptRequest { KeyId = {|MRK2003:NotesKey|}, Plaintext = new MemoryStream(note) });
                return r.CiphertextBlob.ToArray();
            }
        }

        return new[] { await Seal(KmsFactory.ForVirginia()), await Seal(KmsFactory.ForMilan()) };
    }
}

