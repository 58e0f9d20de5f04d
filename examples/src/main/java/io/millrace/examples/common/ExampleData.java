// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.common;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The place where the data of the examples is: the resources of this jar, or a directory with the
 * same layout. Goes to the sources of a job as part of them, so it only remembers the place and
 * opens nothing before it is asked to.
 */
public final class ExampleData implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Null for the jar's resources. A string, since a {@link Path} cannot be serialized. */
    private final String directory;

    private ExampleData(String directory) {
        this.directory = directory;
    }

    /** The data that comes with the examples. */
    public static ExampleData inJar() {
        return new ExampleData(null);
    }

    /** Data in a directory; {@code taxi/…}, {@code weblog/…} and so on are looked up in there. */
    public static ExampleData inDirectory(Path directory) {
        return new ExampleData(directory.toAbsolutePath().toString());
    }

    /**
     * Opens a gzipped text file for reading line by line.
     *
     * @param file path below the place of the data, like {@code weblog/nasa_19950801.tsv.gz}
     * @throws FileNotFoundException if there is no such file
     */
    public BufferedReader open(String file) throws IOException {
        InputStream packed = openPacked(file);
        try {
            return new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(packed, 1 << 16), UTF_8));
        } catch (IOException e) {
            packed.close();
            throw e;
        }
    }

    private InputStream openPacked(String file) throws IOException {
        if (directory != null) {
            Path path = Path.of(directory, file);
            if (!Files.exists(path)) {
                throw new FileNotFoundException("There is no file " + path
                        + ". The directory given with --data needs the layout of the"
                        + " examples' own data.");
            }
            return Files.newInputStream(path);
        }
        InputStream resource = ExampleData.class.getResourceAsStream("/data/" + file);
        if (resource == null) {
            throw new FileNotFoundException(
                    "There is no resource data/" + file + " in the jar of the examples.");
        }
        return resource;
    }
}
