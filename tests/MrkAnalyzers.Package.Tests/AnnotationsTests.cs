namespace MrkAnalyzers.Package.Tests;

/// <summary>The annotations as source, in a library and across it.</summary>
[Collection(PackageCollection.Name)]
public sealed class AnnotationsTests(Feed feed)
{
    // In the oldest language and with every warning an error: the file must be welcome everywhere.
    private static readonly string Library = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>netstandard2.0</TargetFramework>
            <LangVersion>7.3</LangVersion>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="MrkAnalyzers.Annotations" Version="{ThisBuild.PackageVersion}" PrivateAssets="all" />
          </ItemGroup>
        </Project>
        """;

    private const string Vault = """
        using MrkAnalyzers.Annotations;

        /// <summary>Opens and seals.</summary>
        public interface IVault
        {
            /// <summary>Opens.</summary>
            [KmsDecrypts]
            byte[] Open([KmsCiphertext] byte[] blob, [KmsKeyId] string keyId);
        }
        """;

    // The one that calls references neither the annotations nor the AWS SDK.
    private static readonly string Program = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="MrkAnalyzers" Version="{ThisBuild.PackageVersion}" PrivateAssets="all" />
            <ProjectReference Include="../library/Library.csproj" />
          </ItemGroup>
        </Project>
        """;

    private const string Orders = """
        public sealed class Orders(IVault vault)
        {
            public byte[] Open(byte[] blob) => vault.Open(blob, "alias/orders");

            public byte[] Open(byte[] blob, string keyId) => vault.Open(blob, keyId);
        }
        """;

    [Fact]
    public async Task Source_that_comes_with_the_package_is_understood_across_projects()
    {
        var folder = feed.Folder("annotated", ("library/Library.csproj", Library), ("library/Vault.cs", Vault), ("program/Program.csproj", Program), ("program/Orders.cs", Orders));
        (await Dotnet.RunAsync(Path.Combine(folder, "program"), "build")).Succeeds().Prints("warning MRK1001 Orders.cs:3");
    }
}
