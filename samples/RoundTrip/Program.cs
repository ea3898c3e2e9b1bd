// The right way round: encrypt in Virginia, decrypt in Ireland and Tokyo, and go on when Virginia is gone.
// Runs on the in-memory KMS; with --aws on real AWS and your credentials (three KMS keys are billed until --aws --delete).
using System.Text;
using Amazon;
using Amazon.KeyManagementService;
using MrkAnalyzers.Runtime;
using MrkAnalyzers.Testing;
using Spectre.Console;

var (virginia, ireland, tokyo) = (RegionEndpoint.USEast1, RegionEndpoint.EUWest1, RegionEndpoint.APNortheast1);
var local = args.Contains("--aws") ? null : new LocalKms();
var clients = new[] { virginia, ireland, tokyo }.ToDictionary(
    region => region, region => local?.CreateClient(region) ?? new AmazonKeyManagementServiceClient(region));
var table = new Table().AddColumns("Step", "Region", "Key that answered", "Result");

// One family, a key and an alias in each Region. Again and again, it changes nothing.
var provisioner = new KeyProvisioner(region => clients[region]);
var family = await provisioner.EnsureAsync(new KeyPlan { Regions = [virginia, ireland, tokyo], Alias = "alias/mrk-round-trip" });
if (args.Contains("--delete"))
{
    await provisioner.DeleteAsync(family.Key, family.PrimaryRegion, waitingDays: 7);
    AnsiConsole.MarkupLineInterpolated($"{family.Key} will be deleted in all Regions.");
    return;
}

// Encrypt in Virginia, and carry the ciphertext as text.
var purpose = new Dictionary<string, string> { ["purpose"] = "round trip" };
var ciphertext = await new MultiRegionCipher(family.Key, [clients[virginia]]).EncryptAsync(Encoding.UTF8.GetBytes("Hello from Virginia"), purpose);
var carried = ciphertext.ToBase64();
table.AddRow("Encrypt", virginia.SystemName, family.Key.ArnIn(virginia), $"{carried.Length} characters of base64");

// Decrypt elsewhere: no key is named, and only a key of the family may answer.
foreach (var region in new[] { ireland, tokyo })
{
    await DecryptAsync("Decrypt", new MultiRegionCipher(family.Key, [clients[region]]));
}

// Tokyo becomes the primary; what was encrypted before opens as before.
await provisioner.PromoteAsync(family.Key, tokyo);
table.AddRow("Promote", tokyo.SystemName, family.Key.ArnIn(tokyo), "primary");

// Virginia is gone: the cipher asks the next Region.
using var unreachable = new AmazonKeyManagementServiceClient(
    "none", "none", new AmazonKeyManagementServiceConfig { ServiceURL = "http://127.0.0.1:1", AuthenticationRegion = virginia.SystemName, MaxErrorRetry = 0 });
await DecryptAsync("Decrypt with Virginia down", new MultiRegionCipher(family.Key, [unreachable, clients[tokyo], clients[ireland]]));

// As it was, for the next run.
await provisioner.PromoteAsync(family.Key, virginia);
AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 170);
AnsiConsole.Write(table);

async Task DecryptAsync(string step, MultiRegionCipher cipher)
{
    using var plaintext = await cipher.DecryptAsync(Ciphertext.FromBase64(carried), purpose);
    table.AddRow(step, plaintext.Region.SystemName, plaintext.KeyArn, Encoding.UTF8.GetString(plaintext.Bytes.Span));
}
