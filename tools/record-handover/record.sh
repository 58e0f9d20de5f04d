#!/bin/bash
# Copyright the Millrace authors.
# SPDX-License-Identifier: Apache-2.0
#
# Runs the corpus of integration-tests on Flink 1.14.4 and writes what it prints; see README.md.
# usage: record.sh [output file]
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
tests=$(cd "$here/../../integration-tests/src/test" && pwd)
output=${1:-$tests/resources/handover/flink-1.14.4.txt}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -q -B -f "$here/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath"
flink=$(cat "$work/classpath")

mkdir "$work/sources" "$work/classes"
for source in "$tests"/java/io/millrace/it/handover/*.java; do
    case $source in
        *Test.java | */package-info.java) ;;
        *) sed -E '/^import io\.millrace\.it\./! s/^import (static )?io\.millrace\./import \1org.apache.flink./' \
            "$source" > "$work/sources/${source##*/}" ;;
    esac
done

javac -proc:none -nowarn -encoding UTF-8 -d "$work/classes" -cp "$flink" \
    "$here/RecordHandover.java" "$work"/sources/*.java
mkdir -p "$(dirname "$output")"
java -Xmx1g --add-opens java.base/java.lang=ALL-UNNAMED --add-opens java.base/java.util=ALL-UNNAMED \
    -cp "$work/classes:$flink" RecordHandover "$output"
