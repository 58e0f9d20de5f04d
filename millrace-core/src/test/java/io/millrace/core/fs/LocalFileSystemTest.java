// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.fs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.configuration.Configuration;
import io.millrace.configuration.IllegalConfigurationException;
import io.millrace.core.fs.FileSystem.WriteMode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The local file system, and how file systems are found. */
class LocalFileSystemTest {

    @TempDir
    java.nio.file.Path folder;

    private final FileSystem fs = FileSystem.getLocalFileSystem();

    @AfterEach
    void forgetConfiguration() {
        FileSystem.initialize(new Configuration(), null);
    }

    private Path path(String name) {
        return new Path(folder + "/" + name);
    }

    private void write(String name, String text) throws IOException {
        try (FSDataOutputStream out = fs.create(path(name), WriteMode.OVERWRITE)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void shouldCreateFilesWithTheirFoldersAndReadThemFromAnyPosition() throws IOException {
        write("a/b/c", "hello");

        try (FSDataInputStream in = fs.open(path("a/b/c"))) {
            in.seek(1);
            assertThat(in.read()).isEqualTo('e');
            assertThat(in.getPos()).isEqualTo(2);
        }
        FileStatus status = fs.getFileStatus(path("a/b/c"));
        assertThat(status.getLen()).isEqualTo(5);
        assertThat(status.getPath()).hasToString("file:" + folder + "/a/b/c");
        assertThat(fs.getFileBlockLocations(status, 0, 5)).hasSize(1);
        assertThat(fs.listStatus(path("a"))).hasSize(1);
        assertThat(fs.listStatus(path("none"))).isNull();
    }

    @Test
    void shouldRefuseToOverwriteUnlessTold() throws IOException {
        write("a", "old");

        assertThatThrownBy(() -> fs.create(path("a"), WriteMode.NO_OVERWRITE))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage("File already exists: " + folder + "/a");
        write("a", "new");
        assertThat(read("a")).isEqualTo("new");
    }

    @Test
    void shouldDeleteFoldersOnlyWithTheirContentIfTold() throws IOException {
        write("a/b", "x");

        assertThatThrownBy(() -> fs.delete(path("a"), false))
                .hasMessage("Directory " + folder + "/a is not empty");
        assertThat(fs.delete(path("a"), true)).isTrue();
        assertThat(fs.exists(path("a"))).isFalse();
        assertThat(fs.delete(path("a"), true)).isFalse();
        assertThatThrownBy(() -> fs.getFileStatus(path("a")))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageStartingWith("File " + folder + "/a does not exist or the user running");
    }

    @Test
    void shouldMoveFilesIntoNewFoldersAndSayIfItCannot() throws IOException {
        write("a", "x");

        assertThat(fs.rename(path("a"), path("new/b"))).isTrue();
        assertThat(read("new/b")).isEqualTo("x");
        assertThat(fs.rename(path("a"), path("c"))).isFalse();
        assertThatThrownBy(() -> fs.mkdirs(path("new/b")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void shouldPrepareOutputPaths() throws IOException {
        write("file", "x");
        write("full/x", "x");

        assertThat(fs.initOutPathLocalFS(path("none"), WriteMode.NO_OVERWRITE, false))
                .isTrue();
        assertThat(fs.initOutPathLocalFS(path("none"), WriteMode.NO_OVERWRITE, true))
                .isTrue();
        assertThat(fs.initOutPathLocalFS(path("full"), WriteMode.NO_OVERWRITE, true))
                .isTrue();
        assertThatThrownBy(() -> fs.initOutPathLocalFS(path("file"), WriteMode.NO_OVERWRITE, true))
                .hasMessage("File or directory " + folder
                        + "/file already exists. Existing files and directories"
                        + " are not overwritten in NO_OVERWRITE mode. Use OVERWRITE mode to overwrite existing files"
                        + " and directories.");
        assertThat(fs.initOutPathLocalFS(path("file"), WriteMode.OVERWRITE, true))
                .isTrue();
        assertThat(fs.initOutPathLocalFS(path("full"), WriteMode.OVERWRITE, false))
                .isTrue();
        assertThat(fs.exists(path("full"))).isFalse();
        assertThat(fs.getFileStatus(path("file")).isDir()).isTrue();
        assertThat(fs.initOutPathDistFS(path("file"), WriteMode.OVERWRITE, true))
                .isFalse();
    }

    @Test
    void shouldGoOnWithAFileWhereItWasPersisted() throws IOException {
        RecoverableWriter writer = fs.createRecoverableWriter();
        RecoverableFsDataOutputStream out = writer.open(path("r/a"));
        out.write("hello".getBytes(StandardCharsets.UTF_8));
        byte[] persisted = writer.getResumeRecoverableSerializer().serialize(out.persist());
        out.write(" lost".getBytes(StandardCharsets.UTF_8));
        out.close();

        RecoverableFsDataOutputStream resumed =
                writer.recover(writer.getResumeRecoverableSerializer().deserialize(1, persisted));
        resumed.write(" world".getBytes(StandardCharsets.UTF_8));
        RecoverableFsDataOutputStream.Committer committer = resumed.closeForCommit();
        String[] before = folder.resolve("r").toFile().list();
        committer.commit();

        assertThat(before).singleElement().asString().matches("\\.a\\.inprogress\\.[0-9a-f-]{36}");
        assertThat(folder.resolve("r").toFile().list()).containsExactly("a");
        assertThat(read("r/a")).isEqualTo("hello world");
        assertThat(Arrays.copyOf(persisted, 12))
                .containsExactly(87, 75, 116, 30, 5, 0, 0, 0, 0, 0, 0, 0);
        committer.commitAfterRecovery();
        assertThat(read("r/a")).isEqualTo("hello world");
    }

    @Test
    void shouldNotCommitMoreOrLessThanWasWritten() throws IOException {
        RecoverableWriter writer = fs.createRecoverableWriter();
        RecoverableFsDataOutputStream out = writer.open(path("r/a"));
        out.write("hello".getBytes(StandardCharsets.UTF_8));
        RecoverableFsDataOutputStream.Committer committer = out.closeForCommit();
        File hidden = folder.resolve("r").toFile().listFiles()[0];

        Files.writeString(hidden.toPath(), "junk", StandardOpenOption.APPEND);
        assertThatThrownBy(committer::commit)
                .hasMessage("Cannot clean commit: File has trailing junk data.");
        writer.recoverForCommit(committer.getRecoverable()).commitAfterRecovery();
        assertThat(read("r/a")).isEqualTo("hello");

        Files.writeString(hidden.toPath(), "he");
        assertThatThrownBy(committer::commitAfterRecovery)
                .hasMessage("Missing data in tmp file: " + hidden);
    }

    @Test
    void shouldFindFileSystemsByScheme() throws IOException {
        assertThat(FileSystem.get(URI.create("relative/x"))).isSameAs(fs);
        assertThat(FileSystem.get(URI.create("memory://h/x")).getUri())
                .isEqualTo(URI.create("memory://h/x"));
        assertThat(FileSystem.get(URI.create("memory://h/y")))
                .isSameAs(FileSystem.get(URI.create("memory://h/z")));
        assertThatThrownBy(() -> FileSystem.get(URI.create("nosuch://h/x")))
                .isInstanceOf(UnsupportedFileSystemSchemeException.class)
                .hasMessageStartingWith(
                        "Could not find a file system implementation for scheme 'nosuch'. The scheme is not directly"
                                + " supported");
        assertThatThrownBy(() -> FileSystem.get(URI.create("file://tmp/x")))
                .hasMessage(
                        "Found local file path with authority 'tmp' in path 'file://tmp/x'. Hint: Did you forget"
                                + " a slash? (correct path would be 'file:///tmp/x')");
    }

    @Test
    void shouldTakeTheDefaultSchemeFromTheConfiguration() throws IOException {
        Configuration config = new Configuration();
        config.setString("fs.default-scheme", "memory://h:9/");
        FileSystem.initialize(config, null);

        assertThat(FileSystem.getDefaultFsUri()).isEqualTo(URI.create("memory://h:9/"));
        assertThat(new Path("/x").getFileSystem().getUri()).isEqualTo(URI.create("memory://h:9/x"));
        config.setString("fs.default-scheme", "a b");
        assertThatThrownBy(() -> FileSystem.initialize(config, null))
                .isInstanceOf(IllegalConfigurationException.class)
                .hasMessageStartingWith("The default file system scheme ('");
    }

    @Test
    void shouldReplaceTheEntropyKeyWhereAFileSystemWantsIt() throws IOException {
        FileSystem injecting = FileSystem.get(URI.create("memory://h/"));
        Path path = new Path("memory://h/_key_/a");

        assertThat(EntropyInjector.isEntropyInjecting(fs)).isFalse();
        assertThat(EntropyInjector.isEntropyInjecting(injecting)).isTrue();
        assertThat(EntropyInjector.removeEntropyMarkerIfPresent(injecting, path))
                .hasToString("memory://h/a");
        assertThat(EntropyInjector.removeEntropyMarkerIfPresent(fs, path)).isSameAs(path);
    }
}
