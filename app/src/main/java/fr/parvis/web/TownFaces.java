package fr.parvis.web;

import fr.parvis.territory.BodyKind;
import fr.parvis.territory.Town;
import fr.parvis.territory.TownColours;
import fr.parvis.territory.TownProfile;
import fr.parvis.ui.Colour;
import fr.parvis.ui.Contact;
import fr.parvis.ui.FaceOfTown;
import fr.parvis.ui.FrenchName;
import fr.parvis.ui.Theme;
import fr.parvis.ui.TownFace;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How each town shows itself: its name, who answers for it, its colours, its clock. */
@Component
class TownFaces implements FaceOfTown {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Map<String, ZoneId> OVERSEAS = Map.of(
            "971", ZoneId.of("America/Guadeloupe"),
            "972", ZoneId.of("America/Martinique"),
            "973", ZoneId.of("America/Cayenne"),
            "974", ZoneId.of("Indian/Reunion"),
            "976", ZoneId.of("Indian/Mayotte"));

    @Override
    public TownFace of(Town town, String base) {
        return new TownFace(
                FrenchName.inFull(town.name()),
                answering(town),
                base,
                theme(town),
                null,
                zone(town),
                contact(town.profile()));
    }

    private static Contact contact(TownProfile profile) {
        return new Contact(
                profile.postalAddress(), profile.phone(), profile.mail(), profile.counterHours(), profile.director());
    }

    private static String answering(Town town) {
        return town.body().is(BodyKind.COMMUNE)
                ? "Mairie " + FrenchName.with(town.name())
                : FrenchName.inFull(town.name());
    }

    private static Theme theme(Town town) {
        TownColours chosen = town.profile().colours();
        if (chosen.equals(TownColours.DEFAULT)) {
            return Theme.PARVIS;
        }
        return Colour.find(chosen.primary().substring(1))
                .flatMap(brand -> Colour.find(chosen.accent().substring(1)).map(accent -> new Theme(brand, accent)))
                .orElse(Theme.PARVIS);
    }

    private static ZoneId zone(Town town) {
        return town.departement().map(OVERSEAS::get).orElse(PARIS);
    }
}
