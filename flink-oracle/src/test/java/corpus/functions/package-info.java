// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Built-in sources and sinks, generated records, sockets, two-phase commit, accumulators, collected records. */
package corpus.functions;
