// scope: type
// dimension: near miss
// why: CreateKeyRequest here is the team's own soft-HSM type, not the SDK's.
using System.Collections.Generic;
using System.Threading.Tasks;

namespace SoftHsm
{
    public sealed class CreateKeyRequest
    {
        public string? Description { get; set; }
        public string? KeySpec { get; set; }
        public bool MultiRegion { get; set; }
        public string? CustomKeyStoreId { get; set; }
    }

    public interface IKeyManagementService { Task<string> CreateKeyAsync(CreateKeyRequest request); }

    public static class Onboarding
    {
        public static async Task<IReadOnlyList<string>> OnboardAsync(IKeyManagementService hsm, IEnumerable<string> customers)
        {
            var ids = new List<string>();
            foreach (string customer in customers)
            {
                ids.Add(await hsm.CreateKeyAsync(new CreateKeyRequest
                {
                    Description = customer,
                    KeySpec = "AES_128",
                    MultiRegion = true,
                    CustomKeyStoreId = "slot-1",
                }));
            }

            return ids;
        }
    }
}
