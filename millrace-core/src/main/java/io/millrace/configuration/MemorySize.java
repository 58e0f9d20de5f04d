// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import io.millrace.util.Preconditions;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A number of bytes, written as {@code 10 mb} or {@code 4096}. Immutable. Mirrors Flink 1.14's class of this name.
 *
 * <p>Units are powers of 1024, and case does not matter: {@code b}, {@code bytes}, {@code k}, {@code kb}, {@code kibibytes},
 * {@code m}, {@code mb}, {@code mebibytes}, {@code g}, {@code gb}, {@code gibibytes}, {@code t}, {@code tb}, {@code tebibytes}.
 */
public class MemorySize implements Serializable, Comparable<MemorySize> {

    private static final long serialVersionUID = 1L;

    /** No bytes. */
    public static final MemorySize ZERO = new MemorySize(0L);

    /** As many bytes as a long can count. */
    public static final MemorySize MAX_VALUE = new MemorySize(Long.MAX_VALUE);

    /** How many bytes; not negative. */
    private final long bytes;

    /**
     * A size.
     *
     * @param bytes how many, not negative
     * @throws IllegalArgumentException if they are negative
     */
    public MemorySize(long bytes) {
        Preconditions.checkArgument(bytes >= 0, "bytes must be >= 0");
        this.bytes = bytes;
    }

    /**
     * A size in mebibytes.
     *
     * @param mebiBytes how many, not negative
     * @return the size
     */
    public static MemorySize ofMebiBytes(long mebiBytes) {
        return new MemorySize(mebiBytes << 20);
    }

    /**
     * The size in bytes.
     *
     * @return how many
     */
    public long getBytes() {
        return bytes;
    }

    /**
     * The size in kibibytes.
     *
     * @return how many whole ones
     */
    public long getKibiBytes() {
        return bytes >> 10;
    }

    /**
     * The size in mebibytes.
     *
     * @return how many whole ones; the lowest 32 bits if there are more
     */
    public int getMebiBytes() {
        return (int) (bytes >> 20);
    }

    /**
     * The size in gibibytes.
     *
     * @return how many whole ones
     */
    public long getGibiBytes() {
        return bytes >> 30;
    }

    /**
     * The size in tebibytes.
     *
     * @return how many whole ones
     */
    public long getTebiBytes() {
        return bytes >> 40;
    }

    /**
     * The sum of two sizes.
     *
     * @param that the other
     * @return the sum
     * @throws ArithmeticException if a long cannot count it
     */
    public MemorySize add(MemorySize that) {
        return new MemorySize(Math.addExact(bytes, that.bytes));
    }

    /**
     * What is left without another size.
     *
     * @param that the other, not larger
     * @return the difference
     * @throws IllegalArgumentException if the other is larger
     */
    public MemorySize subtract(MemorySize that) {
        return new MemorySize(Math.subtractExact(bytes, that.bytes));
    }

    /**
     * This size times a number, rounded down.
     *
     * @param multiplier not negative
     * @return the product
     * @throws ArithmeticException if a long cannot count it
     */
    public MemorySize multiply(double multiplier) {
        Preconditions.checkArgument(multiplier >= 0, "multiplier must be >= 0");
        BigDecimal product = BigDecimal.valueOf(bytes).multiply(BigDecimal.valueOf(multiplier));
        if (product.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new ArithmeticException("long overflow");
        }
        return new MemorySize(product.longValue());
    }

    /**
     * A part of this size, rounded down.
     *
     * @param by how many parts, at least 1
     * @return the size of one
     */
    public MemorySize divide(long by) {
        Preconditions.checkArgument(by >= 0, "divisor must be >= 0");
        return new MemorySize(bytes / by);
    }

    /**
     * Reads a size, in bytes if no unit is given.
     *
     * @param text such as {@code 64 kb}
     * @return the size
     * @throws IllegalArgumentException if it cannot be read
     */
    public static MemorySize parse(String text) {
        return new MemorySize(parseBytes(text));
    }

    /**
     * Reads a size.
     *
     * @param text such as {@code 64 kb}
     * @param defaultUnit counts if no unit is given
     * @return the size
     * @throws IllegalArgumentException if it cannot be read
     */
    public static MemorySize parse(String text, MemoryUnit defaultUnit) {
        return parse(MemoryUnit.hasUnit(text) ? text : text + defaultUnit.getUnits()[0]);
    }

