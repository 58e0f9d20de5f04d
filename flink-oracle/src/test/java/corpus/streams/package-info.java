// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Programs over streams by themselves: keys, types, partitionings, settings, side outputs and unions. */
package corpus.streams;
