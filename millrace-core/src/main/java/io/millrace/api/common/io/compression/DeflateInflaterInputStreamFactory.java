// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io.compression;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.zip.InflaterInputStream;

/**
 * Unpacks deflate. Mirrors Flink 1.14's {@code DeflateInflaterInputStreamFactory}; no known differences.
 */
public class DeflateInflaterInputStreamFactory
        implements InflaterInputStreamFactory<InflaterInputStream> {
    private static final DeflateInflaterInputStreamFactory INSTANCE =
            new DeflateInflaterInputStreamFactory();

    /** Creates a factory; {@link #getInstance()} does as well. */
    public DeflateInflaterInputStreamFactory() {}

    /**
     * Returns the one that all may use.
     *
     * @return the factory
     */
    public static DeflateInflaterInputStreamFactory getInstance() {
        return INSTANCE;
    }

    @Override
    public InflaterInputStream create(InputStream in) throws IOException {
        return new InflaterInputStream(in);
    }

    @Override
    public Collection<String> getCommonFileExtensions() {
        return List.of("deflate");
    }
}
