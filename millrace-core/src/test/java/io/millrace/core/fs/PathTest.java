// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.fs.local.LocalFileSystem;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;

/** Paths and their parts; the expected values are what Flink 1.14.4 returns. */
class PathTest {

    @ParameterizedTest
    @CsvSource({
        "/a/b, /a/b, b, /a, true, 2",
        "a, a, a, , false, 1",
        "a/b/, a/b, b, a, false, 2",
        "/, /, , null, true, 0",
        "//x/y, //x/y, y, //x/, true, 1",
        "hdfs://h:80/a/b, hdfs://h:80/a/b, b, hdfs://h:80/a, true, 2",
        "hdfs://h, hdfs://h, , null, false, 1",
        "file:/x, file:/x, x, file:/, true, 1",
        "file:///x/y//z/, file:/x/y/z, z, file:/x/y, true, 3",
        "C:/x, C:/x, x, C:/, true, 2",
        "/C:/, C:/, , null, true, 2",
        "a/../b, b, b, , false, 1",
        "./q, q, q, , false, 1",
        "../z, ../z, z, .., false, 2",
        "x:, x:, x:, null, false, 1",
        "hdfs:///a, hdfs:/a, a, hdfs:/, true, 1",
        "//, /, , null, true, 0",
        "/C:, C:, C:, null, false, 1",
        "/C:/y, C:/y, y, C:/, true, 2",
        "/a/../.., /.., .., /, true, 1",
    })
    void shouldTakeTextApart(
            String text, String printed, String name, String parent, boolean absolute, int depth) {
        Path path = new Path(text);

        assertThat(path.toString()).isEqualTo(printed);
        assertThat(path.getName()).isEqualTo(name == null ? "" : name);
        assertThat(String.valueOf(path.getParent())).isEqualTo(parent == null ? "" : parent);
        assertThat(path.isAbsolute()).isEqualTo(absolute);
        assertThat(path.depth()).isEqualTo(depth);
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b, c, /a/b/c",
        "/a/b, /c/d, /a/b/c/d",
        "/a/b, ../c, /a/c",
        "/a/b, c/, /a/b/c",
        "/a/b, C:/x, C:/x",
        "a, c, a/c",
        "a, /c/d, a/c/d",
        "a, ../c, c",
        "a, c/, a/c",
        "a, C:/x, C:/x",
        "a/b/, c, a/b/c",
        "a/b/, /c/d, a/b/c/d",
        "a/b/, ../c, a/c",
        "a/b/, c/, a/b/c",
        "a/b/, C:/x, C:/x",
        "/, c, /c",
        "/, /c/d, /c/d",
        "/, ../c, /../c",
        "/, c/, /c",
        "/, C:/x, C:/x",
        "hdfs://h:80/a/b, c, hdfs://h:80/a/b/c",
        "hdfs://h:80/a/b, /c/d, hdfs://h:80/a/b/c/d",
        "hdfs://h:80/a/b, ../c, hdfs://h:80/a/c",
        "hdfs://h:80/a/b, c/, hdfs://h:80/a/b/c",
        "hdfs://h:80/a/b, C:/x, C:/x",
        "hdfs://h, c, hdfs://h/c",
        "hdfs://h, /c/d, hdfs://h/c/d",
        "hdfs://h, ../c, hdfs://h/../c",
        "hdfs://h, c/, hdfs://h/c",
        "hdfs://h, C:/x, C:/x",
        "file:/x, c, file:/x/c",
        "file:/x, /c/d, file:/x/c/d",
        "file:/x, ../c, file:/c",
        "file:/x, c/, file:/x/c",
        "file:/x, C:/x, C:/x",
        "C:/x, c, C:/x/c",
        "C:/x, /c/d, C:/x/c/d",
        "C:/x, ../c, C:/c",
        "C:/x, c/, C:/x/c",
        "C:/x, C:/x, C:/x",
        "../z, c, ../z/c",
        "../z, /c/d, ../z/c/d",
        "../z, ../c, ../c",
        "../z, c/, ../z/c",
        "../z, C:/x, C:/x",
    })
    void shouldJoinPaths(String parent, String child, String joined) {
        assertThat(new Path(parent, child).toString()).isEqualTo(joined);
        assertThat(new Path(new Path(parent), child)).isEqualTo(new Path(parent, new Path(child)));
    }

    @Test
    void shouldRefuseNoText() {
        assertThatThrownBy(() -> new Path((String) null))
                .hasMessage("Can not create a Path from a null string");
        assertThatThrownBy(() -> new Path(""))
                .hasMessage("Can not create a Path from an empty string");
    }

    @Test
    void shouldReadWhatWasWritten() throws IOException {
        Path path = new Path("hdfs://h:80/a/b c");
        DataOutputSerializer out = new DataOutputSerializer(8);
        Path read = new Path();

        path.write(out);
        read.read(new DataInputDeserializer(out.getCopyOfBuffer()));

        assertThat((Object) read).isEqualTo(path);
    }

    @Test
    void shouldNameFilesFromTheRootOfAFileSystem() {
        LocalFileSystem local = LocalFileSystem.getSharedInstance();

        assertThat(new Path("/a").makeQualified(local)).hasToString("file:/a");
        assertThat(new Path("a").makeQualified(local).isAbsolute()).isTrue();
        assertThat(new Path(URI.create("file:/a//b/"))).hasToString("file:/a//b/");
        assertThat(new Path("/a/b").suffix(".tmp")).hasToString("/a/b.tmp");
    }
}
