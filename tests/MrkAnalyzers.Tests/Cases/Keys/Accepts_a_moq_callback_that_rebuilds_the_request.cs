// scope: cross
// dimension: test-code
// why: The request is built for an equality check against what the mocked client received and never goes to KMS.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Moq
{
    public class Mock<T> where T : class
    {
        public T Object => throw new NotImplementedException();
        public Mock<T> Callback<TArg>(Action<TArg> action) => this;
    }
}

namespace Gateway.Tests
{
    using Moq;

    internal static class RequestAssert
    {
        internal static void Same(DecryptRequest expected, DecryptRequest actual)
        {
            if (expected.KeyId != actual.KeyId) throw new Exception($"{expected.KeyId} != {actual.KeyId}");
        }
    }

    public class GatewayTests
    {
        public async Task Sends_the_row_key(Func<IAmazonKeyManagementService, Task> act)
        {
            var seen = new List<DecryptRequest>();
            var kms = new Mock<IAmazonKeyManagementService>().Callback<DecryptRequest>(r => seen.Add(r));

            await act(kms.Object);

            var expected = new DecryptRequest { KeyId = "arn:aws:kms:us-east-1:123456789012:key/f5ca38f7-48a1-4eaf-9261-b2f0e5a0e7c4", CiphertextBlob = new MemoryStream() };
            RequestAssert.Same(expected, seen[0]);
        }
    }
}
