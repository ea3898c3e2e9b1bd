namespace MrkAnalyzers.Tests.Facts;

/// <summary>What the source shows of a text: the same text is known or unknown however it is written, and what nobody can know is not guessed. Each row is a member of one program.</summary>
public sealed class KnownTextTests
{
    // Signs before, between and after those of base64 and base64url.
    [Fact]
    public Task Long_constant_is_ciphertext_if_all_its_characters_are_of_base64() => Verify.Members(string.Join(
        "\n",
        "+-/09=AZ_az !,*.:<>@[^`{~é".Select(static (character, index) =>
            $"public Task Open{index}() => kms.DecryptAsync(new DecryptRequest {{ CiphertextBlob = new MemoryStream({Marked("MRK3002", $"Encoding.UTF8.GetBytes(\"{new string('A', 63)}{character}A\")", index < 11)}) }});")));

    [Fact]
    public Task Encoding_is_known_by_its_name_or_number() => Verify.Members(string.Join(
        "\n",
        new[]
        {
            ("Encoding.GetEncoding(\"utf-8\")", true), ("Encoding.GetEncoding(\"UTF-16\")", true), ("Encoding.GetEncoding(\"utf-16LE\")", true), ("Encoding.GetEncoding(\"unicode\")", true), ("Encoding.GetEncoding(\"utf-16BE\")", true),
            ("Encoding.GetEncoding(\"unicodeFFFE\")", true), ("Encoding.GetEncoding(\"utf-32\")", true), ("Encoding.GetEncoding(\"utf-32LE\")", true), ("Encoding.GetEncoding(\"utf-7\")", true), ("Encoding.GetEncoding(\"us-ascii\")", true),
            ("Encoding.GetEncoding(\"ascii\")", true), ("Encoding.GetEncoding(65001)", true), ("Encoding.GetEncoding(1200)", true), ("Encoding.GetEncoding(1201)", true), ("Encoding.GetEncoding(12000)", true), ("Encoding.GetEncoding(65000)", true),
            ("Encoding.GetEncoding(20127)", true), ("new UTF8Encoding()", true), ("new UnicodeEncoding()", true), ("new UTF32Encoding()", true), ("new ASCIIEncoding()", true),

            // These lose nothing, or are none.
            ("Encoding.GetEncoding(\"iso-8859-1\")", false), ("Encoding.GetEncoding(28591)", false), ("Encoding.GetEncoding(\"utf-9\")", false), ("Encoding.GetEncoding(\"atf-8\")", false), ("Encoding.GetEncoding(\"utf-36\")", false),
            ("Encoding.GetEncoding(\"koi8-r\")", false), ("Encoding.GetEncoding(\"unicorn\")", false), ("Encoding.GetEncoding(\"utf-16XE\")", false), ("Encoding.GetEncoding(\"utf-32BE\")", false), ("Encoding.GetEncoding(\"us-askii\")", false),
            ("Encoding.GetEncoding(\"asciy\")", false), ("Encoding.GetEncoding(\"unicodeFFFF\")", false), ("Encoding.GetEncoding(request.KeyId)", false),
        }.Select(static (row, index) => $$"""
            public async Task<string> Close{{index}}(EncryptRequest request)
            {
                var response = await kms.EncryptAsync(request);
                return {{Marked("MRK3001", row.Item1 + ".GetString(response.CiphertextBlob.ToArray())", row.Item2)}};
            }
            """)));

    // An operation that takes no alias is given one, if that can be told.
    [Fact]
    public Task Alias_is_known_however_it_is_put_together() => Verify.Members(string.Join(
        "\n",
        new[]
        {
            ("string.Format(\"alias/{0}\", name)", true),
            ("string.Format(\"{0}{1}\", \"alias/\", name)", true),
            ("string.Format(null, \"alias/{0}-{1}\", name, 3)", true),
            ("string.Format(\"alias/{0:D2}\", number)", true),
            ("string.Format(\"alias/{0}-{3}\", name, name)", true),
            ("string.Format(\"alias/live\")", true),
            ("string.Format(\"key-{0}\", name)", false),
            ("string.Format(\"alias/{{0}}\", name)", false),
            ("string.Format(\"alias/{0\", name)", false),
            ("string.Format(\"alias/0}\", name)", false),
            ("string.Format(name, \"alias/\", name)", false),
            ("string.Format(\"alias/{0}\", new object[] { name })", true),
            ("string.Format(\"alias/{0}{1}\", name.Split('.'))", true),
            ("$\"alias/{name}\"", true),
            ("$\"alias/{name,10}\"", true),
            ("$\"alias/{number:D2}\"", true),
            ("$\"alias/{3}-{'x'}-{4L}\"", true),
            ("$\"{\"alias/\"}{name}\"", true),
            ("$\"{name}alias/\"", false),
            ("\"alias/\" + name", true),
            ("\"alias/\" + 'x' + 3", true),
            ("name + \"alias/x\"", false),
            ("\" alias/x \".Trim()", true),
            ("\"alias/x \".TrimEnd()", true),
            ("\" alias/x\".TrimStart()", true),
            ("$\" alias/{name}\".TrimStart()", true),
            ("\"ALIAS/x\".ToLower()", true),
            ("$\"ALIAS/{name}\".ToLowerInvariant()", true),
            ("\"alias/x\".ToUpper()", false),
            ("\"alias/x\".ToUpperInvariant()", false),
            ("\"name/x\".Replace(\"name\", \"alias\")", true),
            ("\"alias/x\".Replace(\"alias/\", \"\")", false),
            ("$\"alias/{name}\".Replace(\"alias/\", \"\")", false),
            ("\"alias/x\".Replace(name, \"\")", false),
            ("\"alias/x\".Replace('a', 'b')", false),
            ("\"alias/x\".Insert(0, name)", false),
        }.Select(static (row, index) =>
            $"public Task Delete{index}(string name, int number) => kms.ScheduleKeyDeletionAsync(new ScheduleKeyDeletionRequest {{ KeyId = {Marked("MRK2001", row.Item1, row.Item2)} }});")));

    // Whoever asks whether it is an alias, and is told so, does not get as far as the call.
    [Fact]
    public Task Question_about_known_text_is_answered() => Verify.Members(string.Join(
        "\n",
        new[]
        {
            ("\"alias/orders\"", "key.StartsWith(\"alias/\")", false),
            ("\"alias/orders\"", "key.StartsWith(\"ALIAS/\")", true),
            ("\"alias/orders\"", "key.StartsWith(\"ALIAS/\", StringComparison.Ordinal)", true),
            ("\"alias/orders\"", "key.StartsWith(\"ALIAS/\", StringComparison.OrdinalIgnoreCase)", false),
            ("\"alias/orders\"", "key.StartsWith(\"ALIAS/\", StringComparison.InvariantCultureIgnoreCase)", false),
            ("\"alias/orders\"", "key.StartsWith(\"ALIAS/\", StringComparison.CurrentCultureIgnoreCase)", false),
            ("\"alias/orders\"", "key.StartsWith(\"ALIAS/\", true, null)", false),
            ("\"alias/orders\"", "key.StartsWith(\"ALIAS/\", false, null)", true),
            ("\"alias/orders\"", "key.StartsWith('a')", false),
            ("\"alias/orders\"", "key.EndsWith(\"/orders\")", false),
            ("\"alias/orders\"", "key.EndsWith(\"/bills\")", true),
            ("\"alias/orders\"", "key.Contains(\"ias/o\")", false),
            ("\"alias/orders\"", "key.Contains(\":key/\")", true),
            ("\"alias/orders\"", "key.Equals(\"alias/orders\")", false),
            ("\"alias/orders\"", "string.Equals(key, \"alias/orders\")", false),
            ("\"alias/orders\"", "string.Equals(key, \"alias/bills\")", true),
            ("\"alias/orders\"", "string.IsNullOrEmpty(key)", true),
            ("\"alias/orders\"", "string.IsNullOrWhiteSpace(key)", true),
            ("$\"alias/{name}-live\"", "key.StartsWith(\"alias/\")", false),
            ("$\"alias/{name}-live\"", "key.StartsWith(\"arn:\")", true),
            ("$\"alias/{name}-live\"", "key.EndsWith(\"-live\")", false),
            ("$\"alias/{name}-live\"", "key.EndsWith(\"-test\")", true),
            ("$\"alias/{name}-live\"", "key.Contains(\"alias\")", false),
            ("$\"alias/{name}-live\"", "string.IsNullOrEmpty(key)", true),
            ("$\"alias/{name}-live\"", "string.IsNullOrWhiteSpace(key)", true),

            // What is filled in may be anything.
            ("$\"alias/{name}-live\"", "key.StartsWith(\"alias/x\")", true),
            ("$\"alias/{name}-live\"", "key.EndsWith(\"x-live\")", true),
            ("$\"alias/{name}-live\"", "key.Contains(\"x\")", true),
            ("\"alias/orders\"", "key.StartsWith(name)", true),
            ("\"alias/orders\"", "key.Equals(name)", true),

            // Of patterns and several values.
            ("\"alias/orders\"", "key is \"alias/orders\" or \"alias/bills\"", false),
            ("\"alias/orders\"", "key is \"alias/bills\" or \"alias/orders\"", false),
            ("\"alias/orders\"", "key is \"alias/bills\" or \"alias/parcels\"", true),
            ("$\"alias/{name}-live\"", "key is \"alias/a-live\" or \"alias/b-live\"", true),
            ("$\"alias/{name}-live\"", "key is null or \"alias/b-live\"", true),
            ("$\"alias/{name}-live\"", "key is \"alias/a-live\" or null", true),
            ("$\"alias/{name}-live\"", "key is \"alias/b-live\" or not null", false),
            ("\"alias/orders\"", "key is null", true),
            ("\"alias/orders\"", "key is not null", false),
            ("\"alias/orders\"", "key is not \"alias/orders\"", true),
            ("\"alias/orders\"", "key == \"alias/bills\"", true),
            ("\"alias/orders\"", "key != \"alias/bills\"", false),
            ("\"alias/orders\"", "key[0] == 'x'", true),
        }.Select(static (row, index) => $$"""
            public Task Delete{{index}}(string name)
            {
                var key = {{row.Item1}};
                return {{row.Item2}} ? Task.CompletedTask : kms.ScheduleKeyDeletionAsync(new ScheduleKeyDeletionRequest { KeyId = {{Marked("MRK2001", "key", row.Item3)}} });
            }
            """)));

    // Text that takes other forms on its way.
    [Fact]
    public Task Blanks_around_base64_are_no_part_of_it() => Verify.Members(string.Join(
        "\n",
        new[]
        {
            ("text.Trim()", null),
            ("text.Trim('\"')", null),
            ("text.Trim(' ', '\\n')", null),
            ("text.TrimEnd('=').PadRight(text.Length, '=')", null),
            ("text.PadRight(9000)", null),
            ("text.PadLeft(9000, '\\t')", null),
            ("text.PadRight(9000, '\\n')", null),
            ("text.PadRight(9000, '\\r')", null),
            ("text.PadRight(9000, 'x')", "MRK3004"),
            ("text.PadLeft(9000, '0')", "MRK3004"),
            ("text.Trim(marks)", null),
            ("text.Normalize()", null),

            // Who else trims may take signs away; what that was nobody can tell.
            ("text.TrimStart('=')", null),
            ("text.Trim('+', ' ')", null),
            ("text.Trim('/')", null),
            ("text.Trim('a')", null),
            ("text.TrimEnd('=', ' ')", null),
            ("text.TrimEnd(new[] { '=' })", null),
            ("string.Concat(text.Where(keep))", null),
            ("string.Concat(text.Select(change))", null),
            ("new StringBuilder().Append(text).Append(3).ToString()", null),
            ("new StringBuilder().Append(text).Append('.').AppendLine().ToString()", null),
        }.Select(static (row, index) => $$"""
            public async Task<string> Close{{index}}(EncryptRequest request, char[] marks, Func<char, bool> keep, Func<char, char> change)
            {
                var text = Convert.ToBase64String((await kms.EncryptAsync(request)).CiphertextBlob.ToArray());
                return {{Marked(row.Item2 ?? "", row.Item1, row.Item2 is not null)}};
            }
            """)));

    // Digits of hex that are exchanged are gone; signs that are not there are not.
    [Fact]
    public Task Hex_and_encoded_text_have_signs_of_their_own() => Verify.Members(string.Join(
        "\n",
        new[]
        {
            ("Convert.ToHexString(blob)", ".Replace(\"0\", \"O\")", true),
            ("Convert.ToHexString(blob)", ".Replace('F', 'f')", true),
            ("Convert.ToHexString(blob)", ".Replace(\"-\", \"\")", false),
            ("Convert.ToHexString(blob)", ".Replace(\"x\", \"y\")", false),
            ("BitConverter.ToString(blob)", ".Replace(\"-\", \"\")", false),
            ("BitConverter.ToString(blob).Replace(\"-\", \":\")", ".Replace(\":\", \" \")", false),
            ("Uri.EscapeDataString(Convert.ToBase64String(blob))", ".Replace(\"%\", \"_\")", false),
            ("Uri.EscapeDataString(Convert.ToBase64String(blob))", ".Replace(\"+\", \"_\")", false),
        }.Select(static (row, index) => $$"""
            public async Task<string> Close{{index}}(EncryptRequest request)
            {
                var blob = (await kms.EncryptAsync(request)).CiphertextBlob.ToArray();
                return {{Marked("MRK3005", row.Item1 + row.Item2, row.Item3)}};
            }
            """)));

    // A tuple's elements have two names each.
    [Fact]
    public Task Element_of_a_tuple_is_known_by_both_names() => Verify.Members("""
        public Task Delete(string name)
        {
            var (plan, other) = ((Key: name, Days: 7), (Key: name, Days: 30));
            plan.Key = "alias/orders";
            other.Item1 = "alias/bills";
            other.Key = name;
            return Task.WhenAll(
                kms.ScheduleKeyDeletionAsync(new ScheduleKeyDeletionRequest { KeyId = {|MRK2001:plan.Item1|}, PendingWindowInDays = plan.Days }),
                kms.ScheduleKeyDeletionAsync(new ScheduleKeyDeletionRequest { KeyId = other.Item1 }));
        }
        """);

    // Arguments of __arglist have no parameter, and the whole is as good as any.
    [Fact]
    public Task Argument_without_a_parameter_crashes_nothing() => Verify.Members("""
        public async Task Close(EncryptRequest request)
        {
            var blob = (await kms.EncryptAsync(request)).CiphertextBlob.ToArray();
            Send(blob.Length, __arglist(blob, request));
        }

        [System.Runtime.InteropServices.DllImport("device")]
        private static extern int Send(int length, __arglist);
        """);

    private static string Marked(string id, string expression, bool isFlagged) => isFlagged ? $"{{|{id}:{expression}|}}" : expression;
}
