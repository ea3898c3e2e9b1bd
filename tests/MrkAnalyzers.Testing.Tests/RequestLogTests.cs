namespace MrkAnalyzers.Testing.Tests;

public sealed class RequestLogTests : KmsTest
{
    [Fact]
    public async Task Every_request_is_listed_with_what_it_asked_and_what_answered()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        await CreateAliasAsync(Ireland, "alias/orders", keyId);
        var blob = await EncryptAsync(Virginia, keyId);
        Kms.ClearRequests();
        await DecryptAsync(Ireland, blob);
        await DecryptAsync(Ireland, blob, "alias/orders");
        await Fails<NotFoundException>(() => DecryptAsync(Ireland, blob, "alias/none"));
        Assert.Equal(
            [
                new LocalKmsRequest("Decrypt", "eu-west-1", Account, null, KeyArn(Ireland, keyId), null, Clock.GetUtcNow()),
                new LocalKmsRequest("Decrypt", "eu-west-1", Account, "alias/orders", KeyArn(Ireland, keyId), null, Clock.GetUtcNow()),
                new LocalKmsRequest("Decrypt", "eu-west-1", Account, "alias/none", null, "NotFoundException", Clock.GetUtcNow()),
            ],
            Kms.Requests);
    }

    [Fact]
    public async Task A_refused_request_is_listed_too()
    {
        var key = await CreateKeyAsync(Virginia);
        using var fault = Kms.Faults.Outage(Virginia);
        Kms.ClearRequests();
        await Assert.ThrowsAnyAsync<Exception>(() => In(Virginia).DescribeKeyAsync(key.KeyId));
        var request = Assert.Single(Kms.Requests);
        Assert.Equal(("DescribeKey", key.KeyId, LocalKmsRequest.ConnectionRefused), (request.Operation, request.KeyId, request.ErrorCode));
    }

    [Fact]
    public void The_log_forgets_the_oldest_rather_than_grow_for_ever()
    {
        var log = new RequestLog();
        for (var i = 0; i <= RequestLog.Capacity; i++)
        {
            log.Add(new LocalKmsRequest("ListKeys", "us-east-1", Account, $"{i}", null, null, Clock.GetUtcNow()));
        }

        Assert.Equal(RequestLog.Capacity, log.Requests.Count);
        Assert.Equal("1", log.Requests[0].KeyId);
    }
}
