package fr.parvis.standards.feeds;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Figures as sources write them: {@code 56}, {@code 0239}, {@code -1}, {@code 26.43}, {@code 0,5} where declared. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");

    private Numbers() {}

    static OptionalDouble read(String text, boolean decimalComma) {
        String written = decimalComma ? text.replace(',', '.') : text;
        return NUMBER.matcher(written).matches()
                ? OptionalDouble.of(Double.parseDouble(written))
                : OptionalDouble.empty();
    }

    /** A whole number, also where the source writes {@code 930.0}. */
    static OptionalInt readWhole(String text, boolean decimalComma) {
        OptionalDouble number = read(text, decimalComma);
        boolean whole = number.isPresent()
                && number.getAsDouble() == Math.rint(number.getAsDouble())
                && Math.abs(number.getAsDouble()) <= Integer.MAX_VALUE;
        return whole ? OptionalInt.of((int) number.getAsDouble()) : OptionalInt.empty();
    }
}
