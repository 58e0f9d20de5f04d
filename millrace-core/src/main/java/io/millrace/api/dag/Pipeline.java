// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.dag;

/** Something an executor can run. Mirrors Flink 1.14's {@code Pipeline}. */
public interface Pipeline {}
