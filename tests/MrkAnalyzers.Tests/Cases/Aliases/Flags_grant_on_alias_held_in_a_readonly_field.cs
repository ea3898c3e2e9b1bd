// scope: type
// dimension: field
// why: CreateGrant.KeyId takes no alias; the field's initializer is one.
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
        private readonly string _key = "alias/reports/monthly";
        private readonly IAmazonKeyManagementService _kms;

        public GrantIssuer(IAmazonKeyManagementService kms)
        {
            if (kms == null) throw new ArgumentNullException("kms");
            _kms = kms;
        }

        public async Task<string> IssueAsync(string roleArn)
        {
            CreateGrantRequest request = new CreateGrantRequest();
            request.KeyId = {|MRK2001:_key|};
            request.GranteePrincipal = roleArn;
            request.Operations = new List<string> { "Decrypt" };
            CreateGrantResponse response = await _kms.CreateGrantAsync(request).ConfigureAwait(false);
            return response.GrantId;
        }
    }
}

