// scope: member
// dimension: test-code
// why: Received and DidNotReceive record what the substitute must have seen; no KMS is called.
using System.Threading;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using NSubstitute;

namespace NSubstitute
{
    public static class Substitute
    {
        public static T For<T>() where T : class => throw new System.NotImplementedException();
    }

    public static class SubstituteExtensions
    {
        public static T Received<T>(this T substitute, int times = 1) where T : class => substitute;
        public static T DidNotReceive<T>(this T substitute) where T : class => substitute;
    }
}

namespace Ops.Tests
{
    public class KillSwitchTests
    {
        public async Task Never_disables_by_alias()
        {
            var kms = Substitute.For<IAmazonKeyManagementService>();

            await kms.DidNotReceive().DisableKeyAsync("alias/session-tokens", CancellationToken.None);
            await kms.DidNotReceive().DisableKeyAsync(new DisableKeyRequest { KeyId = "alias/session-tokens" });
            await kms.Received(1).DescribeKeyAsync("alias/session-tokens", CancellationToken.None);
        }
    }
}
