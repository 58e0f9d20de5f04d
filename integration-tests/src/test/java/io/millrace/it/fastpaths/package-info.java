// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What the engine's short cuts must not change, with all of them, without any, and in all mixtures, and what they are worth
 * in memory: bytes allocated per record, classes per job.
 */
package io.millrace.it.fastpaths;
