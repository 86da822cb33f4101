package fr.parvis.places.web;

import fr.parvis.territory.TownColours;
import fr.parvis.territory.TownProfile;
import org.jspecify.annotations.Nullable;

/** How the town introduces itself. */
public record DeskAppearanceForm(
        @Nullable String welcome,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String mail,
        @Nullable String counter,
        @Nullable String director,
        @Nullable String brand,
        @Nullable String accent) {

    static DeskAppearanceForm of(TownProfile profile) {
        return new DeskAppearanceForm(
                profile.welcome(),
                profile.postalAddress(),
                profile.phone(),
                profile.mail(),
                profile.counterHours(),
                profile.director(),
                profile.colours().primary(),
                profile.colours().accent());
    }

    /** With colours that can be kept instead of those that are too light. */
    DeskAppearanceForm readable() {
        return new DeskAppearanceForm(
                welcome, address, phone, mail, counter, director, readable(brand), readable(accent));
    }

    private static @Nullable String readable(@Nullable String colour) {
        return colour == null ? null : TownColours.readable(colour);
    }
}
