// scope: member
// dimension: shape
// why: The request is built inside a retried lambda, yet its key is a constant of the class all the same.
using System;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Polly;

namespace Polly
{
    public interface IAsyncPolicy
    {
        Task<TResult> ExecuteAsync<TResult>(Func<Task<TResult>> action);
    }
}

namespace Consolidated.Messenger
{
    public sealed class MessageReader
    {
        private const string MessageKeyArn = "arn:aws:kms:eu-west-1:777788889999:key/mrk-c4ca4238a0b923820dcc509a6f75849b";
        private readonly IAmazonKeyManagementService _kms;
        private readonly IAsyncPolicy _retry;

        public MessageReader(IAmazonKeyManagementService kms, IAsyncPolicy retry)
        {
            _kms = kms;
            _retry = retry;
        }

        public async Task<byte[]> ReadAsync(byte[] message)
        {
            var response = await _retry.ExecuteAsync(() => _kms.DecryptAsync(new DecryptRequest
            {
                CiphertextBlob = new MemoryStream(message),
                KeyId = {|MRK1001:MessageKeyArn|},
            }));
            return response.Plaintext.ToArray();
        }
    }
}
