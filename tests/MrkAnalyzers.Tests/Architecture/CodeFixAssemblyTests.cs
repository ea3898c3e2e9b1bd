using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MrkAnalyzers.Rules;

namespace MrkAnalyzers.Tests.Architecture;

public class CodeFixAssemblyTests
{
    private static readonly Type[] Fixes = [.. typeof(MrkFix).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)];

    // Every host brings its own System.Composition; the oldest has version 7.
    [Fact]
    public void References_only_what_every_host_has() => Assert.Equal(
        ["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "System.Collections.Immutable", "netstandard"],
        typeof(MrkFix).Assembly.GetReferencedAssemblies().Select(static name => name.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Exports_each_fix_for_one_rule_that_has_its_name()
    {
        Assert.NotEmpty(Fixes);
        Assert.All(Fixes, static type =>
        {
            var export = Assert.Single(type.GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), false).Cast<ExportCodeFixProviderAttribute>());
            Assert.Equal(type.Name, export.Name);
            Assert.Equal([LanguageNames.CSharp], export.Languages);
            var id = Assert.Single(((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds);
            Assert.Equal(type.Name, RuleBook.Rules.Single(rule => rule.Descriptor.Id == id).GetType().Name + "Fix");
        });
    }
}
