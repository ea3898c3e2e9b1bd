// scope: member
// dimension: near miss
// why: Origin EXTERNAL is imported material, which multi-Region keys may have.
// output: exe
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

using var kms = new AmazonKeyManagementServiceClient(RegionEndpoint.USEast1);
var answer = await kms.CreateKeyAsync(new CreateKeyRequest { MultiRegion = true, Origin = OriginType.EXTERNAL, Description = args[0] });
var parameters = await kms.GetParametersForImportAsync(new GetParametersForImportRequest
{
    KeyId = answer.KeyMetadata.KeyId,
    WrappingAlgorithm = AlgorithmSpec.RSAES_OAEP_SHA_256,
    WrappingKeySpec = WrappingKeySpec.RSA_4096,
});
File.WriteAllBytes("wrap.der", parameters.PublicKey.ToArray());
