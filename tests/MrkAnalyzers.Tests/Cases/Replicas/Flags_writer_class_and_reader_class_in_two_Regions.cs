// scope: cross
// dimension: cross-class
// why: The writer's data key comes from a single-Region key of Paris, the reader unwraps it in Stockholm.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Films;

public sealed record Film(byte[] WrappedKey, byte[] Body);

internal sealed class FilmWriter
{
    private readonly AmazonKeyManagementServiceClient paris = new(RegionEndpoint.EUWest3);

    public async Task<Film> WriteAsync(byte[] encryptedBody)
    {
        var key = await paris.CreateKeyAsync(new CreateKeyRequest { Description = "films", KeySpec = KeySpec.SYMMETRIC_DEFAULT });
        var dataKey = await paris.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key.KeyMetadata.KeyId, KeySpec = DataKeySpec.AES_256 });
        return new Film(dataKey.CiphertextBlob.ToArray(), encryptedBody);
    }
}

internal sealed class FilmService(FilmWriter writer, FilmReader reader)
{
    public async Task<byte[]> CheckAsync(byte[] body)
    {
        Film film = await writer.WriteAsync(body);
        return await reader.UnwrapAsync({|MRK5004:film|});
    }
}
//// FilmReader.cs
using System.IO;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Films;

internal sealed class FilmReader
{
    private readonly AmazonKeyManagementServiceClient stockholm = new(RegionEndpoint.EUNorth1);

    public async Task<byte[]> UnwrapAsync(Film film)
    {
        var opened = await stockholm.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream(film.WrappedKey) });
        return opened.Plaintext.ToArray();
    }
}

