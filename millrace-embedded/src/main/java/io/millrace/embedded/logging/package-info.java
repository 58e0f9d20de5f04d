// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Keeps Log4j, the default logging backend, asleep while nobody would see a message. */
package io.millrace.embedded.logging;
