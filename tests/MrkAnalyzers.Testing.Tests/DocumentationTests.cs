using System.Reflection;
using System.Xml.Linq;

namespace MrkAnalyzers.Testing.Tests;

public sealed class DocumentationTests
{
    private static readonly XDocument Documentation = XDocument.Load(Path.ChangeExtension(typeof(LocalKms).Assembly.Location, ".xml"));

    [Fact]
    public void The_first_test_of_the_README_is_one_that_runs_here()
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        var block = readme.Split("```csharp\n")[1].Split("```")[0];
        Assert.Equal(File.ReadAllText(ExamplePath()), block);
    }

    public static TheoryData<string> PublicMembers()
    {
        var members = new TheoryData<string>();
        foreach (var type in typeof(LocalKms).Assembly.GetExportedTypes())
        {
            foreach (var method in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).OfType<MethodBase>())
            {
                // What the compiler writes for a record is documented with the record.
                if (!method.IsSpecialName && method.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null && method.Name != "Deconstruct")
                {
                    members.Add($"{type.Name}.{method.Name}");
                }
            }
        }

        return members;
    }

    [Theory]
    [MemberData(nameof(PublicMembers))]
    public void Every_parameter_and_result_of_a_public_method_is_documented(string name)
    {
        var method = typeof(LocalKms).Assembly.GetExportedTypes()
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .First(method => $"{method.DeclaringType?.Name}.{method.Name}" == name);
        var member = Documentation.Descendants("member").Single(
            member => member.Attribute("name")?.Value.Split('(')[0] == $"M:{method.DeclaringType?.FullName}.{method.Name}");
        Assert.False(string.IsNullOrWhiteSpace(member.Element("summary")?.Value));
        Assert.Equal(method.GetParameters().Select(static parameter => parameter.Name), member.Elements("param").Select(static element => element.Attribute("name")?.Value));
        Assert.Equal(method.ReturnType != typeof(void), member.Element("returns") is not null);
    }

    private static string ExamplePath([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here) ?? "", "ReadmeExample.cs");
}
