// scope: cross
// dimension: test-code
// why: The RSA request is the expected value of an assertion about a mapper; no client is involved.
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Xunit;

namespace Mapping
{
    public static class Mapper
    {
        public static CreateKeyRequest ToRequest(string spec, bool global) => new() { KeySpec = spec, MultiRegion = global };
    }

    public class MapperTests
    {
        [Fact]
        public void Copies_both_values()
        {
            var expected = new CreateKeyRequest { KeySpec = KeySpec.RSA_2048, MultiRegion = true };

            var actual = Mapper.ToRequest("RSA_2048", true);

            Assert.Equal(expected.KeySpec, actual.KeySpec);
            Assert.True(actual.MultiRegion == expected.MultiRegion);
        }
    }
}
//// Xunit.cs
using System;

namespace Xunit
{
    [AttributeUsage(AttributeTargets.Method)]
    public class FactAttribute : Attribute { }

    public static class Assert
    {
        public static void Equal<T>(T expected, T actual) { }
        public static void True(bool condition) { }
        public static void NotNull(object? value) { }
    }
}
