package fr.parvis.territory;

/**
 * How a town introduces itself. Empty texts are left out of the page.
 *
 * @param welcome one or two sentences on the home page
 * @param counterHours when somebody is at the counter, in words
 * @param director who directs the publication, with their function (loi 2004-575, article 1-1)
 * @param tileAddress where the map's background comes from; empty for the installation's own
 */
public record TownProfile(
        String welcome,
        String postalAddress,
        String phone,
        String mail,
        String counterHours,
        String director,
        TownColours colours,
        String tileAddress) {

    /** What a town has that has filled in nothing. */
    public static final TownProfile EMPTY = new TownProfile("", "", "", "", "", "", TownColours.DEFAULT, "");
}
