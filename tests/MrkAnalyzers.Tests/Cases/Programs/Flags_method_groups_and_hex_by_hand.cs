// scope: member
// dimension: shape
// why: The client's method is handed on, and hex is written by hand.
using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
public sealed class G(IAmazonKeyManagementService kms)
{
    public async Task<DecryptResponse> A(byte[] blob) => await Retry(kms.DecryptAsync, new DecryptRequest { KeyId = {|MRK1001:"alias/x"|}, CiphertextBlob = new MemoryStream(blob) });
    public async Task<DecryptResponse> B(byte[] blob)
    {
        Func<DecryptRequest, CancellationToken, Task<DecryptResponse>> call = kms.DecryptAsync;
        return await call(new DecryptRequest { KeyId = {|MRK1001:"alias/x"|}, CiphertextBlob = new MemoryStream(blob) }, default);
    }
    private static Task<T> Retry<R, T>(Func<R, CancellationToken, Task<T>> call, R request) => call(request, CancellationToken.None);
    public async Task<string> C(EncryptRequest request)
    {
        var r = await kms.EncryptAsync(request);
        var hex = string.Concat({|MRK3003:r.CiphertextBlob.ToArray().Take(100)|}.Select(b => b.ToString("x2")));
        return hex;
    }
}
public sealed class H(IAmazonKeyManagementService kms)
{
    public async Task<string> A(EncryptRequest request)
    {
        var r = await kms.EncryptAsync(request);
        return string.Concat(r.CiphertextBlob.ToArray().Select(b => b.ToString("x2")));
    }
    public async Task<string> B(EncryptRequest request)
    {
        var r = await kms.EncryptAsync(request);
        return string.Join("", r.CiphertextBlob.ToArray().Select(b => $"{b:x2}"));
    }
    public async Task C(EncryptRequest request)
    {
        var r = await kms.EncryptAsync(request);
        Console.WriteLine(string.Join(':', r.CiphertextBlob.ToArray().Take(4).Select(b => $"{b:x2}")));
    }
    public async Task<DecryptResponse> D(EncryptRequest request)
    {
        var r = await kms.EncryptAsync(request);
        var text = string.Concat(r.CiphertextBlob.ToArray().Select(b => b.ToString("x2")));
        return await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = new MemoryStream({|MRK3006:Convert.FromBase64String(text)|}) });
    }
}
