// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
/** Programs that run as a batch. */
package corpus.batch;
