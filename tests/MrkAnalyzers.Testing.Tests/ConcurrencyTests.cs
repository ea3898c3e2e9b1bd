namespace MrkAnalyzers.Testing.Tests;

public sealed class ConcurrencyTests : KmsTest
{
    private const int Clients = 64;

    [Fact]
    public async Task Sixty_four_clients_encrypt_and_decrypt_across_Regions_without_a_mistake()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland, Tokyo);
        var regions = new[] { Virginia, Ireland, Tokyo };
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(worker => Task.Run(async () =>
        {
            using var from = Kms.CreateClient(regions[worker % 3]);
            using var to = Kms.CreateClient(regions[(worker + 1) % 3]);
            for (var i = 0; i < 25; i++)
            {
                var text = $"{worker}/{i}";
                var blob = (await from.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = Blob(text), EncryptionContext = Context("w", $"{worker}") })).CiphertextBlob;
                var opened = await to.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, EncryptionContext = Context("w", $"{worker}") });
                Assert.Equal((text, KeyArn(regions[(worker + 1) % 3], keyId)), (Text(opened.Plaintext), opened.KeyId));
            }
        })));
    }

    [Fact]
    public async Task Rotating_disabling_and_tagging_meanwhile_loses_nothing()
    {
        var keyId = await CreateFamilyAsync(Virginia, Ireland);
        var blobs = new System.Collections.Concurrent.ConcurrentBag<(string Text, MemoryStream Blob)>();
        var workers = Enumerable.Range(0, Clients).Select(worker => Task.Run(async () =>
        {
            using var client = Kms.CreateClient(Virginia);
            for (var i = 0; i < 10; i++)
            {
                blobs.Add(($"{worker}/{i}", (await client.EncryptAsync(new EncryptRequest { KeyId = keyId, Plaintext = Blob($"{worker}/{i}") })).CiphertextBlob));
                await client.TagResourceAsync(new TagResourceRequest { KeyId = keyId, Tags = [new Tag { TagKey = $"t{worker % 40}", TagValue = $"{i}" }] });
                if (worker < 25 && i == 5)
                {
                    await client.RotateKeyOnDemandAsync(new RotateKeyOnDemandRequest { KeyId = keyId });
                }
            }
        }));
        await Task.WhenAll(workers);

        Assert.Equal(Clients * 10, blobs.Count);
        foreach (var (text, blob) in blobs)
        {
            Assert.Equal(text, Text((await DecryptAsync(Ireland, blob)).Plaintext));
        }

        Assert.Equal(25, (await In(Virginia).ListKeyRotationsAsync(new ListKeyRotationsRequest { KeyId = keyId })).Rotations.Count);
    }

    [Fact]
    public async Task Sixty_four_racers_for_one_alias_have_one_winner()
    {
        var key = await CreateKeyAsync(Virginia);
        var results = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            try
            {
                await CreateAliasAsync(Virginia, "alias/one", key.KeyId);
                return true;
            }
            catch (AlreadyExistsException)
            {
                return false;
            }
        })));
        Assert.Single(results, static won => won);
    }

    [Fact]
    public async Task Sixty_four_racers_for_one_replica_have_one_winner()
    {
        var key = await CreateKeyAsync(Virginia, multiRegion: true);
        var results = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            try
            {
                await In(Virginia).ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = key.KeyId, ReplicaRegion = "eu-west-1" });
                return true;
            }
            catch (AlreadyExistsException)
            {
                return false;
            }
        })));
        Assert.Single(results, static won => won);
    }

    [Fact]
    public async Task A_fault_for_n_requests_strikes_exactly_n_of_many_at_once()
    {
        using var fault = Kms.Faults.Throttling(times: 10);
        var results = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => SendAsync(Virginia, "ListKeys", "{}")));
        Assert.Equal(10, results.Count(static result => result.Status == 400));
        Assert.Equal(10, fault.Hits);
    }
}
