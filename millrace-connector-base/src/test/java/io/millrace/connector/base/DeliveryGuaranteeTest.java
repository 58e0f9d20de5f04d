// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.configuration.ConfigOption;
import io.millrace.configuration.ConfigOptions;
import io.millrace.configuration.Configuration;

import org.junit.jupiter.api.Test;

class DeliveryGuaranteeTest {

    @Test
    void shouldBeReadFromTheNamesThatItShows() {
        ConfigOption<DeliveryGuarantee> option = ConfigOptions.key("sink.delivery-guarantee")
                .enumType(DeliveryGuarantee.class)
                .defaultValue(DeliveryGuarantee.NONE);
        Configuration configuration = new Configuration();

        configuration.setString("sink.delivery-guarantee", "at-least-once");

        assertThat(configuration.get(option)).isEqualTo(DeliveryGuarantee.AT_LEAST_ONCE);
        assertThat(DeliveryGuarantee.values())
                .extracting(DeliveryGuarantee::toString)
                .containsExactly("exactly-once", "at-least-once", "none");
    }
}
