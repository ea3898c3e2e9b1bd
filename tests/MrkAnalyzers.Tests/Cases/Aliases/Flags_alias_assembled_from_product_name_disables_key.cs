// scope: type
// dimension: two-method
// why: Whatever the product is, the value starts with alias/, which DisableKey does not accept.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Products;

public class ProductKeys
{
    private readonly IAmazonKeyManagementService _kms;
    private readonly ISet<string> _retired = new HashSet<string>(StringComparer.Ordinal);

    public ProductKeys(IAmazonKeyManagementService kms)
    {
        _kms = kms;
    }

    public async Task RetireAsync(string product)
    {
        if (!_retired.Add(product))
            return;

        await _kms.DisableKeyAsync({|MRK2001:$"alias/products/{product}"|});
        Console.WriteLine($"{product} retired");
    }

    public Task<DescribeKeyResponse> InfoAsync(string product) => _kms.DescribeKeyAsync($"alias/products/{product}");
}
