// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** What programs of the corpus are made of, and what takes down their results. */
package corpus.support;
