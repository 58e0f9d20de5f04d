#!/bin/bash
# Copyright the Millrace authors.
# SPDX-License-Identifier: Apache-2.0
#
# Asks the comparators of Flink 1.14.4 and writes what they say; see README.md.
# usage: record.sh [output file]
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
tests=$(cd "$here/../../millrace-core/src/test" && pwd)
output=${1:-$tests/resources/comparators/flink-1.14.4.txt}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

flink=${FLINK_CLASSPATH:-}
if [ -z "$flink" ]; then
    mvn -q -B -f "$here/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath"
    flink=$(cat "$work/classpath")
fi

mkdir "$work/sources" "$work/classes"
sed -E -e 's/^(import )io\.millrace\.(api|core|types)\./\1org.apache.flink.\2./' \
    -e 's/^(package .*)$/\1\nimport org.apache.flink.api.common.typeutils.*;/' \
    "$tests/java/io/millrace/api/common/typeutils/ComparatorCases.java" > "$work/sources/ComparatorCases.java"
javac -proc:none -nowarn -encoding UTF-8 -d "$work/classes" -cp "$flink" \
    "$here/RecordComparators.java" "$work/sources/ComparatorCases.java"
java -Xmx1g --add-opens java.base/java.lang=ALL-UNNAMED --add-opens java.base/java.util=ALL-UNNAMED \
    -cp "$work/classes:$flink" RecordComparators "$output"
