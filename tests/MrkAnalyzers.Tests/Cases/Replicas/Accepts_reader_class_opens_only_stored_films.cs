// scope: cross
// dimension: near miss
// why: The reader unwraps films from the archive, whose keys nobody here knows; the writer's film is only stored.
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

public interface IFilmArchive { Task SaveAsync(Film film); Task<Film> LoadAsync(string title); }

internal sealed class FilmWriter(IFilmArchive archive)
{
    private readonly AmazonKeyManagementServiceClient paris = new(RegionEndpoint.EUWest3);

    public async Task WriteAsync(byte[] encryptedBody)
    {
        var key = await paris.CreateKeyAsync(new CreateKeyRequest { Description = "films", KeySpec = KeySpec.SYMMETRIC_DEFAULT });
        var dataKey = await paris.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = key.KeyMetadata.KeyId, KeySpec = DataKeySpec.AES_256 });
        await archive.SaveAsync(new Film(dataKey.CiphertextBlob.ToArray(), encryptedBody));
    }
}

internal sealed class FilmService(IFilmArchive archive, FilmReader reader)
{
    public async Task<byte[]> CheckAsync(string title) => await reader.UnwrapAsync(await archive.LoadAsync(title));
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
