// scope: cross
// dimension: record
// why: The record carries the name of a data key spec to CreateKey.
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Keys;

public sealed record KeyPlan(string Name, string Spec, bool Global);

public sealed class Maker(IAmazonKeyManagementService kms)
{
    public Task MakeAsync(KeyPlan plan) => kms.CreateKeyAsync(new CreateKeyRequest { Description = plan.Name, KeySpec = plan.Spec, MultiRegion = plan.Global });
}

public sealed class Setup(Maker maker)
{
    public Task RunAsync() => maker.MakeAsync(new KeyPlan("archive", {|MRK4003:"AES_256"|}, Global: true));
}
