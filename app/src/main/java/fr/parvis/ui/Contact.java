package fr.parvis.ui;

/**
 * How a body is reached by people; empty texts are left out.
 *
 * @param address by letter, on several lines
 * @param hours when somebody is at the counter, in words
 * @param director who directs what the body publishes
 */
public record Contact(String address, String phone, String mail, String hours, String director) {

    /** Where nothing is known. */
    public static final Contact NONE = new Contact("", "", "", "", "");

    /** Whether there is no way to show. */
    public boolean isEmpty() {
        return (address + phone + mail + hours).isEmpty();
    }

    /** What a telephone dials: digits and a plus in front, if there is one. */
    public String dial() {
        return phone.replaceAll("[^0-9+]", "");
    }
}
