// scope: type
// dimension: near miss
// why: The field is set from the constructor's parameter; the alias is used only for encrypting.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Reports.Access
{
    public class GrantIssuer
    {
        private readonly string _label = "alias/reports/monthly";
        private readonly string _key;
        private readonly IAmazonKeyManagementService _kms;

        public GrantIssuer(IAmazonKeyManagementService kms, string key)
        {
            if (kms == null) throw new ArgumentNullException("kms");
            _kms = kms;
            _key = key;
        }

        public async Task<string> IssueAsync(string roleArn)
        {
            CreateGrantRequest request = new CreateGrantRequest();
            request.KeyId = _key;
            request.GranteePrincipal = roleArn;
            request.Operations = new List<string> { "Encrypt" };
            CreateGrantResponse response = await _kms.CreateGrantAsync(request).ConfigureAwait(false);
            return response.GrantId;
        }

        public async Task<MemoryStream> SealAsync(byte[] report)
        {
            EncryptRequest request = new EncryptRequest();
            request.KeyId = _label;
            request.Plaintext = new MemoryStream(report);
            return (await _kms.EncryptAsync(request).ConfigureAwait(false)).CiphertextBlob;
        }
    }
}
