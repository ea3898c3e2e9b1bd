# The results of MrkAnalyzers out of the compiler's logs, one log for each project, as one run: code scanning takes no more in an upload.
#   jq -s -f ci/merge.jq sarif/*.sarif > mrk.sarif
{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  version: "2.1.0",
  runs: [{
    tool: {
      driver: {
        name: "MrkAnalyzers",
        informationUri: "https://github.com/MrkAnalyzers/MrkAnalyzers",
        rules: ([.[].runs[].tool.driver.rules[] | select(.id | startswith("MRK"))] | unique_by(.id))
      }
    },
    columnKind: "utf16CodeUnits",
    # A file that two target frameworks compile is reported once. An index into a log's own list of rules says nothing here.
    results: ([.[].runs[].results[] | select(.ruleId | startswith("MRK")) | del(.ruleIndex)] | unique_by([.ruleId, .locations]))
  }]
}
