// scope: member
// dimension: local
// why: The local function closes over a local that never holds anything but the constant alias.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace School.Of.FineArt;

public class GradeBook
{
    public async Task<IReadOnlyList<byte[]>> OpenAllAsync(IAmazonKeyManagementService kms, IEnumerable<byte[]> pages)
    {
        var gradeKey = "alias/grades";

        var opened = await Task.WhenAll(pages.Select(OpenPage));
        return opened;

        async Task<byte[]> OpenPage(byte[] page)
        {
            var rq = new DecryptRequest { CiphertextBlob = new MemoryStream(page), KeyId = {|MRK1001:gradeKey|} };
            var rs = await kms.DecryptAsync(rq);
            return rs.Plaintext.ToArray();
        }
    }
}
