// scope: cross
// dimension: cross-class
// why: The container's factory lambda always makes the cipher with the same literal alias.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Woodgrove.Startup;

public interface IServiceRegistry
{
    IServiceRegistry AddSingleton<TService>(Func<IServiceProvider, TService> factory) where TService : class;
}

public interface ICipher
{
    Task<byte[]> DecryptAsync(byte[] blob);
}

internal sealed class AwsCipher : ICipher
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly string _alias;

    public AwsCipher(IAmazonKeyManagementService kms, string alias) => (_kms, _alias) = (kms, alias);

    public async Task<byte[]> DecryptAsync(byte[] blob)
    {
        var decrypted = await _kms.DecryptAsync(new DecryptRequest { KeyId = _alias, CiphertextBlob = new MemoryStream(blob) });
        return decrypted.Plaintext.ToArray();
    }
}

public static class Registration
{
    public static void AddCrypto(IServiceRegistry services)
    {
        services.AddSingleton<IAmazonKeyManagementService>(_ => new AmazonKeyManagementServiceClient());
        services.AddSingleton<ICipher>(sp => new AwsCipher(
            (IAmazonKeyManagementService)sp.GetService(typeof(IAmazonKeyManagementService))!,
            {|MRK1001:"alias/woodgrove-web"|}));
    }
}
