#!/bin/bash
# Copyright the Millrace authors.
# SPDX-License-Identifier: Apache-2.0
#
# Writes the options of Flink 1.14.4; see README.md.
# usage: record.sh [output file]
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
output=${1:-$here/../../millrace-streaming-api/src/test/resources/configuration/flink-1.14.4-options.tsv}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -q -B -f "$here/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath"
flink=$(cat "$work/classpath")

javac -proc:none -nowarn -encoding UTF-8 -d "$work" -cp "$flink" "$here/RecordOptions.java"
java -Djava.io.tmpdir=/the/temporary/directory -cp "$work:$flink" \
    org.apache.flink.configuration.RecordOptions "$output"
