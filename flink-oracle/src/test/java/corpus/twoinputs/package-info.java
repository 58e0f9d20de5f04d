// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Streams that are connected, broadcast and joined. */
package corpus.twoinputs;
