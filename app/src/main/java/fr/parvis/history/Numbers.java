package fr.parvis.history;

/** Numbers as towns write them: 1234 · 1 234,5 · "1,234" · 12 % · -3; anything else is NaN. */
final class Numbers {

    private Numbers() {}

    /** A percentage or a share: thousands there are none, so that a comma can only be a decimal one. */
    static double rate(String cell) {
        return parse(cell.replace(',', '.'));
    }

    /** Whether the comma before three digits, taken as the mark of thousands, could be a decimal one. */
    static boolean couldBeDecimal(String cell) {
        return cell.indexOf(',') > 0 && cell.strip().matches("-?[1-9]\\d{0,2},\\d{3}");
    }

    static double parse(String cell) {
        double plain = digits(cell);
        return Double.isNaN(plain) && !cell.isBlank() ? tolerant(cell) : plain;
    }

    /** The common case, without allocation: an optional sign and up to 9 digits. */
    private static double digits(String cell) {
        int length = cell.length();
        boolean negative = length > 0 && cell.charAt(0) == '-';
        int start = negative ? 1 : 0;
        if (length == start || length > start + 9) {
            return Double.NaN;
        }
        int sum = 0;
        for (int i = start; i < length; i++) {
            int digit = cell.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Double.NaN;
            }
            sum = sum * 10 + digit;
        }
        return negative ? -sum : sum;
    }

    private static double tolerant(String cell) {
        String bare = cell.replaceAll("[\\s\\u00a0\\u202f%']", "").replace('−', '-');
        if (bare.matches("-?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?")) {
            bare = bare.replace(",", "");
        }
        bare = bare.replace(',', '.');
        return bare.length() <= 24 && bare.matches("[-+]?\\d*\\.?\\d+([eE][-+]?\\d{1,2})?")
                ? Double.parseDouble(bare)
                : Double.NaN;
    }
}