    /**
     * Reads a size, in bytes if no unit is given.
     *
     * @param text such as {@code 64 kb}
     * @return the size in bytes
     * @throws IllegalArgumentException if it cannot be read
     */
    public static long parseBytes(String text) {
        String trimmed = MemoryUnit.trim(text);
        String digits = trimmed.substring(0, MemoryUnit.endOfNumber(trimmed));
        if (digits.isEmpty()) {
            throw new NumberFormatException("text does not start with a number");
        }
        long number;
        try {
            number = Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The value '" + digits
                    + "' cannot be re represented as 64bit number (numeric overflow).");
        }
        long multiplier = MemoryUnit.of(trimmed.substring(digits.length()))
                .map(MemoryUnit::getMultiplier)
                .orElse(1L);
        long result = number * multiplier;
        if (result / multiplier != number) {
            throw new IllegalArgumentException("The value '" + text
                    + "' cannot be re represented as 64bit number of bytes (numeric overflow).");
        }
        return result;
    }

    @Override
    public int compareTo(MemorySize that) {
        return Long.compare(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(bytes);
    }

    @Override
    public boolean equals(Object obj) {
        return obj == this
                || obj != null && obj.getClass() == getClass() && ((MemorySize) obj).bytes == bytes;
    }

    /**
     * The size in the largest unit that gives a whole number, which {@link #parse} reads; in bytes if that is
     * {@code tb}, as in Flink.
     */
    @Override
    public String toString() {
        MemoryUnit unit = MemoryUnit.BYTES;
        for (MemoryUnit candidate : MemoryUnit.values()) {
            if (bytes % candidate.getMultiplier() != 0) {
                return bytes / unit.getMultiplier() + " " + unit.name;
            }
            unit = candidate;
        }
        return bytes + " " + MemoryUnit.BYTES.name;
    }

    /**
     * The size for people, such as {@code 1.500kb (1536 bytes)}.
     *
     * @return three decimals in the largest unit that is smaller than the size, and the bytes
     */
    public String toHumanReadableString() {
        MemoryUnit unit = MemoryUnit.BYTES;
        for (MemoryUnit candidate : MemoryUnit.values()) {
            if (bytes > candidate.getMultiplier()) {
                unit = candidate;
            }
        }
        if (unit == MemoryUnit.BYTES) {
            return bytes + " " + unit.name;
        }
        return String.format(
                Locale.ROOT,
                "%.3f%s (%d bytes)",
                (double) bytes / unit.getMultiplier(),
                unit.name,
                bytes);
    }

    /** Units of memory, each 1024 times the one before. */
    public enum MemoryUnit {
        /** Bytes. */
        BYTES(0, "bytes", "b", "bytes"),
        /** Kibibytes. */
        KILO_BYTES(10, "kb", "k", "kb", "kibibytes"),
        /** Mebibytes. */
        MEGA_BYTES(20, "mb", "m", "mb", "mebibytes"),
        /** Gibibytes. */
        GIGA_BYTES(30, "gb", "g", "gb", "gibibytes"),
        /** Tebibytes. */
        TERA_BYTES(40, "tb", "t", "tb", "tebibytes");

        private final long multiplier;
        /** How sizes are written. */
        private final String name;
        /** How sizes may be written, in lower case. */
        private final String[] units;

        MemoryUnit(int bits, String name, String... units) {
            this.multiplier = 1L << bits;
            this.name = name;
            this.units = units;
        }

        /**
         * How the unit is written.
         *
         * @return all ways, in lower case, the shortest first
         */
        public String[] getUnits() {
            return units.clone();
        }

        /**
         * How many bytes the unit has.
         *
         * @return how many
         */
        public long getMultiplier() {
            return multiplier;
        }

        /**
         * All units as messages name them.
         *
         * @return all ways to write them
         */
        public static String getAllUnits() {
            return Arrays.stream(values())
                    .map(unit -> "(" + String.join(" | ", unit.units) + ")")
                    .collect(Collectors.joining(" / "));
        }

        /**
         * Whether a text says more than a number.
         *
         * @param text not blank
         * @return whether something follows the number
         */
        public static boolean hasUnit(String text) {
            String trimmed = trim(text);
            return !trimmed.substring(endOfNumber(trimmed)).isBlank();
        }

        private static String trim(String text) {
            String trimmed = Preconditions.checkNotNull(text, "text").trim();
            Preconditions.checkArgument(
                    !trimmed.isEmpty(), "argument is an empty- or whitespace-only string");
            return trimmed;
        }

        private static int endOfNumber(String text) {
            int end = 0;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            return end;
        }

        /** Empty if the text is. */
        private static Optional<MemoryUnit> of(String text) {
            String unit = text.trim().toLowerCase(Locale.US);
            if (unit.isEmpty()) {
                return Optional.empty();
            }
            for (MemoryUnit candidate : values()) {
                if (Arrays.asList(candidate.units).contains(unit)) {
                    return Optional.of(candidate);
                }
            }
            throw new IllegalArgumentException("Memory size unit '" + unit
                    + "' does not match any of the recognized units: " + getAllUnits());
        }
    }
}
