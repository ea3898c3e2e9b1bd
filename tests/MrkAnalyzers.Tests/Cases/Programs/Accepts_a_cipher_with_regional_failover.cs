// scope: cross
// dimension: program
// why: The same blob and the same bare family ID from configuration go to the next Region when one is down; no constant, no damage.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace Global.Crypto
{
    public sealed class FailoverOptions
    {
        public IList<string> Regions { get; } = new List<string>();

        public string FamilyKeyId { get; set; } = "";
    }

    public sealed class FailoverCipher : IDisposable
    {
        private readonly List<IAmazonKeyManagementService> _clients;
        private readonly FailoverOptions _options;

        public FailoverCipher(FailoverOptions options)
        {
            _options = options;
            _clients = options.Regions
                .Select(static name => (IAmazonKeyManagementService)new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName(name)))
                .ToList();
        }

        public Task<byte[]> EncryptAsync(byte[] plaintext, CancellationToken ct) => FirstAsync(async kms =>
        {
            var response = await kms.EncryptAsync(new EncryptRequest
            {
                KeyId = _options.FamilyKeyId,
                Plaintext = new MemoryStream(plaintext),
            }, ct);
            return response.CiphertextBlob.ToArray();
        });

        public Task<byte[]> DecryptAsync(byte[] blob, CancellationToken ct) => FirstAsync(async kms =>
        {
            var request = new DecryptRequest();
            request.KeyId = _options.FamilyKeyId;
            request.CiphertextBlob = new MemoryStream(blob);
            var response = await kms.DecryptAsync(request, ct);
            return response.Plaintext.ToArray();
        });

        private async Task<byte[]> FirstAsync(Func<IAmazonKeyManagementService, Task<byte[]>> action)
        {
            Exception? last = null;
            foreach (var client in _clients)
            {
                try
                {
                    return await action(client);
                }
                catch (AmazonKeyManagementServiceException e) when (IsOutage(e))
                {
                    last = e;
                }
                catch (AmazonUnmarshallingException e)
                {
                    last = e;
                }
            }

            throw new InvalidOperationException("No Region answered.", last);
        }

        private static bool IsOutage(AmazonKeyManagementServiceException e) =>
            e is KMSInternalException or KeyUnavailableException or DependencyTimeoutException or KMSInvalidStateException
            || e.ErrorCode == "ThrottlingException"
            || (int)e.StatusCode >= 500;

        public void Dispose() => _clients.ForEach(static c => c.Dispose());
    }
}
