using MrkAnalyzers.Rules;
using Fix = MrkAnalyzers.Tests.Verify.Fix<MrkAnalyzers.Rules.HardcodedDecryptKeyFix>;

namespace MrkAnalyzers.Tests.Rules;

public class MRK1001_HardcodedDecryptKeyTests
{
    [Fact]
    public Task Flags_an_alias_in_an_initialiser() => Verify.Statements("""
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:"alias/archive"|} });
        """);

    [Fact]
    public Task Flags_a_key_ARN() => Verify.Statements("""
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:"arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab"|} });
        """);

    [Fact]
    public Task Flags_an_alias_ARN() => Verify.Statements("""
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:"arn:aws:kms:eu-west-1:111122223333:alias/archive"|} });
        """);

    [Fact]
    public Task Flags_a_single_Region_key_ID() => Verify.Statements("""
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:"1234abcd-12ab-34cd-56ef-1234567890ab"|} });
        """);

    [Fact]
    public Task Flags_a_key_assigned_later() => Verify.Statements("""
        var request = new DecryptRequest { CiphertextBlob = blob };
        request.KeyId = {|MRK1001:"alias/archive"|};
        await kms.DecryptAsync(request);
        """);

    [Fact]
    public Task Flags_the_source_key_of_ReEncrypt() => Verify.Members("""
        public Task<ReEncryptResponse> Move(MemoryStream blob, string to) =>
            kms.ReEncryptAsync(new ReEncryptRequest { CiphertextBlob = blob, SourceKeyId = {|MRK1001:"alias/old"|}, DestinationKeyId = to });
        """);

    [Fact]
    public Task Flags_a_constant_at_its_use() => Verify.Members("""
        private const string Key = "alias/archive";

        public Task<DecryptResponse> Open(MemoryStream blob) => kms.DecryptAsync(new() { CiphertextBlob = blob, KeyId = {|MRK1001:Key|} });
        """);

    [Fact]
    public Task Flags_an_argument_that_reaches_the_request() => Verify.Members("""
        public Task<DecryptResponse> OpenArchive(MemoryStream blob) => Open(blob, {|MRK1001:"alias/archive"|});

        private Task<DecryptResponse> Open(MemoryStream blob, string key) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key });
        """);

    [Fact]
    public Task Flags_an_explicitly_symmetric_algorithm() => Verify.Statements("""
        await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = blob,
            KeyId = {|MRK1001:"alias/archive"|},
            EncryptionAlgorithm = EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT,
        });
        """);

    [Fact]
    public Task Accepts_a_ciphertext_that_names_its_key() => Verify.Statements("""
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        """);

    [Fact]
    public Task Accepts_a_key_from_configuration() => Verify.Members("""
        public Task<DecryptResponse> Open(MemoryStream blob, IConfiguration configuration) =>
            kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = configuration["Kms:KeyId"] });
        """);

    [Fact]
    public Task Accepts_a_key_from_the_environment() => Verify.Statements("""
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = Environment.GetEnvironmentVariable("KEY_ID") });
        """);

    [Fact]
    public Task Accepts_a_key_from_the_caller() => Verify.Members("""
        public Task<DecryptResponse> Open(MemoryStream blob, string key) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key });
        """);

    [Fact]
    public Task Accepts_a_fallback_for_configuration() => Verify.Members("""
        public Task<DecryptResponse> Open(MemoryStream blob, IConfiguration configuration) =>
            kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = configuration["Kms:KeyId"] ?? "alias/archive" });
        """);

    [Fact]
    public Task Accepts_an_asymmetric_algorithm() => Verify.Statements("""
        await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = blob,
            KeyId = "alias/archive",
            EncryptionAlgorithm = EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256,
        });
        """);

    [Fact]
    public Task Accepts_an_algorithm_that_is_not_known() => Verify.Members("""
        public Task<DecryptResponse> Open(MemoryStream blob, EncryptionAlgorithmSpec algorithm) =>
            kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = "alias/archive", EncryptionAlgorithm = algorithm });
        """);

    [Fact]
    public Task Accepts_a_dry_run_that_ignores_the_ciphertext() => Verify.Statements("""
        await kms.DecryptAsync(new DecryptRequest { KeyId = "alias/archive", DryRun = true, DryRunModifiers = ["IGNORE_CIPHERTEXT"] });
        """);

    [Fact]
    public Task Accepts_a_constant_key_on_Encrypt() => Verify.Statements("""
        await kms.EncryptAsync(new EncryptRequest { Plaintext = blob, KeyId = "alias/archive" });
        """);

    [Fact]
    public Task Accepts_a_request_of_another_library() => Verify.Source("""
        namespace Other;

        public class DecryptRequest
        {
            public string? KeyId { get; set; }
        }

        public class Vault
        {
            public DecryptRequest Request() => new DecryptRequest { KeyId = "alias/archive" };
        }
        """);

