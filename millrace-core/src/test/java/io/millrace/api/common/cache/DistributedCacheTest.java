// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.cache.DistributedCache.DistributedCacheEntry;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.core.fs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

class DistributedCacheTest {

    @TempDir
    private java.nio.file.Path directory;

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static CachedFiles files(String name, String path, boolean isExecutable) {
        return new CachedFiles(
                List.of(Tuple2.of(name, new DistributedCacheEntry(path, isExecutable))));
    }

    @Test
    void shouldGiveLocalFileAsItIs() throws Exception {
        String path = file("f.txt", "hello");

        try (CachedFiles files = files("f", "file://" + path, false)) {
            assertThat(files.cache().getFile("f")).isEqualTo(new File(path));
        }

        assertThat(new File(path)).exists();
    }

    @Test
    void shouldGiveExecutableCopyOnceAndRemoveItAtTheEnd() throws Exception {
        String path = file("run.sh", "echo hello");
        File copy;

        try (CachedFiles files = files("run", path, true)) {
            copy = files.cache().getFile("run");

            assertThat(copy).isExecutable().hasName("run.sh").hasContent("echo hello");
            assertThat(files.cache().getFile("run")).isEqualTo(copy);
            assertThat(new File(path).canExecute()).isFalse();
        }

        assertThat(copy).doesNotExist();
        assertThat(copy.getParentFile()).doesNotExist();
    }

    @Test
    void shouldRefuseNamesThatAreNotRegistered() {
        DistributedCache cache = new DistributedCache(Map.of());

        assertThatThrownBy(() -> cache.getFile("y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "File with name 'y' is not available. Did you forget to register the file?");
        assertThatThrownBy(() -> cache.getFile(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name must not be null");
    }

    @Test
    void shouldTellWhyFileCouldNotBeCopied() {
        CompletableFuture<Path> failed =
                CompletableFuture.failedFuture(new IOException("no space"));
        DistributedCache cache = new DistributedCache(Map.of("x", failed));

        assertThatThrownBy(() -> cache.getFile("x"))
                .isInstanceOf(RuntimeException.class)
                .hasMessage("An error occurred while copying the file.")
                .hasCause(new IOException("no space"));
    }

    @Test
    void shouldFindFilesThatAreNotThere() {
        String missing = directory.resolve("nope").toString();

        assertThatThrownBy(() -> CachedFiles.check(
                        List.of(Tuple2.of("x", new DistributedCacheEntry(missing, false)))))
                .isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void shouldReadFilesFromText() {
        assertThat(DistributedCache.parseCachedFilesFromString(List.of(
                        "name:file1,path:'file:///tmp/file1'",
                        "name:file2,path:'hdfs:///tmp/file2',executable:true")))
                .hasToString(
                        "[(file1,DistributedCacheEntry{filePath='file:///tmp/file1', isExecutable=false,"
                                + " isZipped=false, blobKey=null}), (file2,DistributedCacheEntry{filePath='hdfs:///tmp/file2',"
                                + " isExecutable=true, isZipped=false, blobKey=null})]");
    }

    @Test
    void shouldKeepFilesInConfiguration() throws Exception {
        Configuration conf = new Configuration();
        DistributedCacheEntry plain = new DistributedCacheEntry(file("a", "x"), false);
        DistributedCacheEntry known =
                new DistributedCacheEntry("hdfs:///b", true, new byte[] {1, 2}, true);

        DistributedCache.writeFileInfoToConfig("a", plain, conf);
        DistributedCache.writeFileInfoToConfig("b", known, conf);

        assertThat(DistributedCache.readFileInfoFromConfig(conf))
                .containsExactlyInAnyOrder(Map.entry("a", plain), Map.entry("b", known));
        assertThat(conf.getInteger("DISTRIBUTED_CACHE_FILE_NUM", 0)).isEqualTo(2);
        assertThat(DistributedCache.readFileInfoFromConfig(new Configuration())).isEmpty();
    }
}
