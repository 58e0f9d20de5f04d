#!/bin/bash
# Copyright the Millrace authors.
# SPDX-License-Identifier: Apache-2.0
#
# Runs histories of state that expires on Flink 1.14.4 and writes what comes back; see README.md.
# usage: record.sh [output file]
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
tests=$(cd "$here/../../millrace-engine/src/test" && pwd)
output=${1:-$tests/resources/state/ttl-flink-1.14.4.txt}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

flink=${FLINK_CLASSPATH:-}
if [ -z "$flink" ]; then
    mvn -q -B -f "$here/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath"
    flink=$(cat "$work/classpath")
fi

mkdir "$work/sources" "$work/classes"
sed -E 's/^import io\.millrace\.api\./import org.apache.flink.api./' \
    "$tests/java/io/millrace/engine/state/TtlHistories.java" > "$work/sources/TtlHistories.java"
javac -proc:none -nowarn -encoding UTF-8 -d "$work/classes" -cp "$flink" \
    "$here/RecordTtl.java" "$work/sources/TtlHistories.java"
java -Xmx1g --add-opens java.base/java.lang=ALL-UNNAMED --add-opens java.base/java.util=ALL-UNNAMED \
    -cp "$work/classes:$flink" RecordTtl "$output"