    [Fact]
    public async Task Says_what_the_fix_drops() => Assert.Equal(
        [
            "Let the ciphertext name its key: remove KeyId and the check that KMS makes with it (compare response.KeyId instead)",
            "Take the key from configuration: settings[\"Kms:KeyId\"]",
        ],
        await Fix.Titles(Verify.InClass("""
            public Task<DecryptResponse> Open(MemoryStream blob, IConfiguration settings) =>
                kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:"alias/archive"|} });
            """)));

    [Fact]
    public Task Removes_a_line() => Fix.Statements(
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            KeyId = {|MRK1001:"alias/archive"|},
            CiphertextBlob = blob,
        });
        """,
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = blob,
        });
        """);

    [Fact]
    public Task Removes_the_last_line_after_a_trailing_comma() => Fix.Statements(
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = blob,
            KeyId = {|MRK1001:"alias/archive"|},
        });
        """,
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = blob,
        });
        """);

    [Fact]
    public Task Removes_the_last_line_without_a_trailing_comma() => Fix.Statements(
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = blob, // as stored
            KeyId = {|MRK1001:"alias/archive"|}
        });
        """,
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = blob // as stored
        });
        """);

    [Fact]
    public Task Removes_a_line_in_the_middle() => Fix.Statements(
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = blob,
            KeyId = {|MRK1001:"alias/archive"|},
            DryRun = true
        });
        """,
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = blob,
            DryRun = true
        });
        """);

    [Fact]
    public Task Removes_a_line_that_starts_with_its_comma() => Fix.Statements(
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = blob
            , KeyId = {|MRK1001:"alias/archive"|}
        });
        """,
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = blob
        });
        """);

    [Fact]
    public Task Removes_the_first_of_lines_that_start_with_commas() => Fix.Statements(
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            KeyId = {|MRK1001:"alias/archive"|}
            , CiphertextBlob = blob
        });
        """,
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = blob
        });
        """);

    [Theory]
    [InlineData("{ KeyId = {|MRK1001:\"alias/archive\"|}, CiphertextBlob = blob }", "{ CiphertextBlob = blob }")]
    [InlineData("{ CiphertextBlob = blob, KeyId = {|MRK1001:\"alias/archive\"|} }", "{ CiphertextBlob = blob }")]
    [InlineData("{ CiphertextBlob = blob, KeyId = {|MRK1001:\"alias/archive\"|}, }", "{ CiphertextBlob = blob, }")]
    [InlineData("{ CiphertextBlob = blob, KeyId = {|MRK1001:\"alias/archive\"|}, DryRun = true }", "{ CiphertextBlob = blob, DryRun = true }")]
    [InlineData("{CiphertextBlob = blob, KeyId = {|MRK1001:\"alias/archive\"|}}", "{CiphertextBlob = blob}")]
    [InlineData("{ CiphertextBlob = blob, /* whose? */ KeyId = {|MRK1001:\"alias/archive\"|} }", "{ CiphertextBlob = blob /* whose? */ }")]
    [InlineData("{ KeyId = {|MRK1001:\"alias/archive\"|} /* whose? */, CiphertextBlob = blob }", "{ /* whose? */ CiphertextBlob = blob }")]
    public Task Removes_an_entry_among_others_on_a_line(string before, string after) => Fix.Statements(
        $"await kms.DecryptAsync(new DecryptRequest {before});",
        $"await kms.DecryptAsync(new DecryptRequest {after});");

    [Theory]
    [InlineData("new DecryptRequest { KeyId = {|MRK1001:\"alias/archive\"|} }", "new DecryptRequest()")]
    [InlineData("new DecryptRequest() { KeyId = {|MRK1001:\"alias/archive\"|}, }", "new DecryptRequest()")]
    [InlineData("new() { KeyId = {|MRK1001:\"alias/archive\"|} }", "new()")]
    [InlineData("new DecryptRequest\n{\n    KeyId = {|MRK1001:\"alias/archive\"|},\n}", "new DecryptRequest()")]
    [InlineData("new DecryptRequest { /* later */ KeyId = {|MRK1001:\"alias/archive\"|} }", "new DecryptRequest { /* later */ }")]
    public Task Removes_the_only_entry(string before, string after) => Fix.Statements(
        $"DecryptRequest request = {before};\nrequest.CiphertextBlob = blob;\nawait kms.DecryptAsync(request);",
        $"DecryptRequest request = {after};\nrequest.CiphertextBlob = blob;\nawait kms.DecryptAsync(request);");

    [Fact]
    public Task Keeps_comments() => Fix.Statements(
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            // What was stored.
            CiphertextBlob = blob, // whole
            // Ops asked for this one.
            KeyId = {|MRK1001:"alias/archive"|}, // until 2027
            // Only a trial.
            DryRun = true, // for now
        });
        """,
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            // What was stored.
            CiphertextBlob = blob, // whole
            // Ops asked for this one.
            // until 2027
            // Only a trial.
            DryRun = true, // for now
        });
        """);

    [Fact]
    public Task Keeps_the_line_endings_of_Windows() => Fix.Sources(
        [Verify.InMethod("""
            await kms.DecryptAsync(new DecryptRequest
            {
                KeyId = {|MRK1001:"alias/archive"|},
                CiphertextBlob = blob,
            });
            """)],
        [Verify.InMethod("""
            await kms.DecryptAsync(new DecryptRequest
            {
                CiphertextBlob = blob,
            });
            """)],
        lineEnding: "\r\n");

    [Fact]
    public Task Removes_a_value_over_several_lines() => Fix.Statements(
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            KeyId = {|MRK1001:"arn:aws:kms:eu-west-1:111122223333" +
                ":alias/archive"|},
            CiphertextBlob = blob,
        });
        """,
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = blob,
        });
        """);

    [Fact]
    public Task Removes_the_source_key_of_ReEncrypt_and_keeps_the_destination() => Fix.Statements(
        """
        await kms.ReEncryptAsync(new ReEncryptRequest
        {
            CiphertextBlob = blob,
            SourceKeyId = {|MRK1001:"alias/old"|},
            DestinationKeyId = "alias/new",
        });
        """,
        """
        await kms.ReEncryptAsync(new ReEncryptRequest
        {
            CiphertextBlob = blob,
            DestinationKeyId = "alias/new",
        });
        """);

    [Fact]
    public Task Removes_a_later_assignment() => Fix.Statements(
        """
        var request = new DecryptRequest();

        request.KeyId = {|MRK1001:"alias/archive"|};
        request.CiphertextBlob = blob;
        await kms.DecryptAsync(request);
        """,
        """
        var request = new DecryptRequest();

        request.CiphertextBlob = blob;
        await kms.DecryptAsync(request);
        """);

    [Fact]
    public Task Leaves_no_empty_line_too_many() => Fix.Statements(
        """
        var request = new DecryptRequest { CiphertextBlob = blob };

        request.KeyId = {|MRK1001:"alias/archive"|};

        await kms.DecryptAsync(request);
        """,
        """
        var request = new DecryptRequest { CiphertextBlob = blob };

        await kms.DecryptAsync(request);
        """);

    [Fact]
    public Task Removes_a_statement_among_others_on_a_line() => Fix.Statements(
        """
        var request = new DecryptRequest(); request.KeyId = {|MRK1001:"alias/archive"|}; request.CiphertextBlob = blob;
        await kms.DecryptAsync(request);
        """,
        """
        var request = new DecryptRequest(); request.CiphertextBlob = blob;
        await kms.DecryptAsync(request);
        """);

    [Fact]
    public Task Removes_an_assignment_where_nothing_is_assigned_yet() => Fix.Statements(
        """
        var request = new DecryptRequest { CiphertextBlob = blob };
        request.KeyId ??= {|MRK1001:"alias/archive"|};
        await kms.DecryptAsync(request);
        """,
        """
        var request = new DecryptRequest { CiphertextBlob = blob };
        await kms.DecryptAsync(request);
        """);

    [Theory]
    [InlineData("if (pinned) request.KeyId = {|MRK1001:\"alias/archive\"|};")]
    [InlineData("if (pinned)\n        request.KeyId = {|MRK1001:\"alias/archive\"|};")]
    [InlineData("if (pinned)\n    {\n        request.KeyId = {|MRK1001:\"alias/archive\"|};\n    }")]
    public Task Removes_a_condition_that_guards_nothing_else(string condition) => Fix.Members(
        $$"""
        public Task Open(MemoryStream blob, bool pinned)
        {
            var request = new DecryptRequest { CiphertextBlob = blob };
            {{condition}}
            return kms.DecryptAsync(request);
        }
        """,
        """
        public Task Open(MemoryStream blob, bool pinned)
        {
            var request = new DecryptRequest { CiphertextBlob = blob };
            return kms.DecryptAsync(request);
        }
        """);

    [Fact]
    public Task Keeps_a_condition_that_guards_more() => Fix.Members(
        """
        public Task Open(MemoryStream blob, bool pinned)
        {
            var request = new DecryptRequest { CiphertextBlob = blob };
            if (pinned)
            {
                request.KeyId = {|MRK1001:"alias/archive"|};
                request.DryRun = true;
            }

            return kms.DecryptAsync(request);
        }
        """,
        """
        public Task Open(MemoryStream blob, bool pinned)
        {
            var request = new DecryptRequest { CiphertextBlob = blob };
            if (pinned)
            {
                request.DryRun = true;
            }

            return kms.DecryptAsync(request);
        }
        """);

    [Fact]
    public Task Keeps_a_condition_that_does_something() => Fix.Members(
        """
        public Task Open(MemoryStream blob, Queue<bool> pinned)
        {
            var request = new DecryptRequest { CiphertextBlob = blob };
            if (pinned.Dequeue())
            {
                request.KeyId = {|MRK1001:"alias/archive"|};
            }

            return kms.DecryptAsync(request);
        }
        """,
        """
        public Task Open(MemoryStream blob, Queue<bool> pinned)
        {
            var request = new DecryptRequest { CiphertextBlob = blob };
            if (pinned.Dequeue())
            {
            }

            return kms.DecryptAsync(request);
        }
        """);

    [Theory]
    [InlineData("if (pinned) request.KeyId = {|MRK1001:\"alias/archive\"|}; else request.DryRun = true;")]
    [InlineData("if (!pinned) request.DryRun = true; else request.KeyId = {|MRK1001:\"alias/archive\"|};")]
    [InlineData("foreach (var name in Environment.GetCommandLineArgs()) request.KeyId = {|MRK1001:\"alias/archive\"|};")]
    [InlineData("var key = request.KeyId = {|MRK1001:\"alias/archive\"|}; Console.WriteLine(key);")]
    [InlineData("Action<DecryptRequest> pin = r => r.KeyId = {|MRK1001:\"alias/archive\"|}; pin(request);")]
    public Task Offers_nothing_where_the_assignment_cannot_go(string statement) => Fix.NothingInMembers(
        $$"""
        public Task Open(MemoryStream blob, bool pinned)
        {
            var request = new DecryptRequest { CiphertextBlob = blob };
            {{statement}}
            return kms.DecryptAsync(request);
        }
        """);

    [Fact]
    public Task Offers_nothing_where_the_value_does_something() => Fix.NothingInMembers(
        """
        private int count;

        public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:Key()|} });

        private string Key()
        {
            count++;
            return "alias/archive";
        }
        """);

    [Fact]
    public Task Offers_nothing_where_a_comment_would_be_lost() => Fix.NothingInStatements(
        """
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = /* production */ {|MRK1001:"alias/archive"|} });
        """);

    [Fact]
    public Task Offers_nothing_in_an_initialiser_with_directives() => Fix.NothingInStatements(
        """
        await kms.DecryptAsync(new DecryptRequest
        {
            CiphertextBlob = blob
        #if !PORTABLE
            , KeyId = {|MRK1001:"alias/archive"|}
        #endif
        });
        """);

    [Fact]
    public Task Offers_nothing_for_a_statement_under_a_directive() => Fix.NothingInStatements(
        """
        var request = new DecryptRequest { CiphertextBlob = blob };
        #if PORTABLE
        #else
        request.KeyId = {|MRK1001:"alias/archive"|};
        #endif
        await kms.DecryptAsync(request);
        """);

    [Fact]
    public Task Removes_a_local_that_is_dead_then() => Fix.Statements(
        """
        const string key = "alias/archive";

        await kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:key|}, CiphertextBlob = blob });
        """,
        """
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        """);

    [Theory]
    [InlineData("const string key = /* ops asked */ \"alias/archive\";", "/* ops asked */")]
    [InlineData("const string key /* of the archive */ = \"alias/archive\" /* ops asked */; // 2027", "/* of the archive */ /* ops asked */ // 2027")]
    [InlineData("const string key = // ops asked\n    \"alias/archive\";", "// ops asked")]
    [InlineData("const string key = // ops asked\n    \"alias/archive\"; Console.WriteLine();", "// ops asked\nConsole.WriteLine();")]
    [InlineData("var key =\n    // Ops asked\n    // for this one.\n    \"alias/\" + /* not the vault */\n    \"archive\"; // 2027", "// Ops asked\n// for this one.\n/* not the vault */ // 2027")]
    [InlineData("string other = \"\", key = /* ops asked */ \"alias/archive\"; Console.WriteLine(other);", "string other = \"\" /* ops asked */; Console.WriteLine(other);")]
    [InlineData("string key = /* ops asked */ \"alias/archive\", other = \"\"; Console.WriteLine(other);", "string /* ops asked */ other = \"\"; Console.WriteLine(other);")]
    public Task Keeps_the_comments_in_a_declaration_that_is_dead_then(string declaration, string comments) => Fix.Statements(
        $"{declaration}\nawait kms.DecryptAsync(new DecryptRequest {{ KeyId = {{|MRK1001:key|}}, CiphertextBlob = blob }});",
        $"{comments}\nawait kms.DecryptAsync(new DecryptRequest {{ CiphertextBlob = blob }});");

    [Fact]
    public Task Keeps_the_comments_around_a_field_that_is_dead_then() => Fix.Members(
        """
        /// <summary>The key.</summary>
        // Ops asked for this one.
        private const string Key =
            "alias/" /* not the vault */ +
            "archive";

        public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:Key|} });
        """,
        """
        // Ops asked for this one.
        /* not the vault */

        public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        """);

    [Fact]
    public Task Keeps_the_comments_in_the_assignments_of_a_local_that_is_dead_then() => Fix.Statements(
        """
        string key;
        key = /* ops asked */ "alias/archive" /* 2027 */;
        await kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:key|}, CiphertextBlob = blob });
        """,
        """
        /* ops asked */ /* 2027 */
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        """);

    [Fact]
    public Task Removes_what_the_assignments_of_a_local_that_is_dead_then_name() => Fix.Statements(
        """
        const string archive = "alias/archive";
        string key;
        key = archive;
        await kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:key|}, CiphertextBlob = blob });
        """,
        """
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        """);

    [Fact]
    public Task Removes_a_tuple_that_is_dead_then() => Fix.Statements(
        """
        var pair = (Key: "alias/archive", Count: 2);
        await kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:pair.Key|}, CiphertextBlob = blob });
        """,
        """
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        """);

    [Fact]
    public Task Offers_nothing_where_calls_would_be_left_in_a_dead_tuple() => Fix.NothingInStatements("""
        var pair = (Key: Name(), Count: 2);
        await kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:pair.Key|}, CiphertextBlob = blob });
        static string Name() => "alias/archive";
        """);

    [Fact]
    public Task Removes_a_local_that_is_dead_then_behind_a_pragma() => Fix.Statements(
        """
        #pragma warning disable CS0168
        const string key = "alias/archive";
        await kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:key|}, CiphertextBlob = blob });
        #pragma warning restore CS0168
        """,
        """
        #pragma warning disable CS0168
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        #pragma warning restore CS0168
        """);

    [Fact]
    public Task Removes_all_locals_that_are_dead_then() => Fix.Statements(
        """
        var started = DateTime.UtcNow;
        var account = "111122223333";
        var key = $"arn:aws:kms:eu-west-1:{account}:alias/archive";
        await kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:key|}, CiphertextBlob = blob });
        Console.WriteLine(started);
        """,
        """
        var started = DateTime.UtcNow;
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        Console.WriteLine(started);
        """);

    [Fact]
    public Task Removes_one_of_several_locals_declared_together() => Fix.Statements(
        """
        string context = "archive", key = "alias/archive";
        await kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:key|}, CiphertextBlob = blob });
        Console.WriteLine(context);
        """,
        """
        string context = "archive";
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        Console.WriteLine(context);
        """);

    [Fact]
    public Task Removes_a_local_of_two_requests_with_the_second() => Fix.Statements(
        """
        var key = "alias/archive";
        await kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:key|}, CiphertextBlob = blob });
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:key|} });
        """,
        """
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        """);

    [Fact]
    public Task Keeps_a_local_that_something_else_uses() => Fix.Statements(
        """
        var key = "alias/archive";
        await kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:key|}, CiphertextBlob = blob });
        Console.WriteLine($"opened with {key}");
        """,
        """
        var key = "alias/archive";
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        Console.WriteLine($"opened with {key}");
        """);

    [Fact]
    public Task Keeps_a_local_that_disabled_code_uses() => Fix.Statements(
        """
        const string key = "alias/archive";
        await kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:key|}, CiphertextBlob = blob });
        #if TRACING
        Console.WriteLine(key);
        #endif
        """,
        """
        const string {|CS0219:key|} = "alias/archive";
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        #if TRACING
        Console.WriteLine(key);
        #endif
        """);

    [Fact]
    public Task Keeps_a_local_whose_value_does_something() => Fix.Statements(
        """
        var key = Name();
        await kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:key|}, CiphertextBlob = blob });

        static string Name()
        {
            Console.WriteLine("named");
            return "alias/archive";
        }
        """,
        """
        var key = Name();
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });

        static string Name()
        {
            Console.WriteLine("named");
            return "alias/archive";
        }
        """);

    [Fact]
    public Task Offers_nothing_where_a_local_would_only_be_written() => Fix.NothingInMembers(
        """
        public Task Open(MemoryStream blob, bool old)
        {
            string key;
            if (old)
                key = "alias/old";
            else
                key = "alias/new";

            return kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:key|} });
        }
        """);

    [Fact]
    public Task Removes_a_private_field_that_is_dead_then() => Fix.Members(
        """
        /// <summary>The key of the archive.</summary>
        private static readonly string Key = "alias/archive";

        public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:Key|}, CiphertextBlob = blob });
        """,
        """
        public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        """);

    [Fact]
    public Task Removes_a_field_with_its_assignment_in_the_constructor() => Fix.Source(
        """
        public class Vault
        {
            private readonly IAmazonKeyManagementService kms;
            private readonly string key;

            public Vault(IAmazonKeyManagementService kms)
            {
                this.kms = kms;
                this.key = "alias/archive";
            }

            public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:key|}, CiphertextBlob = blob });
        }
        """,
        """
        public class Vault
        {
            private readonly IAmazonKeyManagementService kms;

            public Vault(IAmazonKeyManagementService kms)
            {
                this.kms = kms;
            }

            public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        }
        """);

    [Fact]
    public Task Removes_a_field_that_only_the_condition_names() => Fix.Members(
        """
        private static readonly bool Pinned = true;

        public Task Open(MemoryStream blob)
        {
            var request = new DecryptRequest { CiphertextBlob = blob };
            if (Pinned)
            {
                request.KeyId = {|MRK1001:"alias/archive"|};
            }

            return kms.DecryptAsync(request);
        }
        """,
        """
        public Task Open(MemoryStream blob)
        {
            var request = new DecryptRequest { CiphertextBlob = blob };

            return kms.DecryptAsync(request);
        }
        """);

    [Fact]
    public Task Offers_nothing_where_a_field_would_only_be_written() => Fix.Nothing(
        """
        public class Vault
        {
            private readonly string key;

            public Vault() => key = "alias/archive";

            public Task Open(IAmazonKeyManagementService kms, MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:key|}, CiphertextBlob = blob });
        }
        """);

    [Fact]
    public Task Offers_nothing_where_a_field_of_a_partial_type_would_be_unused() => Fix.Nothing(
        """
        public partial class Vault
        {
            private static readonly string Key = "alias/archive";

            public Task Open(IAmazonKeyManagementService kms, MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:Key|}, CiphertextBlob = blob });
        }
        """);

    [Fact]
    public Task A_comment_that_names_a_field_does_not_use_it() => Fix.Nothing(
        """
        public partial class Vault
        {
            private static readonly string Key = "alias/archive";

            public Task Open(IAmazonKeyManagementService kms, MemoryStream blob) =>
                // Key has been the same for years.
                kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:Key|}, CiphertextBlob = blob });
        }
        """);

    [Fact]
    public Task Offers_nothing_where_a_constructor_parameter_would_be_unread() => Fix.Nothing(
        """
        public class Vault(IAmazonKeyManagementService kms, string key)
        {
            public static Vault Archive(IAmazonKeyManagementService kms) => new(kms, {|MRK1001:"alias/archive"|});

            public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { KeyId = key, CiphertextBlob = blob });
        }
        """);

    [Fact]
    public Task Removes_a_private_constant_of_two_members_with_the_second() => Fix.Members(
        """
        private const string Key = "alias/archive";

        public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:Key|}, CiphertextBlob = blob });

        public Task Try(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:Key|}, CiphertextBlob = blob, DryRun = true });
        """,
        """
        public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });

        public Task Try(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, DryRun = true });
        """);

    [Fact]
    public Task Keeps_a_constant_that_encryption_uses() => Fix.Members(
        """
        private const string Key = "alias/archive";

        public Task Close(MemoryStream text) => kms.EncryptAsync(new EncryptRequest { KeyId = Key, Plaintext = text });

        public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:Key|}, CiphertextBlob = blob });
        """,
        """
        private const string Key = "alias/archive";

        public Task Close(MemoryStream text) => kms.EncryptAsync(new EncryptRequest { KeyId = Key, Plaintext = text });

        public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        """);

    [Fact]
    public Task Keeps_a_constant_that_others_may_use() => Fix.Members(
        """
        internal const string Key = "alias/archive";

        public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:Key|}, CiphertextBlob = blob });
        """,
        """
        internal const string Key = "alias/archive";

        public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        """);

    [Fact]
    public Task Keeps_the_constant_of_a_partial_type() => Fix.Source(
        """
        public partial class Vault(IAmazonKeyManagementService kms)
        {
            private const string Key = "alias/archive";

            public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:Key|}, CiphertextBlob = blob });
        }
        """,
        """
        public partial class Vault(IAmazonKeyManagementService kms)
        {
            private const string Key = "alias/archive";

            public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        }
        """);

    [Fact]
    public Task Edits_the_request_that_an_argument_reaches() => Fix.Members(
        """
        public Task OpenArchive(MemoryStream blob) => Open(blob, {|MRK1001:"alias/archive"|});

        public Task OpenMail(MemoryStream blob) => Open(blob, {|MRK1001:"alias/mail"|});

        private Task Open(MemoryStream blob, string key) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = key });
        """,
        """
        public Task OpenArchive(MemoryStream blob) => Open(blob, "alias/archive");

        public Task OpenMail(MemoryStream blob) => Open(blob, "alias/mail");

        private Task Open(MemoryStream blob, string key) => kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        """,
        iterations: 1);

    [Fact]
    public Task Fixes_all_in_an_array_of_requests() => Fix.Statements(
        """
        DecryptRequest[] requests =
        [
            new() { KeyId = {|MRK1001:"alias/old"|}, CiphertextBlob = blob },
            new() { CiphertextBlob = blob, KeyId = {|MRK1001:"alias/new"|} },
        ];
        foreach (var request in requests)
        {
            await kms.DecryptAsync(request);
        }
        """,
        """
        DecryptRequest[] requests =
        [
            new() { CiphertextBlob = blob },
            new() { CiphertextBlob = blob },
        ];
        foreach (var request in requests)
        {
            await kms.DecryptAsync(request);
        }
        """);

    [Fact]
    public Task Fixes_all_in_one_statement() => Fix.Statements(
        """
        await Task.WhenAll(kms.DecryptAsync(new() { CiphertextBlob = blob, KeyId = {|MRK1001:"alias/old"|} }), kms.DecryptAsync(new() { KeyId = {|MRK1001:"alias/new"|}, CiphertextBlob = blob }));
        """,
        """
        await Task.WhenAll(kms.DecryptAsync(new() { CiphertextBlob = blob }), kms.DecryptAsync(new() { CiphertextBlob = blob }));
        """);

    [Fact]
    public Task Fixes_all_in_several_files() => Fix.Sources(
        [
            Verify.InMethod("await kms.DecryptAsync(new() { CiphertextBlob = blob, KeyId = {|MRK1001:\"alias/old\"|} });"),
            "namespace More { " + Verify.InMethod("await kms.DecryptAsync(new() { CiphertextBlob = blob, KeyId = {|MRK1001:\"alias/new\"|} });") + " }",
        ],
        [
            Verify.InMethod("await kms.DecryptAsync(new() { CiphertextBlob = blob });"),
            "namespace More { " + Verify.InMethod("await kms.DecryptAsync(new() { CiphertextBlob = blob });") + " }",
        ]);

    [Fact]
    public Task Fixes_a_request_inside_a_lambda() => Fix.Statements(
        """
        Func<Task<DecryptResponse>> open = async () =>
        {
            var key = "alias/archive";
            return await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:key|} });
        };
        await open();
        """,
        """
        Func<Task<DecryptResponse>> open = async () =>
        {
            return await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        };
        await open();
        """);

    [Fact]
    public Task Fixes_a_request_inside_a_record() => Fix.Source(
        """
        public record Vault(IAmazonKeyManagementService Kms, string Name)
        {
            public Task<DecryptResponse> Open(MemoryStream blob) => Kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:"alias/archive"|}, CiphertextBlob = blob });
        }
        """,
        """
        public record Vault(IAmazonKeyManagementService Kms, string Name)
        {
            public Task<DecryptResponse> Open(MemoryStream blob) => Kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob });
        }
        """);

    [Fact]
    public Task Fixes_a_request_nested_in_another_object() => Fix.Source(
        """
        public class Job
        {
            public DecryptRequest Request { get; set; } = new();

            public string Name { get; set; } = "";
        }

        public class Vault(IAmazonKeyManagementService kms)
        {
            public Task Open(MemoryStream blob)
            {
                var job = new Job { Request = new DecryptRequest { KeyId = {|MRK1001:"alias/archive"|}, CiphertextBlob = blob }, Name = "archive" };
                return kms.DecryptAsync(job.Request);
            }
        }
        """,
        """
        public class Job
        {
            public DecryptRequest Request { get; set; } = new();

            public string Name { get; set; } = "";
        }

        public class Vault(IAmazonKeyManagementService kms)
        {
            public Task Open(MemoryStream blob)
            {
                var job = new Job { Request = new DecryptRequest { CiphertextBlob = blob }, Name = "archive" };
                return kms.DecryptAsync(job.Request);
            }
        }
        """);

    [Fact]
    public Task Fixes_top_level_statements() => Fix.Program(
        """
        const string key = "alias/archive";
        var kms = new AmazonKeyManagementServiceClient();
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(File.ReadAllBytes(args[0])) };
        request.KeyId = {|MRK1001:key|};
        await kms.DecryptAsync(request);
        """,
        """
        var kms = new AmazonKeyManagementServiceClient();
        var request = new DecryptRequest { CiphertextBlob = new MemoryStream(File.ReadAllBytes(args[0])) };
        await kms.DecryptAsync(request);
        """);

    [Fact]
    public Task Takes_the_key_from_a_field_rather_than_a_parameter() => Fix.Source(
        """
        public class Vault
        {
            private readonly IAmazonKeyManagementService kms;
            private readonly IConfiguration settings;

            public Vault(IAmazonKeyManagementService kms, IConfiguration settings)
            {
                this.kms = kms;
                this.settings = settings;
            }

            public Task Open(MemoryStream blob, IConfiguration other) =>
                kms.DecryptAsync(new DecryptRequest
                {
                    KeyId = {|MRK1001:"alias/archive"|}, // where it is kept
                    CiphertextBlob = blob,
                });
        }
        """,
        """
        public class Vault
        {
            private readonly IAmazonKeyManagementService kms;
            private readonly IConfiguration settings;

            public Vault(IAmazonKeyManagementService kms, IConfiguration settings)
            {
                this.kms = kms;
                this.settings = settings;
            }

            public Task Open(MemoryStream blob, IConfiguration other) =>
                kms.DecryptAsync(new DecryptRequest
                {
                    KeyId = settings["Kms:KeyId"], // where it is kept
                    CiphertextBlob = blob,
                });
        }
        """,
        "KeyFromConfiguration");

    [Fact]
    public Task Takes_the_key_from_a_property_of_a_base_class() => Fix.Source(
        """
        public abstract class Service
        {
            protected IConfigurationRoot Settings { get; set; } = null!;
        }

        public class Vault(IAmazonKeyManagementService kms) : Service
        {
            public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { KeyId = {|MRK1001:"alias/archive"|}, CiphertextBlob = blob });
        }
        """,
        """
        public abstract class Service
        {
            protected IConfigurationRoot Settings { get; set; } = null!;
        }

        public class Vault(IAmazonKeyManagementService kms) : Service
        {
            public Task Open(MemoryStream blob) => kms.DecryptAsync(new DecryptRequest { KeyId = Settings["Kms:KeyId"], CiphertextBlob = blob });
        }
        """,
        "KeyFromConfiguration");

    [Fact]
    public Task Takes_the_key_from_a_primary_constructor_and_drops_the_local() => Fix.Source(
        """
        public class Vault(IAmazonKeyManagementService kms, IConfiguration configuration)
        {
            public Task Open(MemoryStream blob)
            {
                const string key = "alias/archive";
                return kms.ReEncryptAsync(new ReEncryptRequest { SourceKeyId = {|MRK1001:key|}, DestinationKeyId = "alias/new", CiphertextBlob = blob });
            }
        }
        """,
        """
        public class Vault(IAmazonKeyManagementService kms, IConfiguration configuration)
        {
            public Task Open(MemoryStream blob)
            {
                return kms.ReEncryptAsync(new ReEncryptRequest { SourceKeyId = configuration["Kms:SourceKeyId"], DestinationKeyId = "alias/new", CiphertextBlob = blob });
            }
        }
        """,
        "KeyFromConfiguration");

    [Fact]
    public Task Takes_the_key_from_a_local_with_the_name_of_a_keyword() => Fix.Members(
        """
        public Task Open(MemoryStream blob, Func<IConfiguration> load)
        {
            var @base = load();
            return kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = {|MRK1001:"alias/archive"|} });
        }
        """,
        """
        public Task Open(MemoryStream blob, Func<IConfiguration> load)
        {
            var @base = load();
            return kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = @base["Kms:KeyId"] });
        }
        """,
        "KeyFromConfiguration");

    [Theory]
    [InlineData("private readonly IConfiguration settings = null!; public static Task Open(IAmazonKeyManagementService kms, MemoryStream blob) => ")]
    [InlineData("private readonly IConfigurationSection settings = null!; public Task Open(IAmazonKeyManagementService kms, MemoryStream blob) => ")]
    [InlineData("private readonly IConfiguration? settings; public IConfiguration? Settings => settings; public Task Open(IAmazonKeyManagementService kms, MemoryStream blob) => ")]
    [InlineData("public Task Open(IAmazonKeyManagementService kms, MemoryStream blob, IConfiguration settings) { return F(kms, blob); static Task F(IAmazonKeyManagementService kms, MemoryStream blob) => ", " }")]
    [InlineData("public Task Open(IAmazonKeyManagementService kms, MemoryStream blob) { if (blob.Length > 1) { IConfiguration settings = null!; Console.WriteLine(settings); } return ", " }")]
    [InlineData("private readonly IConfiguration settings = null!; public Task Open(IAmazonKeyManagementService kms, MemoryStream blob, string settings) => ")]
    public async Task Takes_no_key_from_configuration_out_of_reach(string before, string after = "") => Assert.Equal(
        ["Let the ciphertext name its key: remove KeyId and the check that KMS makes with it (compare response.KeyId instead)"],
        await Fix.Titles($$"""
            public class Vault { {{before}} kms.DecryptAsync(new DecryptRequest { CiphertextBlob = blob, KeyId = "alias/archive" });{{after}} }
            """));
}
