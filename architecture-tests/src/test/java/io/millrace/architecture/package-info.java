// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What the compiler cannot hold: the allowed arrows between packages, and what the engine may not call.
 *
 * <p>Each rule is tried on classes that break it, below {@code wrong}.
 */
package io.millrace.architecture;
