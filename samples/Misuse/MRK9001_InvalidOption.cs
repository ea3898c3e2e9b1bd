namespace Misuse; // expect MRK9001

/// <summary>The <c>.editorconfig</c> beside this file sets an option that does not exist, for this file alone.</summary>
public static class Configuration;
