// scope: cross
// dimension: near miss
// why: Milan only answers a key listing; the alias is used in Virginia alone.
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

    public async Task<byte[]> SaveAsync(byte[] note)
    {
        using var milan = KmsFactory.ForMilan();
        var known = await milan.ListKeysAsync(new ListKeysRequest { Limit = 10 });
        if (known.Keys is null || known.Keys.Count == 0)
        {
            throw new InvalidOperationException("Milan is not set up");
        }

        using var virginia = KmsFactory.ForVirginia();
        var r = await virginia.EncryptAsync(new EncryptRequest { KeyId = NotesKey, Plaintext = new MemoryStream(note) });
        return r.CiphertextBlob.ToArray();
    }
}
