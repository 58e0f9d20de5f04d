// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import java.io.Serializable;

/** Anything that a user writes for a job to call. Mirrors Flink 1.14's {@code Function}. */
public interface Function extends Serializable {}
