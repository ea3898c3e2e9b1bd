namespace MrkAnalyzers.Facts;

/// <summary>In which Region a client calls.</summary>
internal static class ClientRegion
{
    /// <summary>The Region codes that a client may have been made with; open where that cannot be known (configuration, environment, a custom endpoint).</summary>
    public static Value Of(Value client, State state) =>
        client.Atoms.IsEmpty ? Value.Unknown : client.Map(atom => state.Get(new Slot(atom, Collections.Region)) ?? Value.Unknown);

    /// <summary>The Region that a client's configuration object names. A custom endpoint hides it, unless the Region to sign for is given.</summary>
    public static Value OfConfig(Value config, State state) => config.Atoms.IsEmpty
        ? Value.Unknown
        : config.Map(atom =>
        {
            var endpoint = state.Get(new Slot(atom, "RegionEndpoint"));
            if (endpoint is not null && !endpoint.IsNull)
            {
                return endpoint;
            }

            var signing = state.Get(new Slot(atom, "AuthenticationRegion"));
            return signing is not null && !signing.IsNull ? signing : Value.Unknown;
        });
}
