# What merge.jq made, as GitLab's code quality report.
#   jq --arg root "$CI_PROJECT_DIR" -f ci/code-quality.jq mrk.sarif > gl-code-quality-report.json
[
  .runs[].results[]
  | select((.suppressions // []) | length == 0)
  | .locations[0].physicalLocation as $at
  | ($at.artifactLocation.uri | sub("^file://"; "") | ltrimstr($root + "/")) as $path
  | {
      check_name: .ruleId,
      description: "\(.ruleId): \(.message.text)",
      fingerprint: "\(.ruleId):\($path):\($at.region.startLine):\($at.region.startColumn)",
      severity: {error: "critical", warning: "major", note: "info"}[.level],
      location: {path: $path, lines: {begin: $at.region.startLine}}
    }
]
