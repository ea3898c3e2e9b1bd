// scope: type
// dimension: near miss
// why: DeleteAlias takes the alias name, DisableKey the key ID found for it in the list.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Products.Aliases;

public class ProductAliases
{
    private readonly IAmazonKeyManagementService _kms;

    public ProductAliases(IAmazonKeyManagementService kms) => _kms = kms;

    private static string AliasOf(string product) => "alias/products/" + product;

    public async Task<bool> RetireAsync(string product)
    {
        var alias = AliasOf(product);
        await foreach (var entry in _kms.Paginators.ListAliases(new ListAliasesRequest()).Aliases)
        {
            if (entry.AliasName != alias)
                continue;

            await _kms.DisableKeyAsync(entry.TargetKeyId);
            await _kms.DeleteAliasAsync(alias);
            return true;
        }

        return false;
    }
}
