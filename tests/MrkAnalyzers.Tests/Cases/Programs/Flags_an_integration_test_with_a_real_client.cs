// scope: member
// dimension: test-code
// why: This test talks to AWS, and the ARN in source makes it pass in one Region only; test code is not exempt when nothing is mocked.
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Xunit;

namespace Live.Tests;

public class RoundTripTests
{
    private const string Key = "arn:aws:kms:us-west-2:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab";

    [Fact]
    public async Task Round_trips()
    {
        using var kms = new AmazonKeyManagementServiceClient();
        var encrypted = await kms.EncryptAsync(new EncryptRequest { KeyId = Key, Plaintext = new MemoryStream([1, 2, 3]) });
        var decrypted = await kms.DecryptAsync(new DecryptRequest
        {
            KeyId = {|MRK1001:Key|},
            CiphertextBlob = encrypted.CiphertextBlob,
        });
        Assert.Equal(3, (int)decrypted.Plaintext.Length);
    }
}
//// Xunit.cs
using System;

namespace Xunit
{
    [AttributeUsage(AttributeTargets.Method)]
    public class FactAttribute : Attribute { }

    public static class Assert
    {
        public static void Equal<T>(T expected, T actual) { }
        public static void True(bool condition) { }
        public static void NotNull(object? value) { }
    }
}
