// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io.compression;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks gzip. Mirrors Flink 1.14's {@code GzipInflaterInputStreamFactory}; no known differences.
 */
public class GzipInflaterInputStreamFactory implements InflaterInputStreamFactory<GZIPInputStream> {
    private static final GzipInflaterInputStreamFactory INSTANCE =
            new GzipInflaterInputStreamFactory();

    /** Creates a factory; {@link #getInstance()} does as well. */
    public GzipInflaterInputStreamFactory() {}

    /**
     * Returns the one that all may use.
     *
     * @return the factory
     */
    public static GzipInflaterInputStreamFactory getInstance() {
        return INSTANCE;
    }

    @Override
    public GZIPInputStream create(InputStream in) throws IOException {
        return new GZIPInputStream(in);
    }

    @Override
    public Collection<String> getCommonFileExtensions() {
        return List.of("gz", "gzip");
    }
}
