using MrkAnalyzers.Testing.Model;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Operations;

/// <summary>GetKeyPolicy, PutKeyPolicy, ListKeyPolicies. A key has one policy, named <c>default</c>.</summary>
internal static class Policies
{
    private const int LongestName = 128;

    public static void Get(Call call)
    {
        CheckName(call);
        var key = call.ManagedKey();
        call.Output.WriteString("Policy", key.Policy);
        call.Output.WriteString("PolicyName", KeyPolicy.Name);
    }

    public static void Put(Call call)
    {
        CheckName(call);
        if (!call.Input.Has("Policy"))
        {
            throw call.Input.Missing("Policy");
        }

        var policy = Keys.PolicyOf(call);
        call.ManagedKey().Policy = policy;
    }

    public static void List(Call call)
    {
        call.ManagedKey();
        Paging.Write(call, "PolicyNames", [KeyPolicy.Name], static name => name, call.Output.WriteStringValue, defaultLimit: 100, maxLimit: 1000);
    }

    private static void CheckName(Call call)
    {
        if (call.Input.OptionalText("PolicyName", LongestName) is { } name and not KeyPolicy.Name)
        {
            throw KmsError.NotFound($"No such policy exists: {name}");
        }
    }
}
