// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.source;

import java.io.Serializable;

/**
 * What the reader and the enumerator of a source have to say to each other beyond splits. Travels serialized by Java.
 * Mirrors Flink 1.14's {@code SourceEvent}.
 */
public interface SourceEvent extends Serializable {}
