namespace Fixed;

/// <summary>The <c>.editorconfig</c> of the sample was to set an option that does not exist; it is gone.</summary>
public static class Configuration;
