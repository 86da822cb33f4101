package fr.parvis.places.web;

import fr.parvis.ui.Link;
import fr.parvis.ui.Navigation;
import fr.parvis.ui.Texts;
import fr.parvis.ui.TownFace;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Live and map, first in the header of every town. */
@Component
@Order(10)
class PlacesNavigation implements Navigation {

    @Override
    public List<Link> links(TownFace town, Texts texts) {
        return town.equals(TownFace.PARVIS)
                ? List.of()
                : List.of(
                        new Link(texts.get("places.nav.home"), town.url("/")),
                        new Link(texts.get("places.nav.map"), town.url("/carte")));
    }
}
