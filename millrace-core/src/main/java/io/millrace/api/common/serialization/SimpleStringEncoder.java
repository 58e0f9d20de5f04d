// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.serialization;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;

/**
 * Writes the text of each record and a line feed. Mirrors Flink 1.14's {@code SimpleStringEncoder}.
 *
 * @param <IN> type of the records, of which {@code toString()} is written
 */
public class SimpleStringEncoder<IN> implements Encoder<IN> {

    private static final long serialVersionUID = -6865107843734614452L;

    /** Name of the character set. */
    private String charsetName;

    /** Made of the name when it is needed. */
    private transient Charset charset;

    /** In UTF-8. */
    public SimpleStringEncoder() {
        this("UTF-8");
    }

    /**
     * In a character set.
     *
     * @param charsetName its name
     */
    public SimpleStringEncoder(String charsetName) {
        this.charsetName = charsetName;
    }

    @Override
    public void encode(IN element, OutputStream stream) throws IOException {
        if (charset == null) {
            charset = Charset.forName(charsetName);
        }
        stream.write(element.toString().getBytes(charset));
        stream.write('\n');
    }
}
