// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Sinks that write in two steps. */
package corpus.sinks;
