// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io.compression;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;

/**
 * Unpacks streams of one kind. Mirrors Flink 1.14's {@code InflaterInputStreamFactory}; no known
 * differences.
 *
 * @param <T> type of the unpacking streams
 */
public interface InflaterInputStreamFactory<T extends InputStream> {

    /**
     * Puts an unpacking stream before another.
     *
     * @param in the packed bytes
     * @return the unpacked ones; closing it closes {@code in}
     * @throws IOException if the packed bytes do not begin as they must
     */
    T create(InputStream in) throws IOException;

    /**
     * Returns by what file names files of this kind are known.
     *
     * @return extensions without dot
     */
    Collection<String> getCommonFileExtensions();
}
