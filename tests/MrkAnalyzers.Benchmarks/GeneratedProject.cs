using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

/// <summary>
/// Programs of a chosen size, KMS calls among ordinary code: <c>FILES:SITES:DEPTH</c> makes that many files of 190 lines, with that many places that call KMS in all, each reached through
/// that many methods. Always the same for the same numbers.
/// </summary>
internal static class GeneratedProject
{
    public static ImmutableArray<(string Path, SourceText Text)> Make(string size)
    {
        var numbers = size.Split(':').Select(static part => int.TryParse(part, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : throw new ArgumentException("Write a folder that exists, or FILES:SITES:DEPTH, such as 1000:2000:2.")).ToArray();
        if (numbers.Length != 3 || numbers[0] == 0)
        {
            throw new ArgumentException("Write a folder that exists, or FILES:SITES:DEPTH, such as 1000:2000:2.");
        }

        var (files, sites, depth) = (numbers[0], numbers[1], numbers[2]);
        return [.. Enumerable.Range(0, files).Select(file => ($"File{file}.cs", SourceText.From(File(file, (sites / files) + (file < sites % files ? 1 : 0), depth), Encoding.UTF8)))];
    }

    private static string File(int file, int sites, int depth)
    {
        var text = new StringBuilder($$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Text;
            using System.Threading.Tasks;
            using Amazon.KeyManagementService;
            using Amazon.KeyManagementService.Model;

            namespace Generated.N{{file}};

            public sealed class Service{{file}}
            {
                private readonly IAmazonKeyManagementService kms;
                private readonly string configured;

                public Service{{file}}(IAmazonKeyManagementService kms, string configured)
                {
                    this.kms = kms;
                    this.configured = configured;
                }

            """);
        for (var site = 0; site < sites; site++)
        {
            Site(text, file, site, depth);
        }

        for (var method = 0; text.ToString().Count(static c => c == '\n') < 180; method++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""

                    public int Compute{{method}}(IReadOnlyList<int> values, string name)
                    {
                        var total = 0;
                        foreach (var value in values.Where(v => v > {{method}}).OrderBy(v => v))
                        {
                            if (value % 2 == 0)
                            {
                                total += value * name.Length;
                            }
                            else
                            {
                                total -= value;
                            }
                        }

                        return total + name.Split(',').Select(part => part.Trim().Length).DefaultIfEmpty(0).Max();
                    }

                """);
        }

        return text.Append("}\n").ToString();
    }

    // Every third place is wrong: half of these by a constant key, half by a codec.
    private static void Site(StringBuilder text, int file, int site, int depth)
    {
        var wrong = (file + site) % 6;
        var key = wrong == 0 ? "\"alias/orders\"" : "configured";
        var blob = wrong == 3 ? "Encoding.UTF8.GetBytes(text)" : "Convert.FromBase64String(text)";
        text.Append(CultureInfo.InvariantCulture, $$"""

                public Task<string> Open{{site}}(string text) => Step{{site}}_0({{blob}}, {{key}});

            """);
        for (var step = 0; step < depth; step++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""

                    private Task<string> Step{{site}}_{{step}}(byte[] blob, string key) => Step{{site}}_{{step + 1}}(blob, key);

                """);
        }

        text.Append(CultureInfo.InvariantCulture, $$"""

                private async Task<string> Step{{site}}_{{depth}}(byte[] blob, string key)
                {
                    var request = new DecryptRequest { CiphertextBlob = new MemoryStream(blob), KeyId = key };
                    if (blob.Length == 0)
                    {
                        throw new ArgumentException("empty", nameof(blob));
                    }

                    var response = await kms.DecryptAsync(request);
                    return Encoding.UTF8.GetString(response.Plaintext.ToArray());
                }

            """);
    }
}
